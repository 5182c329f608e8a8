import { describe, expect, it } from 'vitest';
import type { TrendPoint } from '../../model/trend.ts';
import { type EscalatedCase, escalatedShares } from './escalated-shares.ts';
import { indexAt, isoOf, periodName, startOf } from './time-axis.ts';

const FIRST = indexAt(Date.parse('2026-09-07T00:00:00Z'), 'week');

/** Weeks at an escalation rate of a quarter. */
function weeks(count: number): TrendPoint[] {
  return Array.from({ length: count }, (_, at) => ({
    period: periodName(FIRST + at, 'week'),
    from: isoOf(startOf(FIRST + at, 'week')),
    to: isoOf(startOf(FIRST + at + 1, 'week')),
    ...{ n: 1000, events: 250, rate: 0.25, low: 0.22, high: 0.28, partial: false, few: false },
  }));
}

function cases(week: number, part: string, count: number, weight = 1): EscalatedCase[] {
  const at = startOf(FIRST + week, 'week') + 3_600_000;
  return Array.from({ length: count }, () => ({ at, weight, parts: [part] }));
}

function shares(all: readonly EscalatedCase[], count = 8) {
  const input = { field: 'escalationType', unit: 'week', what: 'labelled escalated cases' } as const;
  return escalatedShares({ ...input, cases: all, overall: weeks(count) });
}

describe('the rate of escalations of one type', () => {
  it('is its weighted share among the escalated cases, times the counted rate, with its interval', () => {
    const [capability, policy] = shares([...cases(0, 'policy', 30, 1), ...cases(0, 'capability', 30, 3)], 1);
    expect(capability?.value).toBe('capability');
    expect(capability?.points[0]).toMatchObject({ n: 60, events: 30, few: true });
    expect(capability?.points[0]?.rate).toBeCloseTo(0.75 * 0.25, 12);
    expect(policy?.points[0]?.rate).toBeCloseTo(0.25 * 0.25, 12);
    const width = (weight: number) => {
      const [one] =
        shares([...cases(0, 'policy', 30, 1), ...cases(0, 'policy', 30, weight)], 1)[0]?.points ?? [];
      return (one?.high ?? 0) - (one?.low ?? 0);
    };
    expect(width(9)).toBeGreaterThan(width(1));
  });

  it('is not known in a week without a case, and cases of other weeks do not count', () => {
    const [policy] = shares([...cases(1, 'policy', 5), ...cases(40, 'policy', 5)], 2);
    expect(policy?.points.map(({ rate, n }) => [rate, n])).toEqual([
      [null, 0],
      [0.25, 5],
    ]);
    expect(policy?.denominator).toContain('5 labelled escalated cases');
  });

  it('is called a routing problem when it has a trend and policy decides it, and for no other type', () => {
    const rising = (part: string) =>
      Array.from({ length: 8 }, (_, week) => [
        ...cases(week, part, 20 + 8 * week),
        ...cases(week, 'refusal', 180 - 8 * week),
      ]).flat();
    const policy = shares(rising('policy')).find(({ value }) => value === 'policy');
    expect(policy?.remark).toContain('Escalations by policy rise');
    expect(policy?.remark).toContain('routing problem');
    expect(shares(rising('capability')).map(({ remark }) => remark)).toEqual([null, null]);
    const level = Array.from({ length: 8 }, (_, week) => [
      ...cases(week, 'policy', 20 + (week % 2)),
      ...cases(week, 'refusal', 180),
    ]).flat();
    expect(shares(level).map(({ remark }) => remark)).toEqual([null, null]);
  });
});
