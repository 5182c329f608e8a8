import { describe, expect, it } from 'vitest';
import type { SignalDirection } from '../../model/signal.ts';
import { createRandom } from '../../stats/index.ts';
import type { GroupedCase, SignalCheckInput } from './check-input.ts';
import { checkSignal } from './signal-check.ts';

interface Made {
  readonly n: number;
  readonly seed: string;
  /** What is stated where the truth is `p`; itself when absent. */
  readonly state?: (p: number, group: string) => number;
  readonly groups?: readonly string[];
}

/** Cases on which all was well with a known probability, which the signal states well or badly. */
function made({ n, seed, state = (p) => p, groups = ['v1'] }: Made): GroupedCase[] {
  const random = createRandom(seed);
  return Array.from({ length: n }, (_, i) => {
    const p = 0.05 + 0.9 * random.next();
    const group = groups[i % groups.length]!;
    const escalated = random.next() < 0.5;
    const needed = random.next() < p ? 0 : 1;
    return { score: state(p, group), needed, escalated, stratum: escalated ? 'e' : 'a', group };
  });
}

function check(cases: readonly GroupedCase[], more: Partial<SignalCheckInput> = {}) {
  return checkSignal({
    signal: 'verifier_score',
    direction: 'higher_is_safer',
    guessed: false,
    by: 'agentVersion',
    field: 'agentVersion',
    cases,
    population: null,
    presence: [],
    inForce: () => null,
    lastSeen: new Map(),
    level: 0.95,
    ...more,
  });
}

describe('a signal that means what it says', () => {
  it('is usable, with bars on the diagonal', () => {
    const { pooled } = check(made({ n: 1500, seed: 'calibrated' }));
    expect(pooled).toMatchObject({ verdict: 'usable', headline: 'Separates and is usable.' });
    expect(pooled.figures!.error.debiased.low).toBeLessThan(0.02);
  });

  it('is called off in about one of twenty simulated samples at most, by its error or by its slope', () => {
    const samples = Array.from({ length: 200 }, (_, i) => check(made({ n: 300, seed: `null ${i}` })).pooled);
    const shown = samples.filter(({ figures }) => figures!.error.debiased.low > 0);
    expect(shown.length).toBeLessThanOrEqual(16);
    const missed = samples.filter(({ figures }) => figures!.slope!.low > 1 || figures!.slope!.high < 1);
    expect(missed.length).toBeLessThanOrEqual(20);
  });

  it('adds up: the parts of the Brier score give it back, with and without bins', () => {
    const { figures } = check(made({ n: 400, seed: 'parts' })).pooled;
    const { brier, murphy, corp } = figures!;
    const { reliability, resolution, uncertainty, within } = murphy;
    expect(reliability - resolution + uncertainty + within).toBeCloseTo(brier, 12);
    expect(corp.miscalibration - corp.discrimination + uncertainty).toBeCloseTo(brier, 12);
  });
});

describe('a signal that overstates', () => {
  const over = made({ n: 1500, seed: 'over', state: (p) => Math.min(1, p + 0.15) });

  it('is usable after recalibration, with the gap in words', () => {
    const { pooled } = check(over);
    expect(pooled.verdict).toBe('usable_after_recalibration');
    expect(pooled.headline).toBe('Separates, but over-confident.');
    expect(pooled.findings.join(' ')).toMatch(/Over-confident by .*1[0-9].points/);
    expect(pooled.findings.join(' ')).toContain('Recalibrate before');
  });

  it('speaks of risk where high is risky, and gives the same figures', () => {
    const turned = over.map((one) => ({ ...one, needed: (1 - one.needed) as 0 | 1 }));
    const safe = check(over).pooled;
    const risky = check(turned, { direction: 'higher_is_riskier' as SignalDirection }).pooled;
    expect(risky.headline).toBe('Separates, but overstates the risk.');
    expect(risky.separation!.auroc).toBeCloseTo(safe.separation!.auroc, 12);
    expect(risky.figures!.brier).toBeCloseTo(safe.figures!.brier, 12);
  });
});

describe('bins', () => {
  it('hold at least eight labels, never part equal values, and cover every label once', () => {
    const cases = made({ n: 157, seed: 'ties', state: (p) => Number(p.toFixed(1)) });
    const { reliability, n, mostCommon, distinct } = check(cases).pooled;
    const bins = reliability!;
    expect(bins.every((bin) => bin.n >= 8)).toBe(true);
    expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(n);
    expect(bins.every((bin, i) => i === 0 || bin.from > bins[i - 1]!.to)).toBe(true);
    expect(bins.reduce((sum, bin) => sum + bin.share, 0)).toBeCloseTo(1, 12);
    expect(distinct).toBe(new Set(cases.map(({ score }) => score)).size);
    expect(mostCommon!.share).toBeGreaterThan(1 / distinct);
  });
});

describe('a signal without a diagram', () => {
  const reason = (cases: readonly GroupedCase[]) => check(cases).pooled.noDiagram;

  it('has another scale than a probability, and still a verdict', () => {
    const counts = made({ n: 600, seed: 'scale', state: (p) => Math.round(12 * p) });
    expect(reason(counts)).toContain('not 0 to 1');
    expect(check(counts)).toMatchObject({
      isProbability: false,
      pooled: { verdict: 'usable', figures: null },
    });
  });

  it('has labels on one side only, and says how many on which', () => {
    const oneSide = made({ n: 112, seed: 'side' }).map((one) => ({ ...one, escalated: true, stratum: 'e' }));
    expect(reason(oneSide)).toContain('112 labelled escalated and 0 automated');
    expect(check(oneSide).pooled).toMatchObject({ verdict: 'cannot_say', moreLabels: 10 });
  });

  it('does not vary', () => {
    const flat = made({ n: 200, seed: 'flat', state: () => 0.9 });
    expect(reason(flat)).toContain('does not vary');
    expect(check(flat).pooled.verdict).toBe('not_usable');
  });
});

describe('values that are missing', () => {
  it('are told by side, with what was needed there, since no cut sees them', () => {
    const cases = made({ n: 400, seed: 'missing' });
    const presence = cases.map(({ group, escalated, needed }, i) => {
      return { group, escalated, needed: needed === 1, present: !escalated || i % 5 > 0 };
    });
    const { availability, findings } = check(cases, { presence }).pooled;
    const [escalated, automated] = availability;
    expect(automated!.present).toBe(automated!.cases);
    expect(escalated!.cases - escalated!.present).toBeGreaterThan(20);
    expect(findings.at(-1)).toMatch(/^\d+ of \d+ labelled escalated cases lack it, and \d+ of these needed/);
  });
});

describe('how many more labels would tell', () => {
  it('is named where a coin toss is not ruled out', () => {
    const weak = made({ n: 120, seed: 'weak', state: (p) => 0.12 * p }).map((one, i) => {
      const noise = ((i * 7919) % 997) / 997;
      return { ...one, score: one.score + noise };
    });
    const { verdict, refusal, moreLabels, findings } = check(weak).pooled;
    expect(verdict).toBe('not_usable');
    expect(refusal).toContain('coin toss is not ruled out');
    expect(moreLabels).toBeGreaterThan(0);
    expect(findings.join(' ')).toContain('more label');
  });

  it('is what is short of ten of the rarer kind, at the rate in which it comes', () => {
    const rare = made({ n: 100, seed: 'rare' }).map((one, i) => ({
      ...one,
      needed: (i < 5 ? 1 : 0) as 0 | 1,
      escalated: i % 2 === 0,
    }));
    expect(check(rare).pooled).toMatchObject({ verdict: 'cannot_say', moreLabels: 100 });
  });
});

describe('the parts of a pooled check', () => {
  it('are seldom called different where they are alike', () => {
    const looks = Array.from({ length: 100 }, (_, i) =>
      check(made({ n: 600, seed: `alike ${i}`, groups: ['v1', 'v2', 'v3'] })),
    );
    const alarms = looks.filter(({ stability }) => stability.differs).length;
    expect(alarms).toBeLessThanOrEqual(17);
  });

  it('are called different where one states too much, and it is named', () => {
    const cases = made({
      n: 1500,
      seed: 'differs',
      groups: ['v1', 'v2', 'v3'],
      state: (p, group) => (group === 'v2' ? p ** 0.4 : p),
    });
    const { stability } = check(cases);
    expect(stability.differs).toBe(true);
    expect(stability.sentence).toMatch(/not alike.*v2/);
    expect(stability.tests.find(({ group, measure }) => group === 'v2' && measure === 'level')).toMatchObject(
      {
        differs: true,
      },
    );
  });

  it('that are too small are named and compared with nothing', () => {
    const cases = [
      ...made({ n: 400, seed: 'large', groups: ['v1', 'v2'] }),
      ...made({ n: 9, seed: 'small', groups: ['canary'] }),
    ];
    const { stability, groups } = check(cases);
    expect(stability.tooSmall).toEqual(['canary']);
    expect(stability.sentence).toContain('Too few labels to compare: canary.');
    expect(groups.find(({ name }) => name === 'canary')).toMatchObject({ verdict: 'cannot_say' });
  });
});

describe('signals that are unreliable as triggers', () => {
  const warn = (signal: string, cases: readonly GroupedCase[]) => check(cases, { signal }).warning;

  it('carry a warning until the labels speak for them', () => {
    const good = made({ n: 1500, seed: 'good' });
    const off = made({ n: 1500, seed: 'off', state: (p) => Math.min(1, p + 0.2) });
    expect(warn('self_confidence', off)).toContain('until labels show otherwise');
    expect(warn('sentiment', off)).toContain('Sentiment');
    expect(warn('self_confidence', good)).toBeNull();
    expect(warn('tool_errors', off)).toBeNull();
  });
});
