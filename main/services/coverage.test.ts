import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { failingWorkspace } from '../test-failing-workspace.ts';

let test: TestApp;
const by = 'Ada';

/** Makes an accepted eval case of a failure. */
async function accept(caseId: string): Promise<void> {
  const criteria = [{ kind: 'sentence' as const, text: 'The agent asks which one is meant.' }];
  await test.client.evals.edit({ caseId, by, content: { expectedBehaviour: 'Asks first.', criteria } });
  await test.client.evals.accept({ caseId, by });
}

beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Coverage' });
  await failingWorkspace(test, { each: 14, policy: 2 });
});
afterAll(() => test.remove());

it('before any eval case is accepted nothing is covered, and no topic keeps up', async () => {
  await test.client.evals.open({ caseId: 'a0', by });
  const found = await test.client.coverage.get({});
  expect(found).toMatchObject({ by: 'topic', weeks: 4, failures: 42, covered: 0 });
  expect(found.lines.map(({ pace }) => pace)).toEqual(['none_yet', 'none_yet', 'none_yet']);
  expect(found.headline).toContain('None of 42 capability escalations has an eval case.');
});

it('accepted eval cases cover their failures, the widest gap first, and grow with the span that is asked for', async () => {
  for (const i of [0, 3, 6, 9, 12, 15, 18, 21]) await accept(`a${i}`);
  await accept('a1');
  const found = await test.client.coverage.get({ weeks: 1 });
  expect(found.span).toEqual({ from: '2026-11-09', to: '2026-11-15' });
  expect(found.lines.map(({ name, covered, failures }) => [name, covered, failures])).toEqual([
    ['SIM and PIN', 0, 14],
    ['Roaming', 1, 14],
    ['Billing', 8, 14],
  ]);
  expect(found.lines.map(({ pace }) => pace)).toEqual(['none_yet', 'falling_behind', 'keeping_up']);
  // One failure of every topic and day: half of the two weeks.
  expect(found.lines.map(({ addedFailures, addedEvals }) => [addedFailures, addedEvals])).toEqual([
    [7, 0],
    [7, 1],
    [7, 8],
  ]);
  expect(found.lines[0]?.gap).toMatchObject({ n: 42, weighted: false });
  expect(found.lines[0]?.gap.value).toBeCloseTo(1 / 3, 9);
  expect(found.headline).toContain('9 of 42 capability escalations have an eval case.');
});

it('an eval case that was taken up again covers nothing until it is accepted anew', async () => {
  await test.client.evals.reopen({ caseId: 'a1', by });
  expect(await test.client.coverage.get({})).toMatchObject({ covered: 8 });
  await test.client.evals.undo({ by });
  expect(await test.client.coverage.get({})).toMatchObject({ covered: 9 });
});

it('clusters are lines too, and failures without a value have a line of their own', async () => {
  const clusters = await test.client.coverage.get({ by: 'cluster' });
  expect(clusters.lines.map(({ key }) => key)).toEqual(
    clusters.lines.map(() => expect.stringMatching(/^F-\d+$/)),
  );
  expect(clusters.lines.map(({ failures }) => failures)).toEqual([14, 14, 14]);
  const languages = await test.client.coverage.get({ by: 'language' });
  expect(languages.lines).toEqual([
    expect.objectContaining({ key: null, name: 'no language', failures: 42 }),
  ]);
});

it('which clusters moved is asked of a change, and without one it is said what that takes', async () => {
  const none = await test.client.coverage.moves({});
  expect(none).toMatchObject({ marker: null, rows: [] });
  expect(none.headline).toContain('No change of the agent is known');
  await test.client.trends.addMarker({ kind: 'prompt', name: 'prompt 2', at: '2026-11-09' });
  const found = await test.client.coverage.moves({});
  expect(found).toMatchObject({
    days: 6,
    before: { from: '2026-11-03', to: '2026-11-08' },
    after: { from: '2026-11-10', to: '2026-11-15' },
  });
  expect(found.rows).toHaveLength(3);
  expect(found.rows.map(({ covered }) => covered).sort()).toEqual([0, 1, 8]);
  for (const row of found.rows) expect(row).toMatchObject({ movement: 'cannot_tell' });
  await expect(test.client.coverage.moves({ marker: 'nothing' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
