import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../model/kpi.ts';
import { ruleHolds } from './rule-holds.ts';

const kpi = (low: number, estimate: number, high: number): Kpi => ({
  ...{ id: 'missed_escalation_rate', estimate, low, high, level: 0.95, method: 'stratified-posterior' },
  ...{ n: 80, denominator: 'of 4,000 automated', counts: {}, weighted: true },
});
const above = { measure: 'value', comparison: '>', value: 0.05 } as const;
const below = { ...above, comparison: '<' } as const;

describe('a rule by which a decision was wrong', () => {
  it('is shown to hold only where the whole interval lies on its side', () => {
    expect(ruleHolds(above, kpi(0.06, 0.08, 0.1))).toBe('yes');
    expect(ruleHolds(below, kpi(0.01, 0.02, 0.04))).toBe('yes');
  });

  it('is open where the interval includes its value, wherever the estimate lies', () => {
    for (const rule of [above, below]) {
      expect(ruleHolds(rule, kpi(0.04, 0.08, 0.1))).toBe('open');
      expect(ruleHolds(rule, kpi(0.01, 0.02, 0.06))).toBe('open');
    }
  });

  it('is shown not to hold where no part of the interval lies on its side', () => {
    expect(ruleHolds(above, kpi(0.01, 0.02, 0.05))).toBe('no');
    expect(ruleHolds(below, kpi(0.05, 0.08, 0.1))).toBe('no');
  });
});
