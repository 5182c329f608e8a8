import { describe, expect, it } from 'vitest';
import { createRandom, newcombe, wilson } from '../../stats/index.ts';
import { differenceOf } from './difference.ts';
import { meanFigure, medianFigure, ratioFigure, shareFigure, type TaskDesign } from './figures.ts';

function everyCase(n: number): TaskDesign {
  return {
    stratum: new Int32Array(n),
    populations: [n],
    weight: new Float64Array(n).fill(1),
    weighted: false,
  };
}

/** Two strata of which the same number was drawn, the second three times as large. */
function twoStrata(perStratum: number, size: number): TaskDesign {
  const stratum = Array.from({ length: 2 * perStratum }, (_, i) => (i < perStratum ? 0 : 1));
  const populations = [size, 3 * size];
  return {
    ...{ stratum, populations, weighted: true },
    weight: Float64Array.from(stratum, (h) => populations[h]! / perStratum),
  };
}

const none = 'There is none.';

describe('a figure over every case', () => {
  const reading = Array.from({ length: 80 }, (_, i) => Number(i < 23));

  it('is a share with the limits of Wilson, since the process is what is asked about', () => {
    const { low, high } = wilson(23, 80);
    const figure = shareFigure(reading, everyCase(80), none);
    expect(figure).toMatchObject({ value: 23 / 80, n: 80, left: 0 });
    expect(figure.low).toBeCloseTo(low ?? 0, 10);
    expect(figure.high).toBeCloseTo(high ?? 0, 10);
  });

  it('counts what is unknown as left out, and what is outside not at all', () => {
    const figure = shareFigure([1, 0, null, undefined, 1], everyCase(5), none);
    expect(figure).toMatchObject({ value: 2 / 3, n: 3, left: 1 });
  });

  it('without a case says why there is none', () => {
    expect(meanFigure([null, undefined], everyCase(2), none)).toMatchObject({
      n: 0,
      left: 1,
      reason: { sentence: none },
    });
  });

  it('that is mostly filled in is hardly known: only what was seen narrows it', () => {
    const seen = shareFigure(reading, everyCase(80), none);
    const filled = shareFigure(reading, everyCase(80), none, 0.1);
    expect(filled.value).toBe(seen.value);
    expect((filled.high ?? 0) - (filled.low ?? 0)).toBeGreaterThan(
      2.5 * ((seen.high ?? 0) - (seen.low ?? 0)),
    );
  });

  it('as a median of five cases has no interval, and so no figure', () => {
    expect(medianFigure([1, 2, 3, 4, 5], everyCase(5), none)).toMatchObject({
      n: 5,
      reason: { code: 'too-few' },
    });
  });

  it('as a median lies within its own interval, also among ties', () => {
    const figure = medianFigure([1, 2, 2, 2, 2, 3, 50], everyCase(7), none);
    expect(figure.value).toBe(2);
    expect(figure.low).toBeLessThanOrEqual(2);
    expect(figure.high).toBeGreaterThanOrEqual(2);
  });
});

describe('a figure over a sample', () => {
  it('does not depend on the scale of the weights, and hardly at all in its interval', () => {
    const reading = Array.from({ length: 60 }, (_, i) => i % 7);
    const [small, large] = [twoStrata(30, 3000), twoStrata(30, 30_000)].map((design) =>
      meanFigure(reading, design, none),
    );
    expect(large?.value).toBeCloseTo(small?.value ?? 0, 12);
    expect((large?.high ?? 0) / (small?.high ?? 1)).toBeCloseTo(1, 2);
  });

  it('is weighted by stratum: the mean of the larger one counts three times', () => {
    const reading = Array.from({ length: 60 }, (_, i) => (i < 30 ? 0 : 1));
    expect(shareFigure(reading, twoStrata(30, 1000), none).value).toBeCloseTo(0.75, 12);
  });

  it('keeps the cost per success in its interval nearly as often as it says, with skewed costs', () => {
    const random = createRandom('cost per success');
    const truth = Math.exp(0.18) / 0.6;
    let held = 0;
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const costs = Array.from({ length: 120 }, () => Math.exp(0.6 * random.normal()));
      const done = costs.map(() => Number(random.next() < 0.6));
      const { low = 0, high = 0 } = ratioFigure(costs, done, everyCase(120), none);
      held += Number(low <= truth && truth <= high);
    }
    expect(held / rounds).toBeGreaterThan(0.93);
    expect(held / rounds).toBeLessThan(0.965);
  });

  it('counts the cost of failures: only half completed costs twice as much a success', () => {
    const costs = [1, 1, 1, 1];
    expect(ratioFigure(costs, [1, 0, 1, 0], everyCase(4), none).value).toBe(2);
  });
});

describe('a difference', () => {
  it('of two shares has the interval of Newcombe', () => {
    const [first, second] = [56, 48].map((events, i) => {
      const n = [70, 80][i]!;
      return shareFigure(
        Array.from({ length: n }, (_, k) => Number(k < events)),
        everyCase(n),
        none,
      );
    });
    const known = newcombe(56, 70, 48, 80);
    const found = differenceOf(first!, second!);
    expect(found.low).toBeCloseTo(known.low ?? 0, 10);
    expect(found.high).toBeCloseTo(known.high ?? 0, 10);
  });

  it('turned round is its own mirror image', () => {
    const a = shareFigure([1, 1, 0, 1, 0, 1], everyCase(6), none);
    const b = shareFigure([0, 1, 0, 0], everyCase(4), none);
    const [one, other] = [differenceOf(a, b), differenceOf(b, a)];
    expect(other.low).toBeCloseTo(-(one.high ?? 0), 12);
  });
});
