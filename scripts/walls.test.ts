import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forbiddenImports } from './layers.ts';

const root = join(import.meta.dirname, '..');

describe('a lint rule refuses', () => {
  /** A file, what it must not hold, and a part of the rule's message. */
  const BROKEN = [
    ['renderer/a.ts', "import { createApp } from '../main/app.ts';", 'call an operation'],
    ['renderer/b.ts', "import type { App } from '../main/app.ts';", 'call an operation'],
    ['renderer/c.ts', "import { readFileSync } from 'node:fs';", 'No disk'],
    ['renderer/d.ts', "import { ipcRenderer } from 'electron';", 'electron'],
    ['shared/a.ts', "import { openDb } from '../main/db/open-db.ts';", 'call an operation'],
    ['shared/b.ts', "import { join } from 'node:path';", 'No disk'],
    ['shared/c.ts', "import { App } from '../renderer/app/app.tsx';", 'imported by nobody'],
    ['shared/d.ts', 'export const chance = Math.random();', 'Chance is an argument'],
    ['shared/e.ts', 'export const now = Date.now();', 'time is an argument'],
    ['shared/f.ts', 'export const now = new Date();', 'time is an argument'],
    ['main/services/a.ts', "import Database from 'better-sqlite3';", 'main/db alone'],
    ['main/services/b.ts', "import { app } from 'electron';", 'main/electron alone'],
    ['main/db/a.ts', "import { app } from 'electron';", 'main/electron alone'],
    ['main/electron/a.ts', "import Database from 'better-sqlite3';", 'main/db alone'],
    ['main/http/a.ts', "import { App } from '../../renderer/app/app.tsx';", 'imported by nobody'],
  ] as const;
  const ALLOWED = [
    ['main/db/b.ts', "import Database from 'better-sqlite3';"],
    ['main/electron/b.ts', "import { app } from 'electron';"],
    ['shared/g.ts', 'export const then = new Date(0);'],
  ] as const;

  let folder: string;
  let messages: Map<string, string>;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-walls-'));
    for (const name of ['biome.json', '.gitignore', 'scripts/lint']) {
      cpSync(join(root, name), join(folder, name), { recursive: true });
    }
    for (const [file, source] of [...BROKEN, ...ALLOWED]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), `${source}\n`);
    }
    messages = new Map(lint(folder).map(({ path, message }) => [path, message]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(BROKEN)('%s: %s', (file, _source, part) => expect(messages.get(file)).toContain(part));

  it.each(ALLOWED)('but not %s: %s', (file) => expect(messages.get(file)).toBeUndefined());
});

interface Finding {
  path: string;
  message: string;
}

/** The findings of the walls' rules in a folder. */
function lint(folder: string): Finding[] {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const only = ['--only=style/noRestrictedImports', '--only=plugin'];
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', ...only, '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { location: { path: string }; message: string | { content: string }[] }[];
  };
  return diagnostics.map(({ location, message }) => ({
    path: location.path,
    message: typeof message === 'string' ? message : message.map(({ content }) => content).join(''),
  }));
}

describe('a layer refuses', () => {
  it.each([
    ['shared/stats/numeric/beta.ts', '../../model/case.ts'],
    ['shared/stats/index.ts', 'zod'],
    ['shared/model/case.ts', 'react'],
    ['shared/charts/whisker.tsx', '@mantine/core'],
    ['main/db/open-db.ts', '../services/context.ts'],
    ['main/formats/detect.ts', '../router.ts'],
    ['main/services/cases.ts', '../app.ts'],
    ['main/jobs/run-job.ts', '../cli/run.ts'],
    ['main/http/server.ts', '../cli/run.ts'],
    ['main/http/server.ts', '../db/open-db.ts'],
    ['main/cli/run.ts', '../electron/window.ts'],
    ['main/electron/main.ts', '../http/server.ts'],
    ['renderer/features/review/index.tsx', '../overview/index.tsx'],
    ['renderer/features/review/form/a.tsx', '../../overview/use-overview.ts'],
    ['renderer/features/review/form/a.tsx', '../../../app/rooms.ts'],
    ['renderer/components/card.tsx', '../features/review/index.tsx'],
  ])('%s importing %s', (file, name) => {
    expect(forbiddenImports(file, `import { x } from '${name}';`)).toHaveLength(1);
    expect(forbiddenImports(file, `import type { X } from '${name}';`)).toHaveLength(1);
    expect(forbiddenImports(file, `export * from '${name}';`)).toHaveLength(1);
    expect(forbiddenImports(file, `const x = await import('${name}');`)).toHaveLength(1);
  });

  it.each([
    ['shared/stats/numeric/beta.ts', './gamma.ts'],
    ['renderer/features/review/form/a.tsx', '../queue/b.ts'],
    ['renderer/features/review/form/a.tsx', '../../../components/card.tsx'],
    ['renderer/app/frame.tsx', '../features/review/index.tsx'],
    ['main/services/index.ts', '../router.ts'],
    ['main/cli/commands/serve.ts', '../../http/serve.ts'],
  ])('but not %s importing %s', (file, name) => {
    expect(forbiddenImports(file, `import { x } from '${name}';`)).toEqual([]);
  });
});

it('no file of the project breaks a layer', () => {
  const sources = ['main', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  const own = sources.filter(
    (file) => !/\.test\.tsx?$|\/(testing|conformance)\/|\/test-[\w-]+\.ts$/.test(file),
  );
  expect(own.flatMap((file) => forbiddenImports(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
