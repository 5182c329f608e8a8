import { expect, it } from 'vitest';
import { inputOf } from './question.ts';
import { moved, stepOf } from './trial-cut.ts';

it('moves by 0.01 on a signal from 0 to 1, and by whole units on one from 0 to 100', () => {
  expect(stepOf(1)).toBeCloseTo(0.01);
  expect(stepOf(100)).toBe(1);
});

it('keeps to round cuts and stays inside the range', () => {
  expect(moved(0.57, 1, [0, 1])).toBe(0.58);
  expect(moved(0.563, 0, [0, 1])).toBe(0.56);
  expect(moved(0.98, 5, [0, 1])).toBe(1);
});

it('asks nothing until both costs are given and one of them counts', () => {
  const question = { signal: 's', needless: null, missed: 38, current: null };
  expect(inputOf(question)).toBeNull();
  expect(inputOf({ ...question, needless: 0, missed: 0 })).toBeNull();
  expect(inputOf({ ...question, needless: 6.4 })).toEqual({
    signal: 's',
    costs: { missed: 38, needless: 6.4 },
  });
});
