import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { firthLogistic } from './firth-logistic.ts';
import { haldaneOddsRatio } from './odds-ratio.ts';

describe('Firth regression', () => {
  test('the example of the docstring holds', () => {
    const { coefficients } = known(firthLogistic([1, 1, 0, 0], [[1, 1, 0, 0]]));
    expect(coefficients[1]!.value).toBeCloseTo(Math.log(25), 8);
  });

  test('for one element it is the Haldane odds ratio', () => {
    const missing = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
    const insufficient = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    const { value } = haldaneOddsRatio([
      [3, 2],
      [1, 6],
    ]);
    const { coefficients } = known(firthLogistic(insufficient, [missing]));
    expect(coefficients[1]!.value).toBeCloseTo(Math.log(value), 8);
  });

  test('a separating element stays finite and is told apart from 0', () => {
    const missing = Array.from({ length: 40 }, (_, i) => (i < 10 ? 1 : 0));
    const insufficient = Array.from({ length: 40 }, (_, i) => (i < 10 || i > 32 ? 1 : 0));
    const [, element] = known(firthLogistic(insufficient, [missing])).coefficients;
    expect(Number.isFinite(element!.high)).toBe(true);
    expect(element!.low).toBeGreaterThan(0);
    expect(element!.p).toBeLessThan(0.001);
  });

  test('exchanging the outcome turns every coefficient round', () => {
    const random = createRandom('firth');
    const columns = [0, 1].map(() => Array.from({ length: 60 }, () => random.integer(2)));
    const y = columns[0]!.map((value) => (random.next() < 0.2 + 0.4 * value ? 1 : 0));
    const there = known(firthLogistic(y, columns));
    const back = known(
      firthLogistic(
        y.map((value) => 1 - value),
        columns,
      ),
    );
    there.coefficients.forEach((own, j) => {
      expect(back.coefficients[j]!.value).toBeCloseTo(-own.value, 7);
      expect(back.coefficients[j]!.high).toBeCloseTo(-own.low, 5);
      expect(back.coefficients[j]!.p).toBeCloseTo(own.p, 7);
    });
  });

  test('what cannot be told apart is a reason', () => {
    expect(firthLogistic([1, 1, 1], [[1, 0, 1]])).toMatchObject({ reason: 'one-class' });
    expect(firthLogistic([1, 0, 1], [[1, 1, 1]])).toMatchObject({ reason: 'no-variation' });
    const twice = [1, 0, 1, 0, 1];
    expect(firthLogistic([1, 0, 0, 1, 1], [twice, twice])).toMatchObject({ reason: 'degenerate' });
  });

  test('bad arguments are refused by name', () => {
    expect(refusal(() => firthLogistic([], []))).toBe('y');
    expect(refusal(() => firthLogistic([0, 2], [[0, 1]]))).toBe('y');
    expect(refusal(() => firthLogistic([0, 1], [[0]]))).toBe('columns[0]');
    expect(refusal(() => firthLogistic([0, 1], [[0, Number.NaN]]))).toBe('columns[0]');
    expect(
      refusal(() =>
        firthLogistic(
          [0, 1],
          [
            [0, 1],
            [1, 0],
          ],
        ),
      ),
    ).toBe('columns');
  });
});
