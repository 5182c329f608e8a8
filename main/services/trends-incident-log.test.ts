import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mapping } from '../../shared/model/import.ts';
import { TestApp } from '../test-app.ts';

const LOG = '../shared/data/ticket-logs/ServiceNow-Kaggle.zip';
const absent = !existsSync(LOG);
const title = absent ? 'a real incident log (it is not on this machine)' : 'a real incident log';

/** What is known of the log: week, incidents, share that was reassigned, share that missed its SLA. */
const WEEKS: readonly (readonly [week: string, n: number, reassigned: number, missed: number])[] = [
  ['2016-W09', 1858, 0.48, 0.56],
  ['2016-W10', 2073, 0.63, 0.96],
  ['2016-W11', 1975, 0.62, 0.66],
  ['2016-W12', 1686, 0.54, 0.39],
  ['2016-W13', 2174, 0.45, 0.28],
  ['2016-W14', 2008, 0.46, 0.24],
  ['2016-W15', 1995, 0.4, 0.21],
  ['2016-W16', 1401, 0.42, 0.34],
  ['2016-W17', 2046, 0.37, 0.18],
  ['2016-W18', 2064, 0.42, 0.23],
  ['2016-W19', 1489, 0.4, 0.24],
];

describe.skipIf(absent)(title, () => {
  let app: TestApp;
  beforeAll(async () => {
    app = new TestApp();
    await app.client.workspaces.create({ name: 'incidents' });
  });
  afterAll(() => app.remove());

  /** Counts the log by the hour, by its own rule of what an escalation is or by another. */
  async function countBy(escalation?: Mapping['escalation']): Promise<void> {
    const handle = app.app.context.files.issue(LOG);
    const { mapping } = await app.client.imports.preview({ handle });
    const changed = escalation && mapping ? { mapping: { ...mapping, escalation } } : {};
    const job = await app.client.population.countLog({
      ...{ handle, unit: 'hour', fields: [], replace: true },
      ...changed,
    });
    for (let step = await job.next(); !step.done; step = await job.next());
  }

  /** The known shares have two digits, the last of them rounded up from .3949. */
  async function expectShares(known: (week: (typeof WEEKS)[number]) => number): Promise<void> {
    const { overall } = await app.client.trends.rates({ unit: 'week' });
    const points = overall?.points ?? [];
    expect(points.map(({ period, n }) => [period, n])).toEqual(WEEKS.map(([week, n]) => [week, n]));
    for (const [at, week] of WEEKS.entries()) {
      const off = Math.abs((points[at]?.rate ?? 0) - known(week));
      expect(off, week[0]).toBeLessThan(0.0055);
    }
  }

  async function alertAt(at: string) {
    const { alerts, reason } = await app.client.trends.alerts({ at });
    expect(reason).toBeNull();
    return alerts;
  }

  it('has the weekly shares of reassigned incidents that are known, alerts on the fall, and is quiet when level', async () => {
    await countBy();
    await expectShares(([, , reassigned]) => reassigned);
    const [fall] = await alertAt('2016-04-17');
    expect(fall).toMatchObject({ direction: 'down', level: 'catastrophic', long: { label: '7 d' } });
    expect(fall?.sentence).toContain(
      'fell from 51.6\u00a0% in the 28 d before to 40.1\u00a0% in the last 7 d',
    );
    expect(await alertAt('2016-05-08')).toEqual([]);
    expect(await alertAt('2016-05-13')).toEqual([]);
  });

  it('has the weekly shares of missed SLAs that are known, with that as the rule', async () => {
    await countBy({ any: [{ kind: 'field', field: 'made_sla', values: ['false'] }] });
    await expectShares(([, , , missed]) => missed);
    const [fall] = await alertAt('2016-04-17');
    expect(fall?.sentence).toContain('in the 28 d before to 20.8\u00a0% in the last 7 d');
    for (const level of ['2016-04-24', '2016-05-01', '2016-05-08', '2016-05-13'])
      expect(await alertAt(level), level).toEqual([]);
  });
});
