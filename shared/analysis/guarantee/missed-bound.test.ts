import { describe, expect, it } from 'vitest';
import { clopperPearsonUpper } from '../../stats/index.ts';
import { type DecidedCase, missedBound } from './missed-bound.ts';

const cases = (n: number, missed: number, handedOver = false, stratum = 'a'): DecidedCase[] =>
  Array.from({ length: n }, (_, i) => ({ stratum, escalated: false, wanted: i < missed, handedOver }));

describe('the most that a rule can miss', () => {
  it('is the exact bound of one rate where nobody counted the period', () => {
    const found = missedBound([...cases(100, 3), ...cases(50, 40, true)], null, 0.1);
    expect(found).toBeCloseTo(clopperPearsonUpper(3, 100, 0.9), 3);
  });
  it('is no zero where none was found', () => {
    expect(missedBound(cases(40, 0), { a: 4000 }, 0.1)).toBeGreaterThan(0.05);
  });
  it('weighs a stratum by the cases that it leaves to the agent', () => {
    const heavy = missedBound([...cases(60, 6), ...cases(60, 0, false, 'b')], { a: 9000, b: 1000 }, 0.1);
    const light = missedBound([...cases(60, 6), ...cases(60, 0, false, 'b')], { a: 1000, b: 9000 }, 0.1);
    expect(heavy).toBeGreaterThan(2 * light!);
  });
  it('is unknown where every labelled case is handed over', () => {
    expect(missedBound(cases(30, 5, true), null, 0.1)).toBeNull();
  });
});
