import { TestApp } from '../../main/test-app.ts';
import { dumpOf } from '../../main/testing/logical-dump.ts';
import { problemOf } from './through-the-app.ts';
import type { Observed } from './verdict.ts';

/** Gives a file to all that opens bundles. It is taken when any of them takes it. */
export async function throughBundles(path: string): Promise<Observed> {
  const app = new TestApp();
  try {
    await app.client.workspaces.create({ name: 'Hostile' });
    const before = dumpOf(app.app.context.session.require().db);
    const { bundles } = app.client;
    const handle = () => ({ handle: app.app.context.files.issue(path) });
    const ways: (() => Promise<unknown>)[] = [
      () => bundles.preview(handle()),
      async () => {
        const job = await bundles.merge(handle());
        while (!(await job.next()).done);
      },
      () => bundles.open(handle()),
    ];
    const problems: string[] = [];
    for (const way of ways) await way().catch((error: unknown) => problems.push(problemOf(error)));
    const isUnchanged = dumpOf(app.app.context.session.require().db) === before;
    return {
      door: 'bundles',
      outcome: problems.length === ways.length ? 'reject' : 'accept',
      rows: 0,
      quarantined: 0,
      problems: [...new Set(problems)],
      broken: isUnchanged ? [] : ['the workspace changed'],
    };
  } finally {
    await app.remove();
  }
}
