import { expect, it } from 'vitest';
import { kindOf } from './kind-of-values.ts';

it.each([
  [[], null],
  [['a', 'b'], 'text'],
  [['0', '1', '1'], 'yes or no'],
  [['0', '1', '2'], 'number'],
  [[0.5, '1e3', '0,7'], 'number'],
  [['3/4/2025', '2025-03-04T10:00:00Z', '29.2.2016 01:16'], 'time'],
  [['17', 'unknown'], 'text'],
  [[[1], [2]], 'list'],
  [[{ a: 1 }, 'b'], 'mixed'],
])('a column that holds %j is told as %s', (values, kind) => {
  expect(kindOf(values)).toBe(kind);
});
