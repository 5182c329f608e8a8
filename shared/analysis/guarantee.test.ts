import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellBound } from './guarantee/cell-bound.ts';
import { cutCells } from './guarantee/cut-cells.ts';
import { samplingGroups } from './guarantee/sampling-groups.ts';
import { certifyThreshold, type GuaranteeInput } from './guarantee.ts';
import { simulatePeriod } from './testing/simulated-period.ts';

/** Needed more and more often towards the risky end; 5 % of all below 0.7 or so. */
const steep = (score: number) => 0.35 * score * score;

const period = (seed: string, more: Partial<Parameters<typeof simulatePeriod>[0]> = {}) =>
  simulatePeriod({ seed, size: 4000, need: steep, cut: 0.65, labels: [60, 120, 180], ...more });

const { input } = period('one');

describe('the promise of a missed rate', () => {
  it('is broken in at most the share of periods that was accepted, with unequal sampling and requests', () => {
    let broken = 0;
    let certified = 0;
    const runs = 60;
    for (let run = 0; run < runs; run++) {
      const { input: asked, missedAt } = period(`holds ${run}`, { requests: 0.1 });
      const cut = certifyThreshold(asked).certified?.cut;
      if (cut === undefined) continue;
      certified++;
      if (missedAt(cut) > asked.alpha) broken++;
    }
    // At a chance of 10 % more than 12 of 60 happen once in 200 times; measured by bench:coverage are 2 to 4 %.
    expect(broken).toBeLessThanOrEqual(12);
    expect(certified).toBeGreaterThan(runs / 2);
  });
  it('is shown at the boldest cut of a run in which no test failed', () => {
    const { curve, certified } = certifyThreshold(input);
    const shown = curve.filter(({ state }) => state === 'shown');
    expect(certified).toEqual(shown.at(-1));
    expect(shown.every(({ upper }) => upper! <= input.alpha)).toBe(true);
    const failed = curve.findIndex(({ state }) => state === 'not_shown');
    expect(curve.slice(failed + 1).every(({ state }) => state === 'not_tested')).toBe(true);
    expect(certified!.handedOverPer1000).toBeLessThanOrEqual(
      Math.min(...shown.map((p) => p.handedOverPer1000)),
    );
  });
  it('counts what nobody could tell as missed', () => {
    const { input: open } = period('open', { undecided: 0.05 });
    const worst = {
      ...open,
      cases: open.cases.map((one) => ({ ...one, needed: one.needed ?? (1 as const) })),
    };
    const [counted, missed] = [certifyThreshold(open), certifyThreshold(worst)];
    expect(counted.curve.map(({ upper }) => upper)).toEqual(missed.curve.map(({ upper }) => upper));
    expect(counted.undecided).toBeGreaterThan(0);
    expect(counted.why).toContain(`${counted.undecided} cases where nobody could tell are counted as missed`);
  });
  it('never leaves a request for a human to the agent, whatever the cut', () => {
    const asked = { ...input, cases: input.cases.map((one) => ({ ...one, requested: one.needed === 1 })) };
    const { curve } = certifyThreshold(asked);
    expect(curve.every(({ missed }) => missed === 0)).toBe(true);
    // Those who ask take no part in the population either: so many more are handed over.
    expect(curve.at(-1)!.handedOverPer1000).toBeGreaterThan(
      certifyThreshold(input).curve.at(-1)!.handedOverPer1000,
    );
  });
  it('lets a case without a score follow its fixed rule at every cut', () => {
    const blank = (one: GuaranteeInput['cases'][number], i: number) =>
      i % 10 === 0 ? { ...one, score: null } : one;
    const strata = input.strata.map((one) => ({ ...one, unscored: Math.round(one.imported / 10) }));
    const asked = { ...input, cases: input.cases.map(blank), strata };
    const labelsAt = (missing: GuaranteeInput['missing']) =>
      certifyThreshold({ ...asked, missing }).curve.map(({ labels }) => labels);
    const [kept, given, asWas] = [labelsAt('automate'), labelsAt('hand_over'), labelsAt('as_handled')];
    expect(kept.map((n, i) => n - given[i]!)).toEqual(kept.map(() => 36));
    expect(asWas.map((n, i) => n - given[i]!)).toEqual(kept.map(() => 30));
  });
  it('speaks of the same cases when the signal is turned round', () => {
    const turned = certifyThreshold({
      ...input,
      direction: 'higher_is_safer',
      cuts: input.cuts.map((cut) => -cut).reverse(),
      cases: input.cases.map((one) => ({ ...one, score: -one.score! })),
      strata: input.strata.map((one) => ({ ...one, bins: [...one.bins].reverse() })),
    });
    const straight = certifyThreshold(input);
    expect(turned.certified!.cut).toBe(-straight.certified!.cut);
    expect(turned.certified!.upper).toBe(straight.certified!.upper);
  });
});

describe('the cut in force', () => {
  // Misses at the very safe end, fewer beyond: the sequence ends where it begins.
  const turned = period('turned', { need: (s) => (s > 0.65 ? 0.8 : s < 0.06 ? 0.25 : 0.01) });
  it('is a statement of its own, whatever became of safer cuts', () => {
    const asked = { ...turned.input, alpha: 0.12, current: 0.64 };
    const found = certifyThreshold(asked);
    expect(found).toMatchObject({ reasonCode: 'not_shown', certified: null });
    expect(found.current).toMatchObject({ cut: 0.64, state: 'shown' });
    expect(found.current!.upper).toBeLessThanOrEqual(0.12);
    expect(found.headline).toBe('Missed at most 12\u00a0%: shown at 0.64, in force');
    expect(found.why).toContain('At 0.64, in force, it is shown, as one statement of its own.');
  });
});

describe('a promise that cannot be kept', () => {
  it('says about how many more labels it takes at the cut in force, and of which side', () => {
    const { input: thin } = period('thin', { need: (s) => 0.04 * s, labels: [15, 30, 40] });
    const asked = { ...thin, current: 0.6, delta: 0.02 };
    const { current, moreLabels } = certifyThreshold(asked);
    expect(current!.state).not.toBe('shown');
    expect(moreLabels!.cut).toBe(0.6);
    const cells = cutCells(asked).atCuts[asked.cuts.indexOf(0.6)]!;
    const left = cells.reduce((sum, { population }) => sum + population, 0);
    expect(moreLabels!.labels).toBeLessThan(left);
    expect(moreLabels!.escalated + moreLabels!.automated).toBe(moreLabels!.labels);
    expect(moreLabels!.escalated).toBe(0);
  });
  it('says that no cut keeps it where every cut misses more', () => {
    const { input: bad } = period('bad', { need: (s) => 0.3 + 0.4 * s });
    const found = certifyThreshold(bad);
    expect(found).toMatchObject({ reasonCode: 'no_cut', certified: null, moreLabels: null });
    expect(found.why).toContain('Only handing over every case would keep the promise');
  });
  it('is called one of too few labels where no verdicts could have shown it', () => {
    const { input: few } = period('few', { need: (s) => 0.9 * s, labels: [10, 10, 10] });
    const found = certifyThreshold(few);
    expect(found.reasonCode).toBe('too_few_labels');
    expect(found.curve.every(({ state }) => state === 'too_few_labels')).toBe(true);
  });
  it('is not tied to a cut on a signal that says nothing', () => {
    const { input: noise } = period('noise', { need: () => 0.2 });
    expect(certifyThreshold(noise)).toMatchObject({
      reasonCode: 'not_separating',
      certified: null,
      curve: [],
    });
  });
  it('is no question without labels', () => {
    expect(certifyThreshold({ ...input, cases: [] })).toMatchObject({
      reasonCode: 'no_labels',
      current: null,
    });
  });
  it('speaks of the labels alone where nobody counted the period', () => {
    const uncounted = { ...input, strata: input.strata.map((one) => ({ ...one, population: null })) };
    const found = certifyThreshold(uncounted);
    expect(found.weighted).toBe(false);
    expect(found.validity).toContain('Nobody said how many cases the period had');
  });
});

describe('what is fixed before a verdict is seen', () => {
  const verdicts = fc.array(fc.constantFrom(0 as const, 1 as const, null), {
    minLength: input.cases.length,
    maxLength: input.cases.length,
  });
  it('is how strata are put together, and which cuts are too thin to be tested', () => {
    const keysOf = (asked: GuaranteeInput) =>
      samplingGroups(asked.strata).map(({ members }) => members.map(({ key }) => key));
    const tested = (asked: GuaranteeInput) =>
      certifyThreshold(asked).curve.findIndex(({ state }) => state !== 'too_few_labels');
    fc.assert(
      fc.property(verdicts, (said) => {
        // The gate looks at verdicts by design; here it is kept open.
        const cases = input.cases.map((one, i) => ({
          ...one,
          needed: i < 200 ? (one.score! > 0.5 ? (1 as const) : (0 as const)) : said[i]!,
        }));
        const other = { ...input, cases };
        expect(keysOf(other)).toEqual(keysOf(input));
        const [here, there] = [tested(other), tested(input)];
        if (here >= 0) expect(here).toBe(there);
      }),
      { numRuns: 10 },
    );
  });
  it('joins strata of nearly one rate, and those with hardly a label, never the two sides', () => {
    const stratum = (key: string, escalated: boolean, population: number, judged: number) => ({
      ...{ key, escalated, population, judged },
      ...{ imported: population, bins: [population], unscored: 0 },
    });
    const groups = samplingGroups([
      stratum('a', true, 200, 20),
      stratum('b', true, 400, 48),
      stratum('c', true, 40, 20),
      stratum('d', true, 300, 3),
      stratum('e', false, 400, 40),
    ]);
    expect(groups.map(({ members }) => members.map(({ key }) => key))).toEqual([
      ['d', 'a', 'b'],
      ['c'],
      ['e'],
    ]);
    // 68 of 600 are 1.13 times as many as 20 of 200.
    expect(groups.map(({ spread }) => Number(spread.toFixed(2)))).toEqual([1.13, 1, 1]);
  });
  it('bounds a group of different rates as if its misses stood for the most cases', () => {
    const two = (judged: number, population: number) => ({
      ...{ escalated: false, population, reviewed: judged, events: 2, undecided: 0, size: population },
    });
    const even = cellBound([{ ...two(100, 1000), spread: 1 }], 0.9);
    const uneven = cellBound([{ ...two(100, 1000), spread: 1.2 }], 0.9);
    expect(uneven! / even!).toBeCloseTo(1.2, 1);
  });
});
