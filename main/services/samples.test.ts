import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawStratum } from '../../shared/stats/survey/sample-draw.ts';
import { TestApp } from '../test-app.ts';
import { importCases, plainCases } from '../test-imported-cases.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Sampling' });
});
afterEach(() => test.remove());

type Plan = Parameters<TestApp['client']['sample']['plan']>[0]['plan'];

const ofEach = (escalated: number, automated: number, more: Partial<Plan> = {}): Plan => ({
  size: { kind: 'per_outcome', n: { escalated, automated } },
  auditRate: 0,
  ...more,
});

const count = (outcome: 'escalated' | 'automated', population: number | null, values: string[] = []) => ({
  outcome,
  values,
  population,
});

/** Ids of the sample as the list of cases shows them: those with an inclusion probability. */
async function sampledIds(): Promise<string[]> {
  const { cases } = await test.client.cases.list({ limit: 1000 });
  return cases.filter((one) => one.inclusionProbability !== null).map(({ caseId }) => caseId);
}

async function inForce() {
  const { sample } = await test.client.sample.get();
  if (!sample) throw new Error('no sample is in force');
  return sample;
}

const label = (caseId: string, verdict: string) => ({ caseId, reviewer: 'Ada', verdict });

describe('a draw', () => {
  it('takes the first cases of each stratum in the order of their permanent random numbers', async () => {
    importCases(test, plainCases(0, 200));
    await test.client.sample.draw({ plan: ofEach(10, 30) });
    const { seed } = await inForce();
    const ids = (outcome: string) =>
      plainCases(0, 200)
        .filter((one) => one.outcome === outcome)
        .map(({ caseId }) => caseId);
    const expected = [
      ...drawStratum({ ids: ids('escalated'), size: 10 }, seed).cases,
      ...drawStratum({ ids: ids('automated'), size: 30 }, seed).cases,
    ].map(({ id }) => id);
    expect((await sampledIds()).sort()).toEqual(expected.sort());
  });

  it('with a seed of its own draws what that seed says, whatever the order of import', async () => {
    const plan = ofEach(5, 20, { by: ['topic'], seed: 'wave 7' });
    importCases(test, plainCases(0, 120));
    await test.client.sample.draw({ plan });
    const first = await sampledIds();
    await test.remove();
    test = new TestApp();
    await test.client.workspaces.create({ name: 'Elsewhere' });
    importCases(test, plainCases(60, 120).reverse());
    importCases(test, plainCases(0, 60).reverse());
    await test.client.sample.draw({ plan });
    expect((await sampledIds()).sort()).toEqual(first.sort());
    expect((await inForce()).seed).toBe('wave 7');
  });

  it('gives every case of a stratum n of N as its inclusion probability, and N over all strata is the population', async () => {
    importCases(test, plainCases(0, 210));
    await test.client.frame.set({
      fields: [],
      population: [count('escalated', 900), count('automated', 5001)],
    });
    await test.client.sample.draw({ plan: ofEach(12, 40, { by: ['topic', 'agentVersion'] }) });
    const { strata } = await inForce();
    const of = (outcome: string) => strata.filter((stratum) => stratum.outcome === outcome);
    const population = (outcome: string) => of(outcome).reduce((sum, one) => sum + one.population, 0);
    expect(population('escalated')).toBe(900);
    expect(population('automated')).toBe(5001);
    const { cases } = await test.client.cases.list({ limit: 1000 });
    const weights = cases.reduce(
      (sum, one) => sum + 1 / (one.inclusionProbability ?? Number.POSITIVE_INFINITY),
      0,
    );
    expect(weights).toBeCloseTo(5901, 6);
    for (const stratum of strata) expect(stratum.probability).toBe(stratum.drawn / stratum.population);
    expect(of('automated').reduce((sum, one) => sum + one.drawn, 0)).toBe(40);
  });

  it('splits by trigger, by score band and by risk, and draws the risky ones more densely', async () => {
    importCases(test, plainCases(0, 700));
    const risk = {
      reopened: true,
      complaint: true,
      near: { signal: 'confidence', cut: 0.5, within: 0.02 },
      factor: 5,
    };
    const bands = { signal: 'confidence', cuts: [0.3, 0.8] };
    const plan: Plan = ofEach(30, 100, { trigger: true, bands, risk, allocation: 'proportional' });
    await test.client.sample.draw({ plan });
    const { strata } = await inForce();
    const risky = strata.filter((one) => one.risk);
    const others = strata.filter((one) => one.outcome === 'automated' && !one.risk);
    const rate = (own: typeof strata) =>
      own.reduce((sum, one) => sum + one.drawn, 0) / own.reduce((sum, one) => sum + one.population, 0);
    expect(rate(risky) / rate(others)).toBeGreaterThan(4);
    const isRisky = (k: number) =>
      k % 7 !== 0 && (k % 10 === 1 || k % 20 === 3 || Math.abs((k % 100) - 50) <= 2);
    expect(risky.reduce((sum, one) => sum + one.eligible, 0)).toBe(
      Array.from({ length: 700 }, (_, k) => k).filter(isRisky).length,
    );
    const words = strata.flatMap(({ parts }) => parts.map(({ name, value }) => `${name} ${value}`));
    expect(new Set(words)).toEqual(
      new Set([
        'trigger low_confidence',
        'trigger explicit_request',
        'trigger none',
        'confidence below 0.3',
        'confidence 0.3 to 0.8',
        'confidence 0.8 and above',
        'risk at risk',
        'risk no mark',
      ]),
    );
  });

  it('draws at least the audit share of every automated stratum, by default that of the settings', async () => {
    importCases(test, plainCases(0, 700));
    await test.client.workspaces.settings({ randomAuditRate: 0.1 });
    const { strata, remarks } = await test.client.sample.plan({
      plan: { ...ofEach(10, 4), auditRate: null, by: ['topic'] },
    });
    for (const stratum of strata.filter(({ outcome }) => outcome === 'automated')) {
      expect(stratum.n).toBe(Math.ceil(stratum.eligible / 10));
      expect(stratum.limit).toBe('the audit share of 10.0\u00a0%');
    }
    expect(remarks.join(' ')).toContain('as large as the audit share');
  });

  it('is refused when it would be empty', async () => {
    importCases(test, plainCases(0, 20));
    await expect(test.client.sample.draw({ plan: ofEach(0, 0) })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('shows an inclusion probability that tells of hidden things to a reviewer only with the label', async () => {
    importCases(test, plainCases(0, 100));
    const risk = { reopened: true };
    await test.client.sample.draw({ plan: ofEach(5, 20, { risk }) });
    const [id = ''] = await sampledIds();
    const seen = async () => {
      const { cases } = await test.client.cases.list({ reviewer: 'Ada', limit: 1000 });
      return cases.filter((one) => one.inclusionProbability !== null).map(({ caseId }) => caseId);
    };
    expect(await seen()).toEqual([]);
    await test.importLabels([label(id, 'cannot_tell')]);
    expect(await seen()).toEqual([id]);
  });
});

describe('an extension', () => {
  it('keeps every earlier pick and is what a fresh draw of that size would be', async () => {
    importCases(test, plainCases(0, 300));
    await test.client.sample.draw({ plan: ofEach(8, 20, { by: ['topic'] }) });
    const earlier = await sampledIds();
    const extended = await test.client.sample.draw({ plan: ofEach(16, 60, { by: ['topic'] }) });
    expect(extended.draws.map(({ kind, added }) => [kind, added])).toEqual([
      ['extension', 48],
      ['first', 28],
    ]);
    const later = await sampledIds();
    expect(later).toEqual(expect.arrayContaining(earlier));
    await test.client.sample.withdraw();
    await test.client.sample.withdraw();
    await test.client.sample.draw({ plan: ofEach(16, 60, { by: ['topic'] }) });
    expect(await sampledIds()).toEqual(later);
  });

  it('of a stratum that later imports enlarged draws all cases before its last earlier pick, and says so', async () => {
    importCases(test, plainCases(0, 140));
    await test.client.sample.draw({ plan: ofEach(10, 30) });
    const earlier = await sampledIds();
    importCases(test, plainCases(140, 280));
    const { strata, remarks } = await test.client.sample.plan({ plan: ofEach(10, 30) });
    const automated = strata.find(({ outcome }) => outcome === 'automated');
    expect(automated?.n).toBeGreaterThan(45);
    expect(automated?.limit).toBe(`the last earlier pick is now number ${automated?.n} of its order`);
    expect(remarks.join(' ')).toContain('Later imports enlarged 2\u00a0strata.');
    await test.client.sample.draw({ plan: ofEach(10, 30) });
    const extended = await sampledIds();
    expect(extended).toEqual(expect.arrayContaining(earlier));
    expect(extended).toHaveLength(strata.reduce((sum, { n }) => sum + n, 0));
    const { seed } = await inForce();
    const ids = plainCases(0, 280)
      .filter(({ outcome }) => outcome === 'automated')
      .map(({ caseId }) => caseId);
    const fresh = drawStratum({ ids, size: automated?.n ?? 0 }, seed).cases.map(({ id }) => id);
    expect(extended).toEqual(expect.arrayContaining(fresh));
  });

  it('that brings nothing is refused', async () => {
    importCases(test, plainCases(0, 100));
    await test.client.sample.draw({ plan: ofEach(5, 10) });
    await expect(test.client.sample.draw({ plan: ofEach(5, 10) })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('a sample with other strata', () => {
  it('replaces the one in force only when that is confirmed, and says how many labelled cases fall out', async () => {
    importCases(test, plainCases(0, 300));
    await test.client.sample.draw({ plan: ofEach(10, 30) });
    const ids = await sampledIds();
    const automated = new Set(
      plainCases(0, 300)
        .filter(({ outcome }) => outcome === 'automated')
        .map(({ caseId }) => caseId),
    );
    await test.importLabels(
      ids.filter((id) => automated.has(id)).map((id) => label(id, 'correct_resolution')),
    );
    const other = ofEach(10, 12, { by: ['topic'] });
    const { change } = await test.client.sample.plan({ plan: other });
    expect(change).toMatchObject({ kind: 'replacement' });
    await expect(test.client.sample.draw({ plan: other })).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
      message: expect.stringContaining(
        `${change?.labelledOut}\u00a0labelled cases would no longer enter the rates`,
      ),
    });
    expect(await sampledIds()).toEqual(ids);
    const { sample } = await test.client.sample.draw({ plan: other, replace: true });
    expect(sample?.labelledOutside).toBe(change?.labelledOut);
    const { overall, remarks } = await test.client.estimates.kpis({});
    expect(overall.kpis[2]?.n).toBe(30 - (change?.labelledOut ?? 0));
    expect(remarks[0]).toBe(
      `${change?.labelledOut}\u00a0labelled cases are outside the sample and do not enter the rates.`,
    );
  });

  it('a first draw that leaves labelled cases out has to be confirmed too', async () => {
    importCases(test, plainCases(0, 100));
    await test.importLabels(plainCases(1, 6).map(({ caseId }) => label(caseId, 'correct_resolution')));
    await expect(test.client.sample.draw({ plan: ofEach(2, 2) })).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
    });
  });
});

describe('a withdrawal', () => {
  it('leaves nothing of the draw behind, whether it was the first, an extension or a replacement', async () => {
    importCases(test, plainCases(0, 300));
    const state = async () => {
      const { sample } = await test.client.sample.get();
      return { sample, ids: await sampledIds() };
    };
    const nothing = await state();
    await test.client.sample.draw({ plan: ofEach(10, 30, { by: ['topic'] }) });
    const first = await state();
    await test.client.sample.draw({ plan: ofEach(20, 50, { by: ['topic'] }) });
    const second = await state();
    await test.client.sample.draw({ plan: ofEach(5, 5, { trigger: true }), replace: true });
    await test.client.sample.withdraw();
    expect(await state()).toEqual(second);
    await test.client.sample.withdraw();
    expect(await state()).toEqual(first);
    await test.client.sample.withdraw();
    expect(await state()).toEqual(nothing);
    await expect(test.client.sample.withdraw()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is possible while only labels from before the draw are in the sample', async () => {
    importCases(test, plainCases(0, 100));
    await test.importLabels(plainCases(0, 100).map(({ caseId }) => label(caseId, 'cannot_tell')));
    await test.client.sample.draw({ plan: ofEach(2, 10), replace: true });
    expect((await inForce()).withdrawRefusal).toBeNull();
    expect((await test.client.sample.withdraw()).sample).toBeNull();
  });

  it('is refused once a case that only this draw brought in was labelled', async () => {
    importCases(test, plainCases(0, 300));
    await test.client.sample.draw({ plan: ofEach(0, 20) });
    const [first = ''] = await sampledIds();
    await test.client.sample.draw({ plan: ofEach(0, 40) });
    await test.importLabels([label(first, 'correct_resolution')]);
    expect((await inForce()).withdrawRefusal).toBeNull();
    await test.client.sample.withdraw();
    await expect(test.client.sample.withdraw()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('1 case that only the last draw brought in was labelled since'),
    });
  });
});

describe('the frame under a drawn sample', () => {
  beforeEach(async () => {
    importCases(test, plainCases(0, 100));
    await test.client.sample.draw({ plan: ofEach(5, 20) });
  });

  it('keeps its fields, with a hint what to do instead', async () => {
    await expect(test.client.frame.set({ fields: ['topic'], population: [] })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { hint: expect.stringContaining('take the draw back') },
    });
  });

  it('may change its counts, and the weights follow', async () => {
    await test.client.frame.set({
      fields: [],
      population: [count('escalated', 500), count('automated', 2000)],
    });
    const { strata, remarks } = await inForce();
    expect(strata.map(({ drawn, probability }) => [drawn, probability])).toEqual([
      [5, 0.01],
      [20, 0.01],
    ]);
    expect(remarks).toEqual([]);
  });

  it('without counts lets the numbers describe the imported cases, and says so', async () => {
    const { cases } = await test.client.cases.list({ outcome: 'automated', limit: 1000 });
    const drawn = cases.filter((one) => one.inclusionProbability !== null);
    await test.importLabels(drawn.map(({ caseId }) => label(caseId, 'correct_resolution')));
    const { overall, remarks } = await test.client.estimates.kpis({});
    const missed = overall.kpis.find(({ id }) => id === 'missed_escalation_rate');
    expect(missed).toMatchObject({
      estimate: 0,
      n: 20,
      weighted: false,
      denominator: 'of 85 imported automated',
      method: 'stratified-posterior',
    });
    expect(remarks.join(' ')).toContain('the numbers describe the imported cases');
  });
});

describe('how many more labels', () => {
  it('are more than the sample holds is said where imported cases are left', async () => {
    importCases(test, plainCases(0, 2000));
    await test.client.sample.draw({ plan: ofEach(0, 60) });
    const ids = await sampledIds();
    await test.importLabels(
      ids.slice(0, 50).map((id, i) => label(id, i % 10 === 0 ? 'missed_escalation' : 'correct_resolution')),
    );
    const { strata } = await test.client.reviews.progress({ reviewer: 'Ada' });
    const side = strata.find(({ outcome }) => outcome === 'automated');
    expect(side).toMatchObject({ sampled: 60, labelled: 50 });
    expect(side?.more).toBeGreaterThan(10);
    expect(side?.beyond).toBe((side?.more ?? 0) - 10);
    expect(side?.halfWidthAfter).toBeLessThanOrEqual(0.03);
    const width = await test.client.estimates.width();
    expect(width).toMatchObject({ left: 10, beyond: side?.beyond, neededMore: side?.more });
  });
});
