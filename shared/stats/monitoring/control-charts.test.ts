import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../numeric/random.ts';
import { refusal } from '../testing/refusal.ts';
import { bernoulliCusum } from './bernoulli-cusum.ts';
import { cusum, cusumOfRates } from './cusum.ts';
import { ewma, ewmaOfRates } from './ewma.ts';
import { pageHinkley } from './page-hinkley.ts';

const series = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { maxLength: 40 });

describe('the EWMA chart', () => {
  test('with lambda 1 is the series itself inside fixed limits', () => {
    fc.assert(
      fc.property(series, (x) => {
        const chart = ewma(x, 0, 1, { lambda: 1, width: 2 });
        x.forEach((value, t) => {
          expect(chart.value[t]).toBeCloseTo(value, 12);
          expect(chart.upper[t]).toBeCloseTo(2, 12);
          expect(chart.signals.includes(t)).toBe(Math.abs(chart.value[t]!) > chart.upper[t]!);
        });
      }),
    );
  });

  test('its limits open up from the centre', () => {
    const { upper } = ewma([0, 0, 0, 0], 0, 1, { lambda: 0.2 });
    expect([...upper]).toEqual([...upper].sort((a, b) => a - b));
  });

  test('a period without cases carries value and limits on', () => {
    const chart = ewmaOfRates([5, 0, 4], [20, 0, 20], 0.2);
    expect(chart.value[1]).toBe(chart.value[0]);
    expect(chart.upper[1]).toBe(chart.upper[0]);
  });

  test('an empty series is an empty chart', () => {
    expect(ewma([], 0, 1)).toMatchObject({ signals: [] });
    expect(ewmaOfRates([], [], 0.1).value).toHaveLength(0);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => ewma([Number.NaN], 0, 1))).toBe('x');
    expect(refusal(() => ewma([1], 0, 0))).toBe('sd');
    expect(refusal(() => ewma([1], 0, 1, { lambda: 0 }))).toBe('lambda');
    expect(refusal(() => ewmaOfRates([1], [1, 2], 0.5))).toBe('n');
    expect(refusal(() => ewmaOfRates([1], [1], 1))).toBe('rate');
  });
});

describe('the CUSUM chart', () => {
  test('exchanges its sides when the series is mirrored', () => {
    fc.assert(
      fc.property(series, (x) => {
        const there = cusum(x, 0, 1);
        const back = cusum(
          x.map((value) => -value),
          0,
          1,
        );
        expect(back.up).toEqual(there.down);
        expect(back.down).toEqual(there.up);
        expect(back.signals).toEqual(there.signals);
      }),
    );
  });

  test('finds a shift of one standard deviation within some ten points', () => {
    const random = createRandom(2);
    const x = Array.from({ length: 60 }, (_, t) => random.normal() + (t < 30 ? 0 : 1));
    const { signals } = cusum(x, 0, 1);
    expect(signals[0]).toBeGreaterThanOrEqual(30);
    expect(signals[0]).toBeLessThan(50);
  });

  test('a period without cases changes nothing', () => {
    const with0 = cusumOfRates([9, 0, 9], [20, 0, 20], 0.2);
    const without = cusumOfRates([9, 9], [20, 20], 0.2);
    expect(with0.up[1]).toBe(with0.up[0]);
    expect(with0.up[2]).toBe(without.up[1]);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => cusum([1], 0, 1, { h: 0 }))).toBe('h');
    expect(refusal(() => cusum([1], 0, 1, { k: -1 }))).toBe('k');
    expect(refusal(() => cusumOfRates([3], [2], 0.5))).toBe('events[0]');
  });
});

describe('the Bernoulli CUSUM', () => {
  test('starts again at 0 after each alarm', () => {
    const { path, alarms } = bernoulliCusum([1, 1, 1, 1], { p0: 0.1, p1: 0.2, h: 1 });
    expect(alarms).toEqual([1, 3]);
    expect(path[2]).toBeCloseTo(Math.log(2), 14);
  });

  test('looks for a fall when p1 lies below p0', () => {
    const falling = Array.from({ length: 60 }, () => 0);
    expect(bernoulliCusum(falling, { p0: 0.2, p1: 0.1, h: 3 }).alarms.length).toBeGreaterThan(0);
    expect(bernoulliCusum(falling, { p0: 0.2, p1: 0.4, h: 3 }).alarms).toEqual([]);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => bernoulliCusum([2], { p0: 0.1, p1: 0.2, h: 1 }))).toBe('y');
    expect(refusal(() => bernoulliCusum([1], { p0: 0.1, p1: 0.1, h: 1 }))).toBe('p1');
    expect(refusal(() => bernoulliCusum([1], { p0: 0, p1: 0.1, h: 1 }))).toBe('p0');
  });
});

describe('the Page-Hinkley test', () => {
  test('finds a rise and a fall, and mirrors them', () => {
    const rise = [...Array.from({ length: 30 }, () => 0), ...Array.from({ length: 30 }, () => 1)];
    const settings = { delta: 0.05, lambda: 3, minInstances: 10 };
    const first = pageHinkley(rise, settings).alarms[0]!;
    expect(first.direction).toBe('up');
    expect(first.index).toBeGreaterThanOrEqual(30);
    const fall = rise.map((value) => -value);
    expect(pageHinkley(fall, settings).alarms[0]).toEqual({ index: first.index, direction: 'down' });
  });

  test('waits for the least number of points, again after an alarm', () => {
    const jumps = Array.from({ length: 40 }, (_, t) => t);
    const { alarms } = pageHinkley(jumps, { delta: 0, lambda: 1, minInstances: 15 });
    expect(alarms.map((alarm) => alarm.index)).toEqual([14, 29]);
  });

  test('a bad argument is named', () => {
    expect(refusal(() => pageHinkley([1], { delta: -1, lambda: 1 }))).toBe('delta');
    expect(refusal(() => pageHinkley([1], { delta: 0, lambda: 0 }))).toBe('lambda');
    expect(refusal(() => pageHinkley([Number.NaN], { delta: 0, lambda: 1 }))).toBe('x');
    expect(refusal(() => pageHinkley([1], { delta: 0, lambda: 1, minInstances: 0 }))).toBe('minInstances');
  });
});
