import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import { confidenceSequence, intersectLooks } from './confidence-sequence.ts';
import { wilson } from './wilson.ts';

describe('the interval that may be looked at any time', () => {
  test('the examples of the docstrings hold', () => {
    expect(known(confidenceSequence(0, 10)).low).toBe(0);
    expect(known(confidenceSequence(0, 10)).high).toBeCloseTo(0.377, 3);
    expect(
      intersectLooks([
        { low: 0, high: 0.4 },
        { low: 0.1, high: 0.5 },
      ]),
    ).toEqual({ low: 0.1, high: 0.4 });
  });

  test('is wider than an interval for one look', () => {
    const always = known(confidenceSequence(12, 80));
    const once = known(wilson(12, 80));
    expect(always.low).toBeLessThan(once.low);
    expect(always.high).toBeGreaterThan(once.high);
  });

  test('over 39 looks it misses far less often than its error allows, Wilson far more often', () => {
    const random = createRandom('looks');
    let missed = 0;
    let missedByWilson = 0;
    const runs = 300;
    for (let run = 0; run < runs; run++) {
      let events = 0;
      let wrong = false;
      let wrongWilson = false;
      for (let n = 1; n <= 390; n++) {
        if (random.next() < 0.2) events++;
        if (n % 10 !== 0) continue;
        const always = known(confidenceSequence(events, n));
        const once = known(wilson(events, n));
        wrong ||= always.low > 0.2 || always.high < 0.2;
        wrongWilson ||= once.low > 0.2 || once.high < 0.2;
      }
      if (wrong) missed++;
      if (wrongWilson) missedByWilson++;
    }
    expect(missed / runs).toBeLessThanOrEqual(0.05);
    expect(missedByWilson / runs).toBeGreaterThan(0.1);
  });

  test('looks that contradict each other give no interval', () => {
    expect(
      intersectLooks([
        { low: 0, high: 0.1 },
        { low: 0.2, high: 0.5 },
      ]),
    ).toBeNull();
    expect(intersectLooks([])).toEqual({ low: 0, high: 1 });
  });

  test('bad arguments are refused', () => {
    expect(refusal(() => confidenceSequence(2, 1))).toBe('events');
    expect(refusal(() => confidenceSequence(0, 1, 0.95, 0))).toBe('a');
    expect(confidenceSequence(0, 0).value).toBeNull();
  });
});
