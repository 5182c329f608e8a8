import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { casesOfTable, countTables } from '../testing/agreement-data.ts';
import { firstNonFinite } from '../testing/finite.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { agreementTable } from './agreement-table.ts';
import { agreementWeights } from './agreement-weights.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { cohenKappaWeightedCases } from './cohen-kappa-weighted-cases.ts';
import { percentAgreement } from './percent-agreement.ts';
import { prevalenceAndBias } from './prevalence-and-bias.ts';
import { specificAgreement } from './specific-agreement.ts';

const transpose = (table: readonly (readonly number[])[]) => table.map((_, i) => table.map((row) => row[i]!));
const relabel = (table: readonly (readonly number[])[]) => table.map((row) => row.toReversed()).toReversed();

describe("Cohen's kappa", () => {
  test.each(['none', 'linear', 'quadratic'] as const)(
    'with %s credit does not change when reviewers or categories are exchanged',
    (credit) => {
      fc.assert(
        fc.property(countTables, (table) => {
          const kappa = cohenKappa(table, { credit });
          for (const other of [transpose(table), relabel(table)]) {
            const again = cohenKappa(other, { credit });
            if (kappa.value === null) expect(again.value).toBe(null);
            else {
              expect(again.value).toBeCloseTo(kappa.value, 10);
              expect(known(again).standardError).toBeCloseTo(known(kappa).standardError, 10);
            }
          }
        }),
      );
    },
  );

  test('gives finite numbers or a reason, and is at most 1', () => {
    fc.assert(
      fc.property(countTables, (table) => {
        const kappa = cohenKappa(table);
        expect(firstNonFinite(kappa)).toBe(null);
        if (kappa.value !== null) expect(kappa.value).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('with one and the same answer throughout is undefined, and with one constant reviewer 0', () => {
    expect(
      cohenKappa([
        [9, 0],
        [0, 0],
      ]),
    ).toMatchObject({ value: null, reason: 'no-variation' });
    expect(
      known(
        cohenKappa([
          [9, 0],
          [4, 0],
        ]),
      ).value,
    ).toBe(0);
  });

  test('differs between two tables of the same agreement when one answer dominates', () => {
    const balanced = known(
      cohenKappa([
        [40, 9],
        [6, 45],
      ]),
    );
    const skewed = known(
      cohenKappa([
        [80, 10],
        [5, 5],
      ]),
    );
    expect(balanced.observed).toBe(skewed.observed);
    expect(balanced.value).toBeCloseTo(0.7, 2);
    expect(skewed.value).toBeCloseTo(0.32, 2);
    expect(
      prevalenceAndBias([
        [80, 10],
        [5, 5],
      ]),
    ).toMatchObject({ skewed: true });
    expect(
      prevalenceAndBias([
        [40, 9],
        [6, 45],
      ]),
    ).toMatchObject({ skewed: false });
  });

  test('of a large table covers the truth about as often as it says', () => {
    expect(
      known(
        cohenKappa([
          [20, 5],
          [10, 15],
        ]),
      ).low,
    ).toBeCloseTo(0.151, 3);
  });

  test('needs common cases, counts and a square table', () => {
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ reason: 'nothing-reviewed' });
    expect(refusal(() => cohenKappa([[1, 2]]))).toBe('table');
    expect(refusal(() => cohenKappa([[1, 2], [3]]))).toBe('table[1]');
    expect(
      refusal(() =>
        cohenKappa([
          [1, 2],
          [3, -1],
        ]),
      ),
    ).toBe('table[1]');
    expect(
      refusal(() =>
        cohenKappa([
          [1.5, 2],
          [3, 1],
        ]),
      ),
    ).toBe('table[0]');
    expect(
      refusal(() =>
        cohenKappa([
          [1, Number.NaN],
          [3, 1],
        ]),
      ),
    ).toBe('table[0]');
    expect(
      refusal(() =>
        cohenKappa(
          [
            [1, 2],
            [3, 1],
          ],
          { level: 2 },
        ),
      ),
    ).toBe('level');
  });
});

describe('kappa with case weights', () => {
  test('of 1 is the plain kappa', () => {
    fc.assert(
      fc.property(countTables, (table) => {
        const { first, second } = casesOfTable(table);
        const categories = table.map((_, k) => k);
        const plain = cohenKappa(table);
        const weighted = cohenKappaWeightedCases(
          first,
          second,
          categories,
          first.map(() => 1),
        );
        if (weighted.value !== null) expect(weighted.value).toBeCloseTo(known(plain).value, 10);
      }),
    );
  });

  test('does not depend on the scale of the weights', () => {
    const first = [0, 0, 1, 1, 0, 1];
    const second = [0, 1, 1, 1, 0, 0];
    const weight = [1, 2, 3, 4, 5, 6];
    const once = known(cohenKappaWeightedCases(first, second, [0, 1], weight));
    const large = known(
      cohenKappaWeightedCases(
        first,
        second,
        [0, 1],
        weight.map((w) => w * 100),
      ),
    );
    expect(large.value).toBeCloseTo(once.value, 12);
    expect(large.standardError).toBeCloseTo(once.standardError, 12);
  });

  test('skips cases that one reviewer left out', () => {
    const whole = known(cohenKappaWeightedCases([0, 0, 1, 1], [0, 1, 1, 1], [0, 1], [1, 1, 2, 2]));
    const gap = known(cohenKappaWeightedCases([0, 0, 1, 1, null], [0, 1, 1, 1, 0], [0, 1], [1, 1, 2, 2, 9]));
    expect(gap).toEqual(whole);
  });

  test('that hangs on a single case has no error', () => {
    expect(cohenKappaWeightedCases([0, 1, 1], [0, 1, 1], [0, 1], [1, 1, 1])).toMatchObject({
      reason: 'too-few',
    });
  });

  test('names a bad argument', () => {
    expect(refusal(() => cohenKappaWeightedCases([0], [0, 1], [0, 1], [1]))).toBe('second');
    expect(refusal(() => cohenKappaWeightedCases([0], [0], [0, 1], [-1]))).toBe('weight');
    expect(refusal(() => cohenKappaWeightedCases([0], [7], [0, 1], [1]))).toBe('second');
  });
});

describe('agreement without correction', () => {
  test('percent agreement has a Wilson interval and needs counts', () => {
    const agreement = known(
      percentAgreement([
        [40, 9],
        [6, 45],
      ]),
    );
    expect([agreement.low, agreement.high].map((x) => x.toFixed(4))).toEqual(['0.7672', '0.9069']);
    expect(
      percentAgreement([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ reason: 'nothing-reviewed' });
    expect(
      refusal(() =>
        percentAgreement([
          [0.5, 0],
          [0, 1],
        ]),
      ),
    ).toBe('table[0]');
  });

  test('specific agreement is null for a category nobody used', () => {
    expect(
      specificAgreement([
        [5, 1, 0],
        [0, 4, 0],
        [0, 0, 0],
      ])[2],
    ).toBe(null);
  });

  test('the prevalence index needs two categories and common cases', () => {
    expect(
      refusal(() =>
        prevalenceAndBias([
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ]),
      ),
    ).toBe('table');
    expect(
      prevalenceAndBias([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ reason: 'nothing-reviewed' });
  });

  test('the table counts cases both reviewers answered, or sums their weights', () => {
    const first = ['a', 'b', null, 'b'];
    const second = ['a', 'a', 'b', 'b'];
    expect(agreementTable(first, second, ['a', 'b'])).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(agreementTable(first, second, ['a', 'b'], [0.5, 2, 9, 3])).toEqual([
      [0.5, 0],
      [2, 3],
    ]);
    expect(refusal(() => agreementTable(['x'], ['a'], ['a', 'b']))).toBe('first');
  });

  test('partial credit falls with the steps between categories', () => {
    expect(agreementWeights(3, 'quadratic')).toEqual([
      [1, 0.75, 0],
      [0.75, 1, 0.75],
      [0, 0.75, 1],
    ]);
  });
});
