import { describe, expect, it } from 'vitest';
import type { Kpi, KpiId } from '../../model/kpi.ts';
import type { WeeklyChange } from '../../model/weekly-decision.ts';
import { newcombe, plainProportion } from '../../stats/index.ts';
import { decisionOutcome } from './decision-outcome.ts';
import { kpiDifference } from './kpi-difference.ts';
import { ruleHolds } from './rule-holds.ts';

/** A KPI of so many events among so many labels. */
function labelled(events: number, n: number, id: KpiId = 'handoff_sufficiency'): Kpi {
  const { value, low, high } = plainProportion(events, n);
  if (value === null || low === undefined || high === undefined) throw new Error('no labels');
  const figures = { estimate: value, low, high };
  return {
    id,
    ...figures,
    level: 0.95,
    method: 'wilson',
    n,
    denominator: 'of 900',
    counts: {},
    weighted: true,
  };
}

function counted(escalated: number, n: number): Kpi {
  const share = escalated / n;
  const figures = { estimate: share, low: share, high: share, n, counts: { escalated } };
  return {
    id: 'escalation_rate',
    ...figures,
    level: 0.95,
    method: 'full_count',
    denominator: '',
    weighted: true,
  };
}

const CHANGE: WeeklyChange = {
  kind: 'packet',
  change: 'Always hand over: root cause',
  owner: 'Grace',
  expected: { kpi: 'handoff_sufficiency', measure: 'value', change: 0.2 },
  wrongIf: { kpi: 'handoff_sufficiency', measure: 'value', comparison: '<', value: 0.6, by: '2026-W48' },
  note: '',
};
const BEFORE = labelled(100, 200);
const since = { from: '2026-W47', to: '2026-W48' };

const verdictOf = (now: Kpi, to = '2026-W48') =>
  decisionOutcome({
    decision: CHANGE,
    expected: { before: BEFORE, now },
    rule: now,
    since: { ...since, to },
  });

describe('what came of a decision', () => {
  it('is as expected once the rule is due, shown not to hold, and the move is shown', () => {
    expect(verdictOf(labelled(150, 200))).toMatchObject({
      verdict: 'as_expected',
      rule: { holds: 'no', due: true },
    });
  });

  it('is wrong when the whole interval lies on the wrong side of the rule', () => {
    const outcome = verdictOf(labelled(90, 200));
    expect(outcome.verdict).toBe('wrong');
    expect(outcome.sentence).toContain('The rule was: handoff sufficient below 60');
  });

  it('is wrong when the interval leaves out what was expected, though the rule does not hold', () => {
    const modest = { ...CHANGE, wrongIf: { ...CHANGE.wrongIf, value: 0.4 } };
    const now = labelled(1040, 2000);
    const outcome = decisionOutcome({
      decision: modest,
      expected: { before: labelled(1000, 2000), now },
      rule: now,
      since,
    });
    expect(outcome).toMatchObject({ verdict: 'wrong', rule: { holds: 'no' } });
    expect(outcome.sentence).toContain('leaves out what was expected');
  });

  it('cannot be told while the interval includes the rule’s value, or before the rule is due', () => {
    expect(verdictOf(labelled(12, 20))).toMatchObject({ verdict: 'cannot_tell', rule: { holds: 'open' } });
    const early = verdictOf(labelled(90, 200), '2026-W47');
    expect(early).toMatchObject({ verdict: 'cannot_tell', rule: { holds: 'yes', due: false } });
    expect(early.sentence).toContain('due in week 48, and so far the rule for being wrong holds');
  });

  it('cannot be told before a full week has passed', () => {
    const now = labelled(150, 200);
    const outcome = decisionOutcome({
      decision: CHANGE,
      expected: { before: BEFORE, now },
      rule: now,
      since: null,
    });
    expect(outcome.verdict).toBe('cannot_tell');
  });

  it('of “no change” rests on its rule alone', () => {
    const none: WeeklyChange = { ...CHANGE, kind: 'no_change', expected: null };
    const of = (now: Kpi) => decisionOutcome({ decision: none, expected: null, rule: now, since }).verdict;
    expect([of(labelled(150, 200)), of(labelled(90, 200)), of(labelled(12, 20))]).toEqual([
      'as_expected',
      'wrong',
      'cannot_tell',
    ]);
  });
});

describe('the difference of a KPI', () => {
  it('of two counts is Newcombe’s, and of two estimates the same where both intervals are Wilson’s', () => {
    const { value, low, high } = newcombe(260, 1000, 525, 3000);
    expect(kpiDifference(counted(525, 3000), counted(260, 1000))).toMatchObject({
      estimate: value,
      low,
      high,
    });
    const labelledOnes = kpiDifference(
      { ...labelled(525, 3000), ...wilsonOf(525, 3000) },
      { ...labelled(260, 1000), ...wilsonOf(260, 1000) },
    );
    expect(labelledOnes.low).toBeCloseTo(low ?? 0, 12);
    expect(labelledOnes.high).toBeCloseTo(high ?? 0, 12);
  });

  it('says why there is none', () => {
    const none = { ...BEFORE, estimate: undefined, reason: { code: 'x', sentence: 'Nothing was reviewed.' } };
    expect(kpiDifference(none, BEFORE)).toMatchObject({ estimate: null, reason: 'Nothing was reviewed.' });
  });
});

function wilsonOf(events: number, n: number) {
  const z = 1.959963984540054;
  const p = events / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return { estimate: p, low: centre - half, high: centre + half };
}

describe('a rule', () => {
  it('about the width of an interval is decided by the width itself', () => {
    const half = (kpi: Kpi) => ((kpi.high ?? 0) - (kpi.low ?? 0)) / 2;
    const kpi = labelled(10, 240, 'missed_escalation_rate');
    const rule = { measure: 'half_width', comparison: '>' } as const;
    expect(ruleHolds({ ...rule, value: half(kpi) - 0.001 }, kpi)).toBe('yes');
    expect(ruleHolds({ ...rule, value: half(kpi) }, kpi)).toBe('no');
  });

  it('is open where nothing can be estimated', () => {
    const { estimate: _e, low: _l, high: _h, ...none } = BEFORE;
    expect(ruleHolds(CHANGE.wrongIf, none)).toBe('open');
  });
});
