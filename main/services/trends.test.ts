import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/stats/index.ts';
import { TestApp } from '../test-app.ts';

let app: TestApp;

const DAY = 86_400_000;
const LAST = Date.parse('2026-11-15T00:00:00Z');
const DAYS = 84;

interface Topic {
  name: string;
  channel: string;
  perHour: number;
  rate: (day: number) => number;
}

const TOPICS: readonly Topic[] = [
  { name: 'Pictures', channel: 'chat', perHour: 24, rate: (day) => (day >= DAYS - 12 ? 0.3 : 0.24) },
  { name: 'Billing', channel: 'voice', perHour: 55, rate: () => 0.18 },
  { name: 'Roaming', channel: 'chat', perHour: 16, rate: () => 0.31 },
  { name: 'Porting', channel: 'voice', perHour: 0.4, rate: () => 0.24 },
];

/** Twelve weeks by the hour with quiet nights: pictures rise by six points twelve days before the end, nothing else moves. */
function hourlyCounts(): string {
  const random = createRandom('hourly counts');
  const lines = ['hour,topic,channel,escalated,automated,abandoned'];
  for (let hour = 0; hour < DAYS * 24; hour++) {
    const at = new Date(LAST - DAYS * DAY + hour * 3_600_000).toISOString().slice(0, 13);
    const awake = hour % 24 >= 6 && hour % 24 < 22;
    for (const { name, channel, perHour, rate } of TOPICS) {
      const n = random.binomial(Math.max(1, Math.round(2 * perHour * (awake ? 1.3 : 0.4))), 0.5);
      const escalated = random.binomial(n, rate(Math.floor(hour / 24)));
      lines.push(`${at},${name},${channel},${escalated},${n - escalated},0`);
    }
  }
  return lines.join('\n');
}

async function importCounts(text: string): Promise<void> {
  const handle = app.app.context.files.issue(app.write('counts.csv', text));
  const job = await app.client.population.run({ handle, replace: true });
  for (let step = await job.next(); !step.done; step = await job.next());
}

beforeAll(async () => {
  app = new TestApp();
  await app.client.workspaces.create({ name: 'trends' });
});
afterAll(() => app.remove());

describe('without counts', () => {
  it('there are no rates over time, with the reason and what would help', async () => {
    const found = await app.client.trends.rates();
    expect(found).toMatchObject({
      dataUpTo: null,
      overall: null,
      series: [],
      basis: { kind: 'none', units: [] },
    });
    expect(found.basis.sentence).toContain('Import population counts by hour, day or week');
    const { reason, alerts } = await app.client.trends.alerts();
    expect(alerts).toEqual([]);
    expect(reason).toBe(found.basis.sentence);
    expect(await app.client.trends.mix({ by: 'topic' })).toEqual({ reason, split: null });
  });
});

describe('with counts by the hour', () => {
  beforeAll(() => importCounts(hourlyCounts()));

  it('rates are drawn by week, the cohort that drifts first and the smallest last, greyed', async () => {
    const { dataUpTo, unit, series, overall, headline, others } = await app.client.trends.rates({
      by: 'topic',
    });
    expect(dataUpTo).toBe('2026-11-15T00:00:00.000Z');
    expect(unit).toBe('week');
    expect(series[0]?.value).toBe('Pictures');
    expect(series.at(-1)).toMatchObject({ value: 'Porting', lowVolume: true, alert: null });
    expect(headline).toBe('Two of 5\u00a0cohorts drift.');
    expect(others.map(({ field, value }) => [field, value])).toEqual([
      ['channel', 'chat'],
      ['channel', 'voice'],
    ]);
    expect(overall?.points).toHaveLength(13);
    const whole = overall?.points.filter(({ partial }) => !partial) ?? [];
    expect(whole).toHaveLength(11);
    for (const { n, events, rate, low, high } of whole) {
      expect(rate).toBeCloseTo(events / n, 12);
      expect(low).toBeLessThan(rate as number);
      expect(high).toBeGreaterThan(rate as number);
    }
  });

  it('sums over hours, days and weeks agree', async () => {
    const sum = async (unit: 'hour' | 'day' | 'week', periods: number) => {
      const { overall } = await app.client.trends.rates({ unit, periods });
      return overall?.points.reduce((total, { n }) => total + n, 0);
    };
    const all = await sum('week', 100);
    expect(await sum('day', 100)).toBe(all);
    expect(await sum('hour', 2000)).toBeLessThan(all as number);
  });

  it('an alert carries both windows, the day of the change, the marker before it and what it may mean', async () => {
    await app.client.trends.addMarker({ kind: 'prompt', name: 'prompt 12', at: '2026-11-02' });
    const { alerts, rule } = await app.client.trends.alerts();
    const pictures = alerts.find(({ field }) => field === 'topic');
    expect(pictures).toMatchObject({
      value: 'Pictures',
      direction: 'up',
      title: 'Pictures: up in both windows',
      baseline: { label: '28 d before', difference: null },
      long: { label: '7 d', from: '2026-11-08T00:00:00.000Z', to: '2026-11-15T00:00:00.000Z' },
      marker: { name: 'prompt 12' },
    });
    expect(Math.abs(Date.parse(pictures?.changePoint?.at ?? '') - (LAST - 12 * DAY))).toBeLessThanOrEqual(
      2 * DAY,
    );
    expect(pictures?.long.differenceLow).toBeGreaterThan(0);
    expect(pictures?.adjustedP).toBeLessThan(0.1);
    expect(pictures?.sentence).toContain('Escalation rate of Pictures rose from 24');
    expect(rule).toContain('the last 7 d and the last 6 h');
  });

  it('as the data stood before the rise, nothing alerts', async () => {
    const { alerts, dataUpTo, headline } = await app.client.trends.alerts({ at: '2026-11-01' });
    expect(dataUpTo).toBe('2026-11-02T00:00:00.000Z');
    expect(alerts).toEqual([]);
    expect(headline).toBe('None of 5\u00a0cohorts drifts.');
  });

  it('an alert is muted for a day of data time, on the page as well, and can be heard again', async () => {
    const { alerts } = await app.client.trends.alerts();
    const id = alerts.find(({ field }) => field === 'topic')?.id ?? '';
    expect(await app.client.trends.mute({ alert: id })).toEqual({ mutedUntil: '2026-11-16T00:00:00.000Z' });
    const muted = await app.client.trends.alerts();
    expect(muted.alerts.map((alert) => alert.id)).not.toContain(id);
    expect(muted.muted.map((alert) => alert.id)).toEqual([id]);
    const { series } = await app.client.trends.rates({ by: 'topic' });
    expect(series[0]?.alert?.mutedUntil).toBe('2026-11-16T00:00:00.000Z');
    await app.client.trends.mute({ alert: id, muted: false });
    expect((await app.client.trends.alerts()).muted).toEqual([]);
  });

  it('a change of the total is split into mix and rate, which add up, and the cohort that carries it is named', async () => {
    const { split } = await app.client.trends.mix({ by: 'topic' });
    expect(split).not.toBeNull();
    const { change, mix, rate, cohorts, carriers, sentence } = split!;
    expect(mix + rate).toBeCloseTo(change, 12);
    expect(cohorts.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(change, 12);
    expect(carriers[0]).toBe('Pictures');
    expect(sentence).toContain('Pictures');
    const same = { from: '2026-10-05', to: '2026-10-11' };
    const none = await app.client.trends.mix({ by: 'topic', before: same, after: same });
    expect(none.split?.change).toBe(0);
  });

  it('periods that run backwards are refused with how to name them', async () => {
    const after = { from: '2026-W45', to: '2026-W44' };
    await expect(app.client.trends.mix({ by: 'topic', after })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'after' },
    });
    await expect(app.client.trends.alerts({ at: 'noon' })).rejects.toMatchObject({ data: { field: 'at' } });
  });

  it('a field that was not counted has no lines, and says so', async () => {
    const { series, remarks } = await app.client.trends.rates({ by: 'language' });
    expect(series).toEqual([]);
    expect(remarks[0]).toContain('The counts are not told apart by language');
  });

  it('only markers that were entered can be taken away', async () => {
    const { id } = await app.client.trends.addMarker({
      kind: 'policy',
      name: 'refund rule',
      at: '2026-10-01',
    });
    expect((await app.client.trends.markers()).map(({ name }) => name)).toContain('refund rule');
    await app.client.trends.removeMarker({ id });
    await expect(app.client.trends.removeMarker({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      app.client.trends.addMarker({ kind: 'policy', name: 'x', at: '2026-99-01' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('with counts by the week or month', () => {
  function weeklyCounts(period: (week: number) => string): string {
    const lines = ['period,escalated,automated'];
    for (let week = 20; week < 46; week++) {
      const escalated = week >= 42 ? 1500 : 1200;
      lines.push(`${period(week)},${escalated + (week % 3) * 15},${5000 - escalated}`);
    }
    return lines.join('\n');
  }

  it('the last week and the last four stand in for six hours and seven days, and the rule says so', async () => {
    await importCounts(weeklyCounts((week) => `2026-W${week}`));
    const { alerts, rule } = await app.client.trends.alerts();
    expect(alerts).toHaveLength(1);
    expect(alerts[0]).toMatchObject({ field: null, direction: 'up', long: { label: '28 d' } });
    expect(rule).toContain('the last 4 weeks and the last week');
    expect(rule).toContain('The counts are by the week');
    const { unit, remarks } = await app.client.trends.rates({ unit: 'hour' });
    expect(unit).toBe('week');
    expect(remarks).toContain('The counts are by the week, so they are shown by the week.');
  });

  it('months are drawn, but nothing is watched', async () => {
    await importCounts(
      'period,escalated,automated\n2026-08,100,300\n2026-09,100,310\n2026-10,180,300\n2026-11,200,300\n',
    );
    const { overall } = await app.client.trends.rates({ unit: 'month' });
    expect(overall?.points.map(({ period }) => period)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
    const { alerts, reason } = await app.client.trends.alerts();
    expect(alerts).toEqual([]);
    expect(reason).toContain('by the month');
    const { split, reason: none } = await app.client.trends.mix({ by: 'topic' });
    expect([split, none]).toEqual([null, 'The counts are not told apart by topic.']);
  });
});
