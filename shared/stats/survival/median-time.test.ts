import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianTime } from './median-time.ts';

/** Weeks of remission of 23 patients (Miller 1997, the `aml` data); a + is one who was still well when last seen. */
const MAINTAINED = '9 13 13+ 18 23 28+ 31 34 45+ 48 161+';
const NOT_MAINTAINED = '5 5 8 8 12 16+ 23 27 30 33 43 45';

function of(text: string): ReturnType<typeof medianTime> {
  const all = text.split(' ');
  return medianTime(
    all.map((one) => Number.parseInt(one, 10)),
    all.map((one) => !one.endsWith('+')),
  );
}

describe('the median time to an event', () => {
  it('agrees with the published example, with limits from the log-log band', () => {
    expect(of(MAINTAINED)).toMatchObject({ median: 31, low: 13, high: null, n: 11, events: 7 });
    expect(of(NOT_MAINTAINED)).toMatchObject({ median: 23, low: 5, n: 12, events: 11 });
  });

  it('is unknown while more than half may still be open', () => {
    expect(medianTime([1, 2, 3, 4], [true, false, false, false])).toMatchObject({ median: null, high: null });
    expect(medianTime([], [])).toMatchObject({ median: null, n: 0, events: 0 });
  });

  it('without anything open is the middle one', () => {
    expect(medianTime([3, 1, 2, 5, 4], Array(5).fill(true))).toMatchObject({ median: 3 });
  });

  it('lies within its limits and does not depend on the order', () => {
    const watched = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(watched, (all) => {
        const run = (some: typeof all) =>
          medianTime(
            some.map(([time]) => time),
            some.map(([, isDone]) => isDone),
          );
        const { median, low, high } = run(all);
        if (median !== null) expect(low).toBeLessThanOrEqual(median);
        if (high !== null) expect(median).toBeLessThanOrEqual(high);
        expect(run(all.toReversed())).toEqual(run(all));
      }),
    );
  });

  it('of too late an answer only grows when open ones were watched for longer', () => {
    const soon = medianTime([10, 20, 30, 5, 5], [true, true, true, false, false]);
    const later = medianTime([10, 20, 30, 25, 25], [true, true, true, false, false]);
    expect(later.median).toBeGreaterThan(soon.median as number);
  });
});
