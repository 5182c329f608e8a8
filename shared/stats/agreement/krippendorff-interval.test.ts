import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { krippendorffInterval } from './krippendorff-interval.ts';
import { countRatings, ratingCountsOf } from './rating-counts.ts';

/** Units of three classes whose reviewers are right with this probability and guess otherwise. */
function rated(seed: number, units: number, reviewers: number, right: number) {
  const random = createRandom(seed);
  return Array.from({ length: units }, () => {
    const truth = random.integer(3);
    return Array.from({ length: reviewers }, () => (random.next() < right ? truth : random.integer(3)));
  });
}

describe('the bootstrap interval of alpha', () => {
  const counts = countRatings(rated(1, 80, 3, 0.7), [0, 1, 2]);

  test('holds alpha and follows the seed', () => {
    const interval = known(krippendorffInterval(counts, { seed: 5 }));
    expect(interval.value).toBe(krippendorffAlpha(counts).value);
    expect(interval.low).toBeLessThan(interval.value);
    expect(interval.high).toBeGreaterThan(interval.value);
    expect(krippendorffInterval(counts, { seed: 5 })).toEqual(interval);
    expect(krippendorffInterval(counts, { seed: 6 })).not.toEqual(interval);
  });

  test('is wider at a higher level', () => {
    const narrow = known(krippendorffInterval(counts, { seed: 1, level: 0.8 }));
    const wide = known(krippendorffInterval(counts, { seed: 1, level: 0.99 }));
    expect(wide.low).toBeLessThan(narrow.low);
    expect(wide.high).toBeGreaterThan(narrow.high);
  });

  test('covers the alpha of the process about as often as it says', () => {
    const truth = krippendorffAlpha(countRatings(rated(99, 20_000, 3, 0.7), [0, 1, 2])).value!;
    const runs = 150;
    let covered = 0;
    for (let run = 0; run < runs; run++) {
      const sample = countRatings(rated(1000 + run, 120, 3, 0.7), [0, 1, 2]);
      const { low, high } = known(krippendorffInterval(sample, { seed: run, replicates: 300, level: 0.9 }));
      if (low <= truth && truth <= high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThan(0.82);
    expect(covered / runs).toBeLessThan(0.97);
  });

  test('draws within strata: when every unit is a stratum of its own nothing varies', () => {
    const stratum = Array.from({ length: 80 }, (_, unit) => unit);
    const { value, low, high } = known(krippendorffInterval(counts, { seed: 1, stratum }));
    expect(low).toBeCloseTo(value, 14);
    expect(high).toBeCloseTo(value, 14);
  });

  test('samples without variation are counted and left out', () => {
    const rare = ratingCountsOf([...Array.from({ length: 9 }, () => [2, 0]), [0, 2]]);
    const interval = known(krippendorffInterval(rare, { seed: 1, replicates: 400 }));
    expect(interval.undefinedReplicates).toBeGreaterThan(80);
    expect(interval.undefinedReplicates).toBeLessThan(200);
    expect(interval.replicates).toBe(400);
  });

  test('is not given for one unit, for one answer, or without overlap', () => {
    expect(krippendorffInterval(ratingCountsOf([[1, 1]]), { seed: 1 })).toMatchObject({ reason: 'too-few' });
    expect(
      krippendorffInterval(
        ratingCountsOf([
          [2, 0],
          [2, 0],
        ]),
        { seed: 1 },
      ),
    ).toMatchObject({
      reason: 'no-variation',
    });
    expect(krippendorffInterval(ratingCountsOf([[1, 0]]), { seed: 1 })).toMatchObject({
      reason: 'no-overlap',
    });
  });

  test('a bad argument is named', () => {
    expect(refusal(() => krippendorffInterval(counts, { seed: 1, replicates: 10 }))).toBe('replicates');
    expect(refusal(() => krippendorffInterval(counts, { seed: 1, stratum: ['a'] }))).toBe('stratum');
    expect(refusal(() => krippendorffInterval(counts, { seed: 1, level: 0 }))).toBe('level');
  });
});
