import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Guarantee' });
});
afterEach(() => test.remove());

const certify = (more: Partial<Parameters<typeof test.client.guarantee.certify>[0]> = {}) =>
  test.client.guarantee.certify({ signal: 'confidence', scope: {}, ...more });

describe('a guarantee on the missed rate', () => {
  it('names the cut that hands over fewest, its bound, and what it costs against today', async () => {
    await judgedWorkspace(test, 300);
    await enterPopulation(test);
    const found = await certify({ alpha: 0.12 });
    expect(found).toMatchObject({ reasonCode: 'shown', weighted: true, n: 600 });
    expect(found.certified!.upper).toBeLessThanOrEqual(0.12);
    // 8,000 of 10,000 were handed over.
    expect(found.current).toMatchObject({ cut: null, handedOverPer1000: 800, labels: 300 });
    expect(found.handoversMore).toBeCloseTo(found.certified!.handedOverPer1000 - 800, 6);
    expect(found.handoversMore).toBeLessThan(0);
    expect(found.headline).toBe(`Missed at most 12\u00a0%: shown at ${found.certified!.cut}`);
    expect(found.validity).toContain('Holds for the 10,000\u00a0cases from 10 to 16\u00a0Nov 2026');
  });
  it('says what lacks where it is not shown: labels, and cases that nobody could tell', async () => {
    await judgedWorkspace(test, 300);
    await enterPopulation(test);
    const found = await certify();
    expect(found).toMatchObject({ reasonCode: 'not_shown', certified: null, undecided: 15 });
    expect(found.moreLabels!.labels).toBeGreaterThan(50);
    expect(found.ifSettled).not.toBeNull();
    expect(found.why).toContain('Settle those first.');
  });
  it('takes the cut in force from the question, and tests it among the others', async () => {
    await judgedWorkspace(test, 300);
    await enterPopulation(test);
    const found = await certify({ alpha: 0.3, current: 0.777 });
    expect(found.current!.cut).toBe(0.777);
    expect(found.curve.map(({ cut }) => cut)).toContain(0.777);
  });
  it('counts the cases of one cohort by their logged scores', async () => {
    await judgedWorkspace(test, 300);
    await enterPopulation(test);
    const [all, old, late] = [
      await certify(),
      await certify({ scope: { agentVersion: 'prompt 11' } }),
      await certify({ scope: { agentVersion: 'prompt 12' } }),
    ];
    expect(old.n + late.n).toBe(all.n);
    // A third of the imported cases of either outcome, so a third of the period.
    expect(old.validity).toContain('3,333\u00a0cases of agent version prompt 11');
    expect(late.validity).toContain('6,667\u00a0cases of agent version prompt 12');
  });
  it('asks about the newest agent version where no cohort is named, and says what it takes together', async () => {
    await judgedWorkspace(test, 300);
    const newest = await test.client.guarantee.certify({ signal: 'confidence' });
    expect(newest.scope).toEqual({ agentVersion: expect.stringMatching(/^prompt 1[12]$/) });
    expect(newest.pooledVersions).toEqual([]);
    const all = await certify();
    expect(all.pooledVersions).toHaveLength(2);
    expect(all.validity).toContain('Labels of 2 agent versions are taken together here');
  });
  it('refuses a cohort without a labelled case, and a signal that no case carries', async () => {
    await judgedWorkspace(test, 20);
    await expect(certify({ scope: { topic: 'Weather' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(certify({ signal: 'mood' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('names no cut on a signal that says nothing', async () => {
    await judgedWorkspace(test, 100);
    expect(await certify({ signal: 'noise' })).toMatchObject({ reasonCode: 'not_separating', curve: [] });
  });
  it('knows the strata of a drawn sample, also those cut by the score itself', async () => {
    await judgedWorkspace(test, 200);
    const bands = { signal: 'confidence', cuts: [0.9] };
    await test.client.sample.draw({ plan: { bands, size: { kind: 'total', n: 300 } }, replace: true });
    const found = await certify({ alpha: 0.2 });
    expect(found.n).toBe(300);
    expect(found.weighted).toBe(true);
    expect(found.validity).toContain('Holds for the 400\u00a0cases');
  });
});
