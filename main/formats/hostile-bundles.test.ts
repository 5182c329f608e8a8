import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { dumpOf } from '../testing/logical-dump.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/hostile');
interface Case {
  file: string;
  why: string;
  expected: { outcome: string; codes: string[] };
}
const present = existsSync(join(FOLDER, 'index.json'));
const all = present
  ? (JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as { files?: Case[] } | Case[])
  : [];
const files = (Array.isArray(all) ? all : (all.files ?? [])).filter(({ file }) => file.endsWith('.zip'));

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Hostile' });
});
afterEach(() => test.remove());

const problemOf = (error: unknown) => (error as { data?: { problem?: string } }).data?.problem;

describe.skipIf(!present)('hostile bundles (the folder ../shared/hostile is missing otherwise)', () => {
  it.each(files.map((one) => [one.file, one] as const))(
    '%s is refused for its own reason',
    async (file, { expected }) => {
      const path = join(FOLDER, file);
      const before = readFileSync(path);
      const { db } = test.app.context.session.require();
      const workspace = dumpOf(db);
      const began = process.memoryUsage().rss;
      const handle = () => test.app.context.files.issue(path);
      for (const attempt of [
        () => test.client.bundles.preview({ handle: handle() }),
        async () => {
          const job = await test.client.bundles.merge({ handle: handle() });
          while (!(await job.next()).done);
        },
        () => test.client.bundles.open({ handle: handle() }),
      ]) {
        const error = await attempt().then(
          () => null,
          (failure: unknown) => failure,
        );
        expect(expected.codes).toContain(problemOf(error));
      }
      expect(dumpOf(db)).toBe(workspace);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(existsSync('/tmp/pwned.txt')).toBe(false);
      if (file.includes('bomb')) expect(process.memoryUsage().rss - began).toBeLessThan(200e6);
    },
  );

  it('are seven', () => expect(files).toHaveLength(7));

  it('from a newer version are told by both versions', async () => {
    const handle = test.app.context.files.issue(join(FOLDER, 'bundle_from_the_future.zip'));
    await expect(test.client.bundles.preview({ handle })).rejects.toThrow(
      'format version 999; this Plumbline reads up to version 1',
    );
  });

  it('with two contents of one event show both', async () => {
    const handle = test.app.context.files.issue(join(FOLDER, 'bundle_same_event_id_different_content.zip'));
    const message = await test.client.bundles.preview({ handle }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message).toContain('escalation_needed');
    expect(message).toContain('correct_automation');
  });
});
