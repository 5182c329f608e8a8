import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTables, ratingsWithGaps } from '../testing/agreement-data.ts';
import { firstNonFinite } from '../testing/finite.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { brennanPrediger } from './brennan-prediger.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { congerKappa } from './conger-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { fleissTest } from './fleiss-test.ts';
import { gwetAc } from './gwet-ac.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { countRatings, ratingCountsOf, ratingCountsOfTable } from './rating-counts.ts';

const coefficients = { brennanPrediger, fleissKappa, gwetAc, krippendorffAlpha } as const;
const categories = [0, 1, 2];

describe.each(Object.entries(coefficients))('%s', (_, coefficient) => {
  test('gives finite numbers or a reason, whatever the ratings', () => {
    fc.assert(
      fc.property(ratingsWithGaps, (ratings) => {
        expect(firstNonFinite(coefficient(countRatings(ratings, categories)))).toBe(null);
      }),
    );
  });

  test('does not depend on the order of units, of reviewers, or of nominal categories', () => {
    fc.assert(
      fc.property(ratingsWithGaps, (ratings) => {
        const there = coefficient(countRatings(ratings, categories)).value;
        const turned = ratings.map((row) => row.toReversed()).toReversed();
        const back = coefficient(countRatings(turned, [2, 0, 1])).value;
        if (there === null) expect(back).toBe(null);
        else expect(back).toBeCloseTo(there, 10);
      }),
    );
  });

  test('a unit nobody rated leaves no trace', () => {
    const ratings = [
      [0, 1],
      [1, 1],
      [2, 2],
      [0, 0],
    ];
    expect(coefficient(countRatings([...ratings, [null, null]], categories))).toEqual(
      coefficient(countRatings(ratings, categories)),
    );
  });

  test('without ratings, or without two on any unit, there is nothing to compare', () => {
    expect(coefficient(countRatings([], categories)).value).toBe(null);
    expect(
      coefficient(
        countRatings(
          [
            [0, null],
            [1, null],
          ],
          categories,
        ),
      ),
    ).toMatchObject({
      reason: 'no-overlap',
    });
  });

  test('full agreement over several answers is 1', () => {
    expect(
      coefficient(
        countRatings(
          [
            [0, 0],
            [1, 1],
            [2, 2],
          ],
          categories,
        ),
      ).value,
    ).toBeCloseTo(1, 14);
  });
});

describe('one answer throughout', () => {
  const same = countRatings(
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    [0, 1],
  );

  test('leaves kappa and alpha undefined, and AC1 at 1', () => {
    expect(fleissKappa(same)).toMatchObject({ reason: 'no-variation' });
    expect(krippendorffAlpha(same)).toMatchObject({ reason: 'no-variation' });
    expect(known(gwetAc(same)).value).toBe(1);
  });
});

describe('relations between coefficients', () => {
  test('with two reviewers Conger is Cohen', () => {
    fc.assert(
      fc.property(countTables, (table) => {
        const rows = table.flatMap((row, i) =>
          row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])),
        );
        const conger = congerKappa(
          rows,
          table.map((_, k) => k),
        );
        const cohen = cohenKappa(table);
        if (cohen.value === null) expect(conger.value).toBe(null);
        else expect(conger.value).toBeCloseTo(cohen.value, 10);
      }),
    );
  });

  test('alpha with complete data is Fleiss plus a correction for small samples', () => {
    fc.assert(
      fc.property(countTables, (table) => {
        const counts = ratingCountsOfTable(table);
        const alpha = krippendorffAlpha(counts);
        const fleiss = fleissKappa(counts);
        if (alpha.value === null || fleiss.value === null) return;
        const ratings = known(alpha).ratings;
        const corrected = 1 - ((1 - fleiss.value) * (ratings - 1)) / ratings;
        expect(alpha.value).toBeCloseTo(corrected, 10);
      }),
    );
  });

  test('ordered categories earn credit for near misses, so weighted coefficients lie higher', () => {
    const near = ratingCountsOf([
      [2, 0, 0],
      [0, 2, 0],
      [0, 0, 2],
      [1, 1, 0],
      [0, 1, 1],
    ]);
    expect(known(gwetAc(near, { credit: 'quadratic' })).value).toBeGreaterThan(known(gwetAc(near)).value);
    expect(known(fleissKappa(near, { credit: 'linear' })).value).toBeGreaterThan(
      known(fleissKappa(near)).value,
    );
  });

  test('AC1 stays high under skew where kappa falls', () => {
    const skewed = ratingCountsOfTable([
      [80, 10],
      [5, 5],
    ]);
    expect(known(gwetAc(skewed)).value).toBeGreaterThan(0.8);
    expect(known(fleissKappa(skewed)).value).toBeLessThan(0.35);
  });
});

describe('the metrics of alpha', () => {
  test('with two values all agree', () => {
    const counts = countRatings(
      [
        [0, 1],
        [1, 1],
        [0, 0],
        [0, 0],
      ],
      [0, 1],
    );
    const nominal = krippendorffAlpha(counts).value!;
    for (const metric of ['ordinal', 'interval', 'ratio'] as const) {
      expect(krippendorffAlpha(counts, metric, [0, 1]).value).toBeCloseTo(nominal, 14);
    }
  });

  test('interval and ratio need the numbers behind the categories', () => {
    const counts = ratingCountsOf([
      [2, 0],
      [1, 1],
    ]);
    expect(refusal(() => krippendorffAlpha(counts, 'interval'))).toBe('values');
    expect(refusal(() => krippendorffAlpha(counts, 'interval', [0, Number.NaN]))).toBe('values');
    expect(refusal(() => krippendorffAlpha(counts, 'ratio', [-1, 1]))).toBe('values');
  });

  test('stretching an interval scale changes nothing', () => {
    const counts = ratingCountsOf([
      [2, 0, 1],
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 2],
    ]);
    const once = krippendorffAlpha(counts, 'interval', [1, 2, 5]).value!;
    expect(krippendorffAlpha(counts, 'interval', [10, 20, 50]).value).toBeCloseTo(once, 12);
  });
});

describe('the test of no agreement', () => {
  test('needs the same number of ratings on every unit', () => {
    expect(
      fleissTest(
        ratingCountsOf([
          [2, 0],
          [2, 1],
        ]),
      ),
    ).toMatchObject({ reason: 'no-overlap' });
    expect(fleissTest(ratingCountsOf([]))).toMatchObject({ reason: 'nothing-reviewed' });
    expect(
      fleissTest(
        ratingCountsOf([
          [3, 0],
          [3, 0],
        ]),
      ),
    ).toMatchObject({ reason: 'no-variation' });
  });
});

describe('ratings', () => {
  test('units with the same counts share a pattern', () => {
    const counts = countRatings(
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'a'],
        [null, null],
      ],
      ['a', 'b'],
    );
    expect(counts.units).toEqual([2, 1]);
    expect([...counts.patternOf]).toEqual([0, 0, 1, -1]);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => countRatings([[1, 9]], [1, 2]))).toBe('ratings[0]');
    expect(refusal(() => countRatings([[1, 1]], [1]))).toBe('categories');
    expect(refusal(() => ratingCountsOf([[1, 2], [1]]))).toBe('counts[1]');
    expect(refusal(() => ratingCountsOf([[1, -2]]))).toBe('counts[0]');
    expect(refusal(() => congerKappa([[0, 1], [0]], [0, 1]))).toBe('ratings[1]');
    expect(refusal(() => gwetAc(ratingCountsOf([[1, 2]]), { level: 1 }))).toBe('level');
  });

  test('Conger needs every rating', () => {
    expect(congerKappa([[0, null]], [0, 1])).toMatchObject({ reason: 'no-overlap' });
    expect(congerKappa([], [0, 1])).toMatchObject({ reason: 'no-overlap' });
  });
});
