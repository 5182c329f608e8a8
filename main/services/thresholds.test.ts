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
    const advice = await test.client.thresholds.suggest({ signal: 'confidence', costs, resamples: 100 });
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
