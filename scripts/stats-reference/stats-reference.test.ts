import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFunctions } from './list-functions.ts';
import { readDocstring } from './read-docstring.ts';
import { renderPage } from './render-page.ts';
import { pagePath, writePage } from './write-page.ts';

const core = path.join(import.meta.dirname, '../../shared/stats');
const functions = listFunctions(core).flatMap((chapter) => chapter.functions);

describe('the statistics reference', () => {
  test('is up to date: npm run docs:stats would write the same page', () => {
    expect(readFileSync(pagePath, 'utf8') === writePage()).toBe(true);
  });

  test('every function of the table of contents has a docstring', () => {
    expect(functions.length).toBeGreaterThan(100);
    expect(functions.filter(({ doc }) => doc === null).map(({ name }) => name)).toEqual([]);
  });

  test('every golden file that a docstring names exists', () => {
    const files = new Set(readdirSync(path.join(core, 'golden')).map((name) => path.basename(name, '.json')));
    const named = functions.flatMap(
      ({ doc }) => doc!.goldenFiles.replace(/\([^)]*\)/g, '').match(/[a-z0-9_]+/g) ?? [],
    );
    expect(named.filter((name) => !files.has(name))).toEqual([]);
  });
});

describe('a docstring', () => {
  test('is taken apart by its labels and tags', () => {
    const doc = readDocstring(
      [
        'What it does,',
        'in two lines.',
        '',
        'More.',
        'Cannot be estimated: no cases.',
        'Source: Author 1999; Other',
        '2001. Golden file: brier.',
        '@param x n numbers',
        '@returns a figure',
        '@example f([1]) // 1',
      ].join('\n'),
    );
    expect(doc).toEqual({
      paragraphs: ['What it does, in two lines.', 'More.'],
      parameters: [{ name: 'x', text: 'n numbers' }],
      returns: 'a figure',
      cannotBeEstimated: 'no cases.',
      errors: '',
      source: 'Author 1999; Other 2001',
      goldenFiles: 'brier',
      example: 'f([1]) // 1',
    });
  });

  test('shows formulas as they are and links golden files', () => {
    const doc = readDocstring('p < 1 and `a * b`, a * b. Golden file: brier (skill).');
    const page = renderPage(
      [{ title: 'a. Test', functions: [{ name: 'f', file: 'a/f.ts', signature: 'f(): number', doc }] }],
      new Set(['brier']),
    );
    expect(page).toContain('p &lt; 1 and `a * b`, a \\* b.');
    expect(page).toContain('- Golden file: [brier](../shared/stats/golden/brier.json) (skill)');
  });
});
