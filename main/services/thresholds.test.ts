import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Thresholds' });
});
afterEach(() => test.remove());

const costs = { missed: 38, needless: 6.4 };

describe('signals of a workspace', () => {
  it('are none before anything is imported', async () => {
    expect(await test.client.thresholds.signals()).toEqual([]);
  });
  it('are listed with their range, and a direction guessed from the name until somebody says it', async () => {
    await judgedWorkspace(test, 20);
    const [confidence, noise] = await test.client.thresholds.signals();
    expect(confidence).toMatchObject({
      name: 'confidence',
      direction: 'higher_is_safer',
      guessed: true,
      cases: 40,
      labelled: 40,
    });
    expect(confidence!.min).toBeGreaterThanOrEqual(0);
    expect(confidence!.max).toBeLessThanOrEqual(1);
    expect(noise).toMatchObject({ name: 'noise', distinct: 40 });
    await test.client.thresholds.setDirection({ signal: 'noise', direction: 'higher_is_safer' });
    expect((await test.client.thresholds.signals())[1]).toMatchObject({
      direction: 'higher_is_safer',
      guessed: false,
    });
  });
  it('that no case carries are refused, naming those there are', async () => {
    await judgedWorkspace(test, 20);
    const ask = test.client.thresholds.suggest({ signal: 'mood', costs });
    await expect(ask).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'No case carries a signal named mood.',
      data: { hint: 'Signals here: confidence, noise.' },
    });
  });
});

describe('advice from a workspace', () => {
  it('is weighted once every stratum has its population, and says so when it is not', async () => {
    await judgedWorkspace(test, 200);
    const plain = await test.client.thresholds.suggest({ signal: 'confidence', costs, resamples: 200 });
    expect(plain.weighted).toBe(false);
    expect(plain.why).toContain('No population counts are set');
    await enterPopulation(test);
    const weighted = await test.client.thresholds.suggest({ signal: 'confidence', costs, resamples: 200 });
    expect(weighted.weighted).toBe(true);
    expect(weighted.why).not.toContain('No population counts are set');
    // 8,000 of 10,000 were handed over in the period, half of the labels.
    expect(plain.curve.find((point) => point.cut === 0.8)!.escalationRate).toBeCloseTo(0.5, 1);
    expect(weighted.curve.find((point) => point.cut === 0.8)!.escalationRate).toBeCloseTo(0.8, 1);
  });
  it('leaves out labels that cannot tell, and counts them', async () => {
    await judgedWorkspace(test, 100);
    const advice = await test.client.thresholds.suggest({
      signal: 'confidence',
      costs,
      scope: {},
      resamples: 100,
    });
    expect(advice.n + advice.unusable).toBe(200);
    expect(advice.unusable).toBeGreaterThan(0);
  });
  it('is refused on a signal that says nothing', async () => {
    await judgedWorkspace(test, 100);
    const advice = await test.client.thresholds.suggest({ signal: 'noise', costs });
    expect(advice).toMatchObject({ verdict: 'cannot_say', reasonCode: 'not_separating', curve: [] });
  });
  it('is the same every time, by the seed of the workspace', async () => {
    await judgedWorkspace(test, 100);
    const ask = () => test.client.thresholds.suggest({ signal: 'confidence', costs, resamples: 200 });
    expect(await ask()).toEqual(await ask());
  });
});

describe('agent versions', () => {
  const ask = (scope?: Record<string, string>) =>
    test.client.thresholds.suggest({ signal: 'confidence', costs, resamples: 100, ...(scope && { scope }) });

  it('are told with their labels, newest first, and one with enough of its own is asked about', async () => {
    await judgedWorkspace(test, 200);
    const { versions, chosen, pooled } = await test.client.thresholds.versions({ signal: 'confidence' });
    expect(versions.map(({ version }) => version)).toEqual(['prompt 12', 'prompt 11']);
    expect(chosen).toBe('prompt 12');
    expect(pooled).toBe(false);
    const advice = await ask();
    expect(advice.scope).toEqual({ agentVersion: 'prompt 12' });
    expect(advice.n).toBe(versions[0]!.labels);
    expect(advice.pooledVersions).toEqual([]);
  });
  it('are taken together where none has enough labels, and the advice says so', async () => {
    await judgedWorkspace(test, 40);
    const advice = await ask();
    expect(advice.scope).toEqual({});
    expect(advice.pooledVersions).toHaveLength(2);
    expect(advice.why).toContain('Labels of two agent versions are taken together here');
  });
  it('can be asked about one by one, or together on purpose', async () => {
    await judgedWorkspace(test, 200);
    const [old, all] = [await ask({ agentVersion: 'prompt 11' }), await ask({})];
    expect(all.pooledVersions).toEqual(['prompt 12', 'prompt 11']);
    expect(old.n).toBeLessThan(all.n);
    expect((await ask({ agentVersion: 'prompt 12' })).n + old.n).toBe(all.n);
  });
  it('keep the weight their cases have in the whole sample', async () => {
    await judgedWorkspace(test, 200);
    await enterPopulation(test);
    const [old, fresh] = [await ask({ agentVersion: 'prompt 11' }), await ask({ agentVersion: 'prompt 12' })];
    expect(old.volume!.cases + fresh.volume!.cases).toBeCloseTo(10_000, 6);
    expect(old.curve.find((point) => point.cut === 0.8)!.escalationRate).toBeCloseTo(0.8, 1);
  });
});

describe('a sweep', () => {
  const question = {
    signal: 'confidence',
    costs: { ...costs, capacityPerDay: 500 },
    current: 0.8,
    scope: {},
    resamples: 200,
  };

  it('holds the cheapest cut against the queue, with days from the dates of the cases', async () => {
    await judgedWorkspace(test, 200);
    await enterPopulation(test);
    const { advice, capacity } = await test.client.thresholds.sweep(question);
    expect(advice.volume!.cases).toBeCloseTo(10_000, 6);
    expect(advice.volume!.days).toBe(6);
    expect(capacity!.current).toBeCloseTo((10_000 / 6) * 0.8, 0);
    expect(capacity!.over).toBeCloseTo(capacity!.best - 500, 6);
    expect(capacity!.constrained!.perDay).toBeLessThanOrEqual(500);
  });
  it('has no capacity to hold against without population counts', async () => {
    await judgedWorkspace(test, 100);
    expect((await test.client.thresholds.sweep(question)).capacity).toBeNull();
  });
  it('says what to label where there are too few labels, from the cases of the workspace', async () => {
    await judgedWorkspace(test, 200);
    const { toIdentify } = await test.client.thresholds.sweep(question);
    expect(toIdentify.length).toBeGreaterThan(0);
    for (const { available, labels, wanted } of toIdentify) {
      // Every case is labelled here.
      expect([available, wanted]).toEqual([0, 0]);
      expect(labels).toBeLessThan(10);
    }
  });
});

describe('evidence by cohort', () => {
  it('has a verdict for every topic, and says whether one differs from the pooled cut', async () => {
    await judgedWorkspace(test, 200);
    const found = await test.client.thresholds.cohorts({
      signal: 'confidence',
      costs,
      scope: {},
      current: 0.8,
      by: 'topic',
    });
    expect(found.rows.map(({ value }) => value).sort()).toEqual(['Billing', 'Roaming', 'SIM and PIN']);
    expect(found.rows.reduce((sum, { n }) => sum + n, 0)).toBe(
      (await test.client.thresholds.suggest({ signal: 'confidence', costs, scope: {}, resamples: 100 })).n,
    );
    // The need falls with the confidence in the same way everywhere.
    expect(found.sentence).toMatch(/^None differs from the pooled cut 0\.\d+ beyond chance\.$/);
  });
});
