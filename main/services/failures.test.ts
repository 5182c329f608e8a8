import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NBSP } from '../../shared/format.ts';
import type { FailureClusters } from '../../shared/model/failure.ts';
import { TestApp } from '../test-app.ts';
import { failingWorkspace } from '../test-failing-workspace.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Failing' });
  await failingWorkspace(test, { each: 12, unlabelled: 4, policy: 3 });
});
afterAll(() => test.remove());

const clusters = () => test.client.failures.clusters({});
const byId = ({ clusters: found }: FailureClusters) =>
  Object.fromEntries(found.map(({ id, members }) => [id, [...members].sort()]));

describe('the groups of capability escalations', () => {
  it('are named by the tool that failed, with their cases, a typical one and the cohort', async () => {
    const found = await clusters();
    expect(found).toMatchObject({ total: 27, waiting: 0 });
    expect(found.headline.replaceAll(NBSP, ' ')).toBe('27 capability escalations in 3 groups');
    expect(found.clusters.map(({ name }) => name).sort()).toEqual([
      expect.stringMatching(/^enable_roaming failed: the line is suspended, then transfer/),
      expect.stringMatching(/^get_order returned nothing, then transfer/),
      expect.stringMatching(/^unlock_sim answered, then transfer/),
    ]);
    for (const { members, medoid, count, mostly } of found.clusters) {
      expect(members).toContain(medoid);
      expect(members).toHaveLength(count);
      expect(mostly).toMatchObject({ field: 'topic', cases: 9 });
    }
  });
  it('leave out what is no gap, and say how much that is and why', async () => {
    const { leftOut } = await clusters();
    expect(leftOut).toEqual([{ type: 'policy', cases: 3, why: expect.stringContaining('noise') }]);
  });
  it('have each its share of the failures with an interval', async () => {
    const { clusters: found } = await clusters();
    for (const { share } of found) {
      expect(share).toMatchObject({ n: 27, weighted: false, denominator: 'of the capability escalations' });
      expect(share.value).toBeCloseTo(1 / 3, 9);
      expect(share.low).toBeLessThan(1 / 3);
      expect(share.high).toBeGreaterThan(1 / 3);
    }
  });
  it('are those of the weeks that are asked for, where somebody asks', async () => {
    const found = await test.client.failures.clusters({ weeks: 1 });
    expect(found.window).toEqual({ from: '2026-W46', to: '2026-W46' });
    expect(found.total).toBe(12);
    expect(found.clusters).toHaveLength(3);
  });
});

describe('escalations that nobody has judged', () => {
  it('are grouped as a suspicion, apart from the failures', async () => {
    const found = await test.client.failures.clusters({ scope: 'suspected' });
    expect(found).toMatchObject({ scope: 'suspected', total: 9, leftOut: [] });
    expect(found.remarks[0]).toContain('count as none');
    // Fewer than twelve are a list.
    expect(found.clusters).toEqual([]);
    expect(found.unclustered).toHaveLength(9);
  });
});

describe('the ids of groups', () => {
  it('stay when the groups are found anew, also by a job, and when cases come in', async () => {
    const before = await clusters();
    const job = await test.client.failures.find({});
    for (let step = await job.next(); !step.done; ) step = await job.next();
    expect(byId(await clusters())).toEqual(byId(before));
    await failingWorkspace(test, { each: 4, prefix: 'b' });
    const after = await clusters();
    expect(after.total).toBe(39);
    const grown = byId(after);
    for (const [id, members] of Object.entries(byId(before))) {
      expect(grown[id]).toEqual(expect.arrayContaining(members));
      expect(grown[id]).toHaveLength(members.length + 4);
    }
  });
});

describe('what people do to the groups', () => {
  const [first, second] = ['F-1', 'F-2'];
  it('stands after a restart, and is taken back and brought back in order', async () => {
    await test.client.failures.rename({ id: first, name: 'Orders not found' });
    await test.client.failures.merge({ from: second, into: first });
    await test.restart();
    const merged = await clusters();
    expect(merged.clusters.map(({ id }) => id).sort()).toEqual(['F-1', 'F-3']);
    expect(merged.clusters.find(({ id }) => id === first)).toMatchObject({
      name: 'Orders not found',
      renamed: true,
      count: 26,
    });
    expect(await test.client.failures.undo()).toMatchObject({
      change: { kind: 'merge' },
      canUndo: true,
      canRedo: true,
    });
    expect((await clusters()).clusters).toHaveLength(3);
    expect(await test.client.failures.redo()).toMatchObject({ change: { kind: 'merge' }, canRedo: false });
    expect((await clusters()).clusters).toHaveLength(2);
    await test.client.failures.undo();
  });
  it('can make some cases a group of their own, which keeps them when all are grouped anew', async () => {
    const { clusters: found } = await clusters();
    const group = found.find(({ id }) => id === second);
    const caseIds = group?.members.slice(0, 4) ?? [];
    const { change } = await test.client.failures.split({ id: second, caseIds, name: 'Another matter' });
    expect(change).toMatchObject({ kind: 'split', into: 'F-4' });
    await failingWorkspace(test, { each: 1, prefix: 'c' });
    const { cluster, failures } = await test.client.failures.cluster({ id: 'F-4' });
    expect(cluster).toMatchObject({ name: 'Another matter', count: 4 });
    expect(failures.map(({ caseId }) => caseId).sort()).toEqual([...caseIds].sort());
  });
  it('is refused where it would be nothing, or about a group that is not there', async () => {
    const { rename, merge, split } = test.client.failures;
    await expect(rename({ id: 'F-99', name: 'No' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(merge({ from: first, into: first })).rejects.toMatchObject({ code: 'INVALID' });
    const all = (await clusters()).clusters.find(({ id }) => id === first)?.members ?? [];
    await expect(split({ id: first, caseIds: all })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(split({ id: first, caseIds: ['nobody'] })).rejects.toMatchObject({ code: 'INVALID' });
  });
});
