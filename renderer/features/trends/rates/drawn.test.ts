import { describe, expect, it } from 'vitest';
import type { TrendMove, TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import { TrendRates as Rates } from '../../../../shared/model/trend.ts';
import { baselineOf } from './baseline.ts';
import { drawn } from './drawn.ts';
import { headlineOf } from './headline.ts';
import { drawnPoint, isGrey, isOver, tableOf } from './reading.ts';
import { topOf } from './scale.ts';

const window = (difference: number) => ({
  ...{ label: '7 d', from: '2026-10-05T00:00:00Z', to: '2026-11-09T00:00:00Z' },
  ...{ n: 700, events: 140, rate: 0.2, low: 0.17, high: 0.23 },
  ...{ difference, differenceLow: difference - 0.03, differenceHigh: difference + 0.03 },
  ...{ p: 0.5, extended: false },
});

function line(value: string | null, difference: number, more: Partial<TrendSeries> = {}): TrendSeries {
  return {
    field: value === null ? null : 'topic',
    ...{ value, denominator: 'of all cases', points: [], perWeek: 700, lowVolume: false },
    ...{ baseline: window(0), move: window(difference), withinChance: true },
    ...{ alert: null, changePoints: [], remark: null },
    ...more,
  };
}

const standing = { mutedUntil: null } as TrendSeries['alert'];
const muted = { mutedUntil: '2026-11-10T00:00:00Z' } as TrendSeries['alert'];

function ratesOf(series: TrendSeries[], others: TrendMove[] = []): TrendRates {
  return {
    ...{ metric: 'escalation_rate', by: 'topic', unit: 'week', dataUpTo: '2026-11-09T00:00:00Z' },
    basis: { kind: 'counts', sentence: '', unit: 'hour', units: ['week'], fields: ['topic'] },
    ...{ headline: '', overall: line(null, 0), series, seriesMore: 0, others, markers: [], remarks: [] },
  };
}

const calm = Array.from({ length: 20 }, (_, i) => line(`calm ${i}`, i / 1000));
const names = (lines: readonly TrendMove[]) => lines.map(({ value }) => value);

describe('what is drawn', () => {
  it('begins with what alerts, then all cases, then as many cohorts as two rows hold', () => {
    const rates = ratesOf([line('moves', 0.1, { alert: standing }), ...calm]);
    expect(Rates.shape.series.element.parse(calm[0])).toEqual(calm[0]);
    const { panels, moves } = drawn(rates, { width: 4 * 248, showsAll: false });
    expect(names(panels).slice(0, 3)).toEqual(['moves', null, 'calm 0']);
    expect(panels).toHaveLength(8);
    expect(moves).toHaveLength(14);
  });

  it('is never too little for an alert, and all of it on request', () => {
    const alerting = Array.from({ length: 9 }, (_, i) => line(`moves ${i}`, 0.1, { alert: standing }));
    const { panels } = drawn(ratesOf([...alerting, ...calm]), { width: 300, showsAll: false });
    expect(names(panels)).toEqual([...names(alerting), null]);
    expect(drawn(ratesOf(calm), { width: 300, showsAll: true }).panels).toHaveLength(21);
  });

  it('counts a muted alert among the calm ones', () => {
    const { panels } = drawn(ratesOf([line('muted', 0.1, { alert: muted }), ...calm]), {
      width: 300,
      showsAll: false,
    });
    expect(names(panels).slice(0, 2)).toEqual([null, 'muted']);
  });

  it('lists the others by how far they moved either way, those of few cases last', () => {
    const others = [
      line('small', 0.01),
      line('few', 0.2, { lowVolume: true }),
      line('down', -0.05),
      line('new', 0, { move: null }),
    ];
    expect(names(drawn(ratesOf([], others), { width: 300, showsAll: false }).moves)).toEqual([
      'down',
      'small',
      'few',
      'new',
    ]);
  });
});

describe('the scale of all panels', () => {
  const point = (rate: number, high: number, few = false) => ({
    ...{ period: '2026-W45', from: '', to: '', n: few ? 4 : 900, events: 0, partial: false },
    ...{ rate, low: 0, high, few },
  });

  it('holds every ribbon, and is not stretched by a period of four cases', () => {
    const lines = [line('a', 0, { points: [point(0.3, 0.34), point(1, 1, true)] })];
    expect(topOf(lines)).toBe(0.4);
  });

  it('stays coarse where no period holds enough cases', () => {
    const lines = [line('a', 0, { baseline: null, points: [point(0, 0.6, true)] })];
    expect(topOf(lines)).toBe(0.1);
  });
});

describe('a period of fewer than ten cases', () => {
  const point = (n: number) => ({
    ...{ period: '2026-11-08T23', from: '', to: '', n, events: 1, rate: n === 0 ? null : 1 / n },
    ...{ low: 0, high: 1, few: n < 100, partial: false },
  });

  it('has no rate, neither drawn nor in the table, which says why', () => {
    expect(drawnPoint(point(9)).rate).toBeNull();
    expect(drawnPoint(point(10)).rate).toBe(0.1);
    const { head, rows } = tableOf(ratesOf([]), [point(9), point(0), point(10)]);
    expect(head.at(-1)).toBe('Remark');
    expect(rows.map((row) => [row[3], row.at(-1)])).toEqual([
      ['', 'under 10 cases'],
      ['', 'no cases'],
      ['10.0\u00a0%', 'few cases'],
    ]);
    expect(tableOf(ratesOf([]), [point(200)]).head).not.toContain('Remark');
  });

  it('makes a line grey when all are such, but not a line that is over', () => {
    expect(isGrey(ratesOf([]), line('a', 0, { points: [point(9), point(50)] }))).toBe(true);
    const over = line('old version', 0, { points: [point(500), point(0)], lowVolume: true });
    expect([isOver(ratesOf([]), over), isGrey(ratesOf([]), over)]).toEqual([true, false]);
    expect(isOver({ ...ratesOf([]), unit: 'hour' }, over)).toBe(false);
    expect(isGrey(ratesOf([]), line('a', 0, { points: [point(500)], lowVolume: true }))).toBe(true);
  });
});

describe('the finding', () => {
  const alerts = {
    ...{
      metric: 'escalation_rate' as const,
      dataUpTo: null,
      alerts: [],
      muted: [],
      watched: 12,
      lowVolume: 0,
    },
    ...{ headline: 'None of 12 cohorts drifts.', rule: '', reason: null },
  };
  const rates = { ...ratesOf([]), headline: 'As counted.' };

  it('is that of the alerts once they are known', () => {
    expect(headlineOf(rates, undefined)).toBe('As counted.');
    expect(headlineOf(rates, alerts)).toBe('None of 12 cohorts drifts.');
  });

  it('does not call still what was too small to be watched', () => {
    const thin = { ...rates, overall: line(null, 0, { lowVolume: true }) };
    expect(headlineOf(thin, { ...alerts, watched: 0 })).toMatch(/^Too few cases/);
  });
});

describe('the baseline', () => {
  it('is drawn once the data go back four weeks', () => {
    expect(baselineOf(line('a', 0), '2026-11-09T00:00:00Z')).toBe(0.2);
    expect(baselineOf(line('a', 0), '2026-11-01T00:00:00Z')).toBeNull();
    expect(baselineOf(line('a', 0, { baseline: null }), '2026-11-09T00:00:00Z')).toBeNull();
  });
});
