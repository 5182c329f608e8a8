import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { known } from '../testing/known.ts';
import { refusal } from '../testing/refusal.ts';
import type { WindowRule } from './compare-window.ts';
import { logitSlope } from './logit-slope.ts';
import { overdispersion } from './overdispersion.ts';
import { type SlopeAlertOptions, slopeAlert } from './slope-alert.ts';

const HOURS = 840;
const reference = { referenceFrom: 840, referenceTo: 168, alpha: 0.05 };
const short: WindowRule = { hours: 6, minDelta: 0.05, ...reference };
const long: WindowRule = { hours: 168, minDelta: 0.02, ...reference };
const options: SlopeAlertOptions = { now: HOURS, short, long, minN: 30 };

/** 20 cases an hour at a rate that depends on how many hours ago they came. */
function hours(rate: (hoursAgo: number) => number, perHour = 20) {
  const random = createRandom(11);
  const n = Array.from({ length: HOURS }, () => perHour);
  const events = n.map((cases, hour) => random.binomial(cases, rate(HOURS - hour)));
  return { firstHour: 0, n, events };
}

describe('the two-window alarm', () => {
  test('is silent while nothing changes', () => {
    expect(
      slopeAlert(
        hours(() => 0.2),
        options,
      ).value,
    ).toBe(null);
  });

  test('is raised upwards and downwards when both windows moved', () => {
    expect(
      slopeAlert(
        hours((ago) => (ago <= 168 ? 0.3 : 0.2)),
        options,
      ).value,
    ).toBe('up');
    expect(
      slopeAlert(
        hours((ago) => (ago <= 168 ? 0.1 : 0.2)),
        options,
      ).value,
    ).toBe('down');
  });

  test('resets quickly once the short window is back to normal', () => {
    const alert = slopeAlert(
      hours((ago) => (ago <= 168 && ago > 6 ? 0.3 : 0.2)),
      options,
    );
    expect(alert.long.up).toBe(true);
    expect(alert.value).toBe(null);
  });

  test('is not raised by a blip that the long window does not show', () => {
    const alert = slopeAlert(
      hours((ago) => (ago <= 6 ? 0.4 : 0.2)),
      options,
    );
    expect(alert.short.up).toBe(true);
    expect(alert.value).toBe(null);
  });

  test('exchanging events and non-events exchanges up and down', () => {
    const counts = hours((ago) => (ago <= 168 ? 0.3 : 0.2));
    const mirrored = { ...counts, events: counts.n.map((n, i) => n - counts.events[i]!) };
    const there = slopeAlert(counts, options);
    const back = slopeAlert(mirrored, options);
    expect(back.value).toBe('down');
    expect(back.long.z).toBeCloseTo(-there.long.z!, 10);
    expect(known(back.slope).value).toBeCloseTo(-known(there.slope).value, 8);
  });

  test('a quiet short window grows until it has enough cases, if it may', () => {
    const counts = hours((ago) => (ago <= 168 ? 0.35 : 0.2), 2);
    expect(slopeAlert(counts, options).short).toMatchObject({ hours: 6, n: 12, up: false });
    const growing = slopeAlert(counts, { ...options, short: { ...short, extendTo: 48 } });
    expect(growing.short).toMatchObject({ hours: 15, n: 30 });
  });

  test('night can be compared with night, so that a daily rhythm raises nothing', () => {
    const night = (hour: number) => hour % 24 < 6;
    const counts = hours((ago) => (night(HOURS - ago) ? 0.4 : 0.15));
    const now = 834;
    const rules = { ...options, now, short: { ...short, referenceFrom: 834 }, long };
    const plain = slopeAlert(counts, rules).short;
    const fair = slopeAlert(counts, { ...rules, short: { ...rules.short, sameHoursOfWeek: true } }).short;
    expect(night(now - 1) || night(now - 6)).toBe(false);
    expect(plain.down).toBe(false);
    expect(fair.referenceN).toBeLessThan(plain.referenceN / 20);
    expect(Math.abs(fair.difference!)).toBeLessThan(0.06);
    const atNight = { ...rules, now: 822, short: { ...rules.short, referenceFrom: 822 } };
    expect(slopeAlert(counts, atNight).short.up).toBe(true);
    const nightWithNight = { ...atNight, short: { ...atNight.short, sameHoursOfWeek: true } };
    expect(slopeAlert(counts, nightWithNight).short.up).toBe(false);
  });

  test('counts that vary more than chance weaken the evidence', () => {
    const counts = hours((ago) => (ago <= 168 ? 0.23 : 0.2));
    const plain = slopeAlert(counts, options).long.z!;
    expect(slopeAlert(counts, { ...options, dispersion: 4 }).long.z).toBeCloseTo(plain / 2, 10);
  });

  test('windows without cases or events have no z, and raise nothing', () => {
    const empty = slopeAlert({ firstHour: 0, n: [], events: [] }, options);
    expect(empty).toMatchObject({
      value: null,
      short: { rate: null, z: null },
      slope: { reason: 'too-few' },
    });
    const none = slopeAlert(
      hours(() => 0),
      options,
    );
    expect(none).toMatchObject({
      value: null,
      long: { rate: 0, z: null },
      slope: { reason: 'no-variation' },
    });
  });

  test('a bad argument is named', () => {
    const counts = hours(() => 0.2);
    expect(refusal(() => slopeAlert({ ...counts, n: [1] }, options))).toBe('events');
    expect(refusal(() => slopeAlert({ firstHour: 0, n: [1], events: [2] }, options))).toBe('events[0]');
    expect(refusal(() => slopeAlert(counts, { ...options, short: { ...short, hours: 0 } }))).toBe(
      'short.hours',
    );
    expect(refusal(() => slopeAlert(counts, { ...options, long: { ...long, referenceTo: 900 } }))).toBe(
      'long.referenceFrom',
    );
    expect(refusal(() => slopeAlert(counts, { ...options, long: { ...long, minDelta: 0 } }))).toBe(
      'long.minDelta',
    );
  });
});

describe('the trend of a rate', () => {
  test('is found from the counts it was drawn from', () => {
    const random = createRandom(3);
    const time = Array.from({ length: 42 }, (_, day) => day);
    const n = time.map(() => 200);
    const events = time.map((day) => random.binomial(200, 1 / (1 + Math.exp(1.5 - 0.0087 * day))));
    const trend = known(logitSlope(time, n, events));
    expect(trend.low).toBeLessThan(0.0087);
    expect(trend.high).toBeGreaterThan(0.0087);
  });

  test('periods without cases do not count', () => {
    const with0 = known(logitSlope([0, 1, 2, 3], [10, 0, 10, 10], [2, 0, 4, 5]));
    expect(with0).toEqual(known(logitSlope([0, 2, 3], [10, 10, 10], [2, 4, 5])));
  });

  test('has no finite slope when events only happen late', () => {
    expect(logitSlope([0, 1], [5, 5], [0, 5])).toMatchObject({ reason: 'separable' });
    expect(logitSlope([4, 4], [5, 5], [1, 2])).toMatchObject({ reason: 'too-few' });
  });
});

describe('overdispersion', () => {
  test('is about 1 for binomial counts, and small excess is forgiven', () => {
    const { n, events } = hours(() => 0.3);
    const spread = known(overdispersion(n, events));
    expect(spread.value).toBeGreaterThan(0.85);
    expect(spread.value).toBeLessThan(1.15);
    expect(spread.factor).toBe(1);
  });

  test('needs two periods and some variation', () => {
    expect(overdispersion([5], [1])).toMatchObject({ reason: 'too-few' });
    expect(overdispersion([5, 5], [0, 0])).toMatchObject({ reason: 'no-variation' });
    expect(refusal(() => overdispersion([5], [1, 2]))).toBe('events');
  });
});
