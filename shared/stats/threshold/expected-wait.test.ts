import { describe, expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { expectedWait } from './expected-wait.ts';

describe('the wait for a free reviewer', () => {
  test('the example of the docstring holds: one reviewer waits like M/M/1', () => {
    const wait = known(expectedWait(8, 0.1, 1));
    expect(wait.utilisation).toBeCloseTo(0.8, 12);
    expect(wait.waitingShare).toBeCloseTo(0.8, 12);
    expect(wait.value).toBeCloseTo(0.4, 12);
  });

  test('gives the published Erlang C value: 10 erlangs, 12 agents', () => {
    expect(known(expectedWait(10, 1, 12)).waitingShare).toBeCloseTo(0.4494, 3);
  });

  test('one more reviewer shortens it, more cases lengthen it', () => {
    const now = known(expectedWait(20, 0.2, 5)).value;
    expect(known(expectedWait(20, 0.2, 6)).value).toBeLessThan(now);
    expect(known(expectedWait(22, 0.2, 5)).value).toBeGreaterThan(now);
    expect(known(expectedWait(0, 0.2, 5)).value).toBe(0);
  });

  test('a team that cannot keep up has no mean wait', () => {
    expect(expectedWait(50, 0.1, 5)).toMatchObject({ value: null, reason: 'infeasible' });
  });

  test('a thousand reviewers do not overflow', () => {
    expect(known(expectedWait(900, 1, 1000)).waitingShare).toBeLessThan(0.01);
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => expectedWait(-1, 1, 1))).toBe('arrivals');
    expect(refusal(() => expectedWait(1, 0, 1))).toBe('handling');
    expect(refusal(() => expectedWait(1, 1, 1.5))).toBe('reviewers');
  });
});
