import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

const CASES = 'case_id,outcome,topic\nc1,escalated,bills\nc2,automated,bills\n';

describe('looking through what was dropped', () => {
  const test = new TestApp();
  const survey = (...paths: string[]) =>
    test.client.imports.survey({ handles: paths.map((path) => test.app.context.files.issue(path)) });

  beforeAll(async () => {
    await test.client.workspaces.create({ name: 'survey' });
    mkdirSync(join(test.folder, 'drop', 'more'), { recursive: true });
    mkdirSync(join(test.folder, 'nothing'));
    test.write('secret.csv', CASES);
    test.write('drop/b.csv', CASES);
    test.write('drop/.hidden.csv', CASES);
    test.write('drop/page.csv', '<!doctype html><p>Sign in</p>');
    test.write('drop/more/a.jsonl', '{"id":"c3","outcome":"automated"}\n{"id":"c4","outcome":"automated"}\n');
    symlinkSync(join(test.folder, 'secret.csv'), join(test.folder, 'drop', 'link.csv'));
  });
  afterAll(() => test.remove());

  it('a folder gives its files by their place in it, without hidden ones and links, and what each is', async () => {
    const units = await survey(join(test.folder, 'drop'));
    expect(
      units.map(({ name, parts, detection, problem }) => [
        name,
        parts.length,
        detection?.format ?? problem?.problem,
      ]),
    ).toEqual([
      ['drop/b.csv', 1, 'csv'],
      ['drop/more/a.jsonl', 1, 'jsonl'],
      ['drop/page.csv', 1, 'E_NOT_CSV_HTML'],
    ]);
  });

  it('each is imported by a handle of its own', async () => {
    const [table] = await survey(join(test.folder, 'drop'), join(test.folder, 'secret.csv'));
    const preview = await test.client.imports.preview({ handle: table?.handle ?? '' });
    expect(preview).toMatchObject({ file: { name: 'drop/b.csv' }, counts: { new: 2 } });
  });

  it('a folder without files is refused', async () => {
    await expect(survey(join(test.folder, 'nothing'))).rejects.toMatchObject({
      data: { problem: 'E_FOLDER_EMPTY' },
    });
  });
});
