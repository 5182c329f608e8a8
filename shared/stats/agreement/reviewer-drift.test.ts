import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { reviewerDrift } from './reviewer-drift.ts';

const steady = { reference: { wrong: 4, n: 60 }, current: { wrong: 2, n: 30 } };
const worse = { reference: { wrong: 1, n: 40 }, current: { wrong: 9, n: 20 } };

describe('drift of reviewers against gold', () => {
  test('flags the reviewer who changed and leaves the others alone', () => {
    const drift = reviewerDrift([steady, worse]);
    expect(drift.map((reviewer) => reviewer.flagged)).toEqual([false, true]);
    expect(drift[1]!.difference.value).toBeCloseTo(9 / 20 - 1 / 40, 12);
    expect(drift[1]!.difference.low).toBeGreaterThan(0);
  });

  test('the more reviewers are looked at, the more it takes to flag one', () => {
    const alone = reviewerDrift([worse])[0]!.adjustedP!;
    const among = reviewerDrift([worse, ...Array.from({ length: 9 }, () => steady)])[0]!.adjustedP!;
    expect(among).toBeGreaterThan(alone);
  });

  test('a reviewer without gold cases in a period is not tested and does not count', () => {
    const absent = { reference: { wrong: 2, n: 30 }, current: { wrong: 0, n: 0 } };
    const drift = reviewerDrift([worse, absent]);
    expect(drift[1]).toMatchObject({ p: null, adjustedP: null, flagged: null, difference: { value: null } });
    expect(drift[0]!.adjustedP).toBe(reviewerDrift([worse])[0]!.adjustedP);
  });

  test('nobody gives nothing', () => expect(reviewerDrift([])).toEqual([]));

  test('a bad argument is named', () => {
    const impossible = { reference: { wrong: 5, n: 4 }, current: { wrong: 0, n: 1 } };
    expect(refusal(() => reviewerDrift([impossible]))).toBe('reviewers[0].reference.wrong');
    expect(refusal(() => reviewerDrift([steady], { q: 0 }))).toBe('q');
  });
});
