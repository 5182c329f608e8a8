import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Permissive licences, and the OFL for fonts: what may be in the app. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

/** Other licences, allowed because these are tools that are run here and never part of the app. */
const TOOLS_ONLY: Record<string, string> = {
  lightningcss: 'MPL-2.0, compresses style sheets in the build',
  '@axe-core/playwright': 'MPL-2.0, drives axe-core in tests',
  'axe-core': 'MPL-2.0, looks for accessibility faults in tests',
  argparse: 'Python-2.0, reads arguments of the packager',
  'truncate-utf8-bytes': 'WTFPL, shortens file names in the packager',
};

/** Whether an SPDX expression leaves us a choice of free licences: one side of an OR, every part of an AND. */
function isFree(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => FREE.has(name)));
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { license?: string }>;
};
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license }]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 13),
    license: license ?? '',
  }));

it('every package has a licence that lets it be part of the app, or is a tool named with its reason', () => {
  const others = locked.filter(({ name, license }) => !isFree(license) && !isTool(name));
  expect(others).toEqual([]);
});

it('every tool named as an exception is still there', () => {
  for (const tool of Object.keys(TOOLS_ONLY))
    expect(
      locked.some(({ name }) => name === tool),
      tool,
    ).toBe(true);
});

it('a licence expression is free when a choice of it is', () => {
  expect(isFree('(WTFPL OR MIT)')).toBe(true);
  expect(isFree('Apache-2.0 AND BSL-1.0')).toBe(true);
  expect(isFree('MIT AND GPL-3.0')).toBe(false);
  expect(isFree('GPL-3.0')).toBe(false);
  expect(isFree('')).toBe(false);
});

function isTool(name: string): boolean {
  return Object.keys(TOOLS_ONLY).some((tool) => name === tool || name.startsWith(`${tool}-`));
}
