import { expect, test } from 'vitest';
import { sum } from './sum.ts';

test('a sum keeps what a plain loop would lose', () => {
  expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  expect(sum(new Array(10).fill(0.1))).toBe(1);
});

test('the sum of nothing is 0', () => {
  expect(sum([])).toBe(0);
});
