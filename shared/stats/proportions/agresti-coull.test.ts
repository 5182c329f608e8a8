import { expect, test } from 'vitest';
import { known } from '../testing/known.ts';
import { agrestiCoull } from './agresti-coull.ts';
import { wilson } from './wilson.ts';

test('the example of the docstring holds', () => {
  const { low, high } = known(agrestiCoull(81, 263));
  expect(low).toBeCloseTo(0.2552, 4);
  expect(high).toBeCloseTo(0.3663, 4);
});

test('it has the centre of Wilson and is never narrower', () => {
  const simple = known(agrestiCoull(8, 30));
  const score = known(wilson(8, 30));
  expect(simple.low + simple.high).toBeCloseTo(score.low + score.high, 12);
  expect(simple.high - simple.low).toBeGreaterThanOrEqual(score.high - score.low);
});
