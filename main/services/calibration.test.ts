import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';

const test = new TestApp();
beforeAll(async () => {
  await test.client.workspaces.create({ name: 'Calibration' });
  await judgedWorkspace(test, 300);
});
afterAll(() => test.remove());

describe('a signal that was checked against its labels', () => {
  it('separates, in the sense it states, with counts that add up', async () => {
    const { pooled, isProbability, direction } = await test.client.calibration.check({
      signal: 'confidence',
    });
    expect([isProbability, direction]).toEqual([true, 'higher_is_safer']);
    expect(pooled.separation!.auroc).toBeGreaterThan(0.7);
    const bins = pooled.reliability!;
    expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(pooled.n);
    expect(bins.reduce((sum, { escalated }) => sum + escalated, 0)).toBe(pooled.escalated);
    expect(pooled.histogram.reduce((sum, bar) => sum + bar.escalated + bar.automated, 0)).toBe(pooled.n);
    // A human was needed with probability (1 - c)^2, so all was well more often than c says.
    expect(pooled.figures!.excess).toBeLessThan(0);
  });

  it('names that all together are pooled over versions, and shows each by itself', async () => {
    const check = await test.client.calibration.check({ signal: 'confidence', by: 'agentVersion' });
    expect(check.stability).toMatchObject({ by: 'agentVersion', groups: 2 });
    expect(check.stability.sentence).toMatch(/^Pooled over 2.agent versions/);
    expect(check.groups.map(({ name }) => name).sort()).toEqual(['prompt 11', 'prompt 12']);
    expect(check.groups.reduce((sum, { n }) => sum + n, 0)).toBe(check.pooled.n);
  });

  it('is asked about without groups and still says whether the versions are alike', async () => {
    const { groups, stability } = await test.client.calibration.check({ signal: 'confidence' });
    expect(groups).toEqual([]);
    expect(stability).toMatchObject({ by: 'agentVersion', groups: 2 });
  });

  it('is weighted once the population is known', async () => {
    const before = await test.client.calibration.check({ signal: 'confidence' });
    await enterPopulation(test);
    const after = await test.client.calibration.check({ signal: 'confidence' });
    expect([before.weighted, after.weighted]).toEqual([false, true]);
    expect(after.pooled.nEff).toBeLessThan(after.pooled.n);
    expect(after.pooled.figures!.spiegelhalter).toBeNull();
  });

  it('gets no threshold advice when it says nothing, for the same reason in both rooms', async () => {
    const { pooled } = await test.client.calibration.check({ signal: 'noise' });
    expect(pooled.verdict).toBe('not_usable');
    const advice = await test.client.thresholds.suggest({
      signal: 'noise',
      scope: {},
      costs: { missed: 50, needless: 10 },
    });
    expect(advice.verdict).toBe('cannot_say');
    expect(advice.separation).toEqual(pooled.separation);
  });

  it('is unknown: the signals that there are get named', async () => {
    await expect(test.client.calibration.check({ signal: 'mood' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { hint: expect.stringContaining('confidence') },
    });
  });
});

describe('all signals', () => {
  it('stand in the order of how well they separate, and a sentence answers', async () => {
    const { lines, sentence, versions } = await test.client.calibration.signals();
    expect(lines.map(({ signal }) => signal)).toEqual(['confidence', 'noise']);
    expect(sentence).toBe('Yes: confidence.');
    expect(versions).toBe(2);
  });
});

describe('the cases of a bin', () => {
  it('are as many as the bin says', async () => {
    const { groups } = await test.client.calibration.check({ signal: 'confidence', by: 'agentVersion' });
    const [group] = groups;
    const bin = group!.reliability![0]!;
    const { from, to } = bin;
    const asked = { signal: 'confidence', by: 'agentVersion', group: group!.name, from, to } as const;
    const { total, cases } = await test.client.calibration.cases(asked);
    expect([total, cases.length]).toEqual([bin.n, bin.n]);
    expect(cases.every(({ value }) => value >= from && value <= to)).toBe(true);
    expect(cases.filter(({ outcome }) => outcome === 'escalated')).toHaveLength(bin.escalated);
  });
});

describe('a recalibration', () => {
  it('is judged on labels it was not fitted on, and can be taken out as a formula or a table', async () => {
    const found = await test.client.calibration.recalibrate({ signal: 'confidence' });
    expect(found.tries.map(({ method }) => method)).toEqual(['platt', 'beta', 'isotonic']);
    expect(found.recommended).not.toBeNull();
    const beta = found.tries[1]!;
    expect(beta.after!.error).toBeLessThan(found.before!.error);
    const json = await test.client.calibration.exportMap({ signal: 'confidence', method: 'beta' });
    expect(JSON.parse(json.text)).toMatchObject({
      schema: 'plumbline-recalibration/1',
      maps: [{ group: null, pooled: true, map: beta.map, formula: beta.formula }],
    });
    const csv = await test.client.calibration.exportMap({
      signal: 'confidence',
      method: 'isotonic',
      by: 'agentVersion',
      format: 'csv',
    });
    expect(csv.text).toMatch(/^group,signal,probability\r\nprompt 11,/);
    expect(csv.text).toContain('\r\nprompt 12,');
  });

  it('is refused where the labels do not carry one', async () => {
    await expect(
      test.client.calibration.exportMap({ signal: 'noise', method: 'platt', by: 'topic', format: 'csv' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
