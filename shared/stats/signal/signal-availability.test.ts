import { describe, expect, test } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { signalAvailability } from './signal-availability.ts';

describe('the availability of a signal', () => {
  test('is counted group by group, in order of first appearance', () => {
    const shares = signalAvailability([1, null, 0, null, 4], ['R', 'E', 'R', 'E', 'E']);
    expect(shares.map(({ group, share }) => [group, share.value])).toEqual([
      ['R', 1],
      ['E', 1 / 3],
    ]);
  });

  test('a value of 0 is there, a missing one is not', () => {
    expect(signalAvailability([0], ['a'])[0]!.share.value).toBe(1);
    expect(signalAvailability([null], ['a'])[0]!.share.value).toBe(0);
  });

  test('without cases there are no groups', () => expect(signalAvailability([], [])).toEqual([]));

  test('a bad argument is named', () => {
    expect(refusal(() => signalAvailability([1], []))).toBe('group');
    expect(refusal(() => signalAvailability([Number.NaN], ['a']))).toBe('score');
  });
});
