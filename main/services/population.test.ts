import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { CountMapping, PopulationResult } from '../../shared/model/population.ts';
import { JobControl } from '../jobs/job-control.ts';
import { lastOf } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';
import { importCases, plainCases } from '../test-imported-cases.ts';
import { importCounts } from './import-counts.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Counts' });
});
afterEach(() => test.remove());

const HEADER = 'week,topic,outcome,cases';
const WEEK_44 = [
  '2026-W44,Billing,escalated,900',
  '2026-W44,Billing,automated,"3,100"',
  '2026-W44,Roaming,escalated,400',
  '2026-W44,Roaming,automated,1600',
];
const WEEK_45 = WEEK_44.map((line) => line.replace('W44', 'W45'));

function issue(lines: readonly string[]): string {
  return test.app.context.files.issue(test.write('counts.csv', `${lines.join('\n')}\n`));
}

/** Imports as the job does, without a thread of its own. */
async function take(
  lines: readonly string[],
  more: { replace?: boolean; mapping?: CountMapping } = {},
): Promise<PopulationResult> {
  const { path } = test.app.context.session.require();
  const file = { path: test.write('counts.csv', `${lines.join('\n')}\n`), name: 'counts.csv' };
  const input = { databasePath: path, file, replace: false, startedAt: '2026-11-21T10:00:00Z', ...more };
  return lastOf(importCounts(input, new JobControl()));
}

async function populations(): Promise<Record<string, number | null>> {
  const { strata } = await test.client.frame.get();
  return Object.fromEntries(
    strata.map(({ outcome, values, population }) => [[outcome, ...values].join(' '), population]),
  );
}

describe('a table of population counts', () => {
  it('is told by its names, and gives the frame its counts where nobody gave it any', async () => {
    importCases(test, plainCases(0, 60));
    const preview = await test.client.population.preview({ handle: issue([HEADER, ...WEEK_44]) });
    expect(preview).toMatchObject({
      fields: ['topic'],
      unit: 'week',
      counts: { rows: 4, new: 4, unchanged: 0, conflicts: 0, quarantined: 0 },
      outcomes: { escalated: 1300, automated: 4700 },
      questions: [],
      replaces: null,
    });
    expect(await test.client.population.get()).toBeNull();
    const job = await test.client.population.run({ handle: issue([HEADER, ...WEEK_44]) });
    for (let step = await job.next(); ; step = await job.next()) {
      if (!step.done) continue;
      expect(step.value).toMatchObject({ used: true, counts: { new: 4 } });
      break;
    }
    expect(await populations()).toEqual({ escalated: 1300, automated: 4700 });
    const { overall } = await test.client.estimates.kpis({});
    expect(overall.kpis[0]).toMatchObject({ id: 'escalation_rate', estimate: 1300 / 6000 });
  });

  it('changes nothing the second time, and a later week joins it and the frame', async () => {
    importCases(test, plainCases(0, 60));
    await take([HEADER, ...WEEK_44]);
    expect((await take([HEADER, ...WEEK_44])).counts).toMatchObject({ new: 0, unchanged: 4 });
    expect((await take([HEADER, ...WEEK_44, ...WEEK_45])).counts).toMatchObject({ new: 4, unchanged: 4 });
    expect(await populations()).toEqual({ escalated: 2600, automated: 9400 });
    expect(await test.client.population.get()).toMatchObject({
      cells: 8,
      periods: [
        { period: '2026-W45', outcomes: { escalated: 1300, automated: 4700 } },
        { period: '2026-W44', outcomes: { escalated: 1300, automated: 4700 } },
      ],
      inUse: { from: null, to: null },
    });
  });

  it('keeps what is there where a file counts otherwise, unless it is to be replaced', async () => {
    await take([HEADER, ...WEEK_44]);
    const other = [HEADER, '2026-W44,Billing,escalated,901', ...WEEK_44.slice(1)];
    const result = await take(other);
    expect(result.counts).toMatchObject({ rows: 4, unchanged: 3, conflicts: 1 });
    expect(result.conflicts).toEqual([
      { line: 2, cell: '2026-W44, Billing, escalated', here: 900, inFile: 901 },
    ]);
    expect((await test.client.population.get())?.periods[0]?.outcomes.escalated).toBe(1300);
    await take(other, { replace: true });
    expect((await test.client.population.get())?.periods[0]?.outcomes.escalated).toBe(1301);
  });

  it('keeps rows aside that cannot be counted, each with line, field and reason', async () => {
    const result = await take([
      HEADER,
      ...WEEK_44,
      '2026-W54,Billing,escalated,1',
      '2026-W45,Billing,perhaps,1',
      '2026-W45,Billing,escalated,-3',
      '2026-W45,Billing,escalated,2.5',
      '2026-11,Billing,escalated,4',
      '2026-W44,Billing,escalated,900',
    ]);
    expect(result.counts).toEqual({ rows: 10, new: 4, unchanged: 0, conflicts: 0, quarantined: 6 });
    expect(result.quarantine.map(({ line, field, problem }) => [line, field, problem])).toEqual([
      [11, null, 'E_COUNTED_TWICE'],
      [6, 'week', 'E_PERIOD'],
      [7, 'outcome', 'E_OUTCOME'],
      [8, 'cases', 'E_COUNT'],
      [9, 'cases', 'E_COUNT'],
      [10, 'week', 'E_PERIOD_UNIT'],
    ]);
  });

  it('may have a column per outcome, or all cases beside the escalated ones', async () => {
    await take(['date,channel,total,escalated', '2026-11-02,chat,1000,120', '2026-11-03,chat,80,90']);
    expect(await test.client.population.counts({})).toEqual({
      fields: ['channel'],
      counts: [
        { period: '2026-11-02', outcome: 'escalated', values: ['chat'], cases: 120 },
        { period: '2026-11-02', outcome: 'automated', values: ['chat'], cases: 880 },
      ],
      more: false,
    });
  });

  it('adds up what only a column that is left out tells apart, and days into weeks where those are counted', async () => {
    const result = await take([
      'week_start,site,outcome,count',
      '2026-11-02,Hull,bot,10',
      '2026-11-02,Leeds,bot,5',
      '2026-11-03,Hull,human,2',
    ]);
    expect(result.unit).toBe('week');
    expect((await test.client.population.counts({})).counts).toEqual([
      { period: '2026-W45', outcome: 'escalated', values: [], cases: 2 },
      { period: '2026-W45', outcome: 'automated', values: [], cases: 15 },
    ]);
  });

  it('may be an Excel sheet', async () => {
    const rows = [
      ['month', 'outcome', 'cases'],
      ['2026-10', 'escalated', 12],
      ['2026-10', 'automated', 88],
    ];
    const sheet = rows.map((row) => row.map((value) => ({ value })));
    const path = test.write('counts.xlsx', '');
    writeFileSync(path, await writeExcelFile(sheet).toBuffer());
    const input = {
      databasePath: test.app.context.session.require().path,
      file: { path, name: 'counts.xlsx' },
    };
    const job = importCounts(
      { ...input, replace: false, startedAt: '2026-11-21T10:00:00Z' },
      new JobControl(),
    );
    expect(await lastOf(job)).toMatchObject({ unit: 'month', outcomes: { escalated: 12, automated: 88 } });
  });

  it('asks which date is meant, and which column counts, and changes nothing before', async () => {
    await expect(take(['day,outcome,cases', '03/04/2026,bot,1'])).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
      detail: { problem: 'Q_DATE_ORDER' },
    });
    const { questions } = await test.client.population.preview({
      handle: issue(['day,outcome,amount of them', '2026-04-03,bot,1']),
    });
    expect(questions.map(({ problem }) => problem)).toEqual(['Q_COUNT']);
    expect(await test.client.population.get()).toBeNull();
  });

  it('cannot join counts that go by other fields, only take their place', async () => {
    await take([HEADER, ...WEEK_44]);
    const other = ['week,outcome,cases', '2026-W44,escalated,1', '2026-W44,automated,9'];
    const { replaces } = await test.client.population.preview({ handle: issue(other) });
    expect(replaces).toBe('The counts there are go by week and topic; this file counts by week.');
    await expect(take(other)).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { problem: 'E_OTHER_COUNTS' },
    });
    expect((await take(other, { replace: true })).fields).toEqual([]);
  });
});

describe('the frame', () => {
  beforeEach(async () => {
    importCases(test, plainCases(0, 60));
    await take([HEADER, ...WEEK_44, ...WEEK_45]);
  });

  it('takes the counts of chosen periods, and its strata follow when it splits by a field that was counted', async () => {
    await test.client.population.use({ from: '2026-W45', to: '2026-W45' });
    expect(await populations()).toEqual({ escalated: 1300, automated: 4700 });
    await test.client.frame.set({ fields: ['topic'], population: [] });
    expect(await populations()).toEqual({
      'escalated Billing': 900,
      'automated Billing': 3100,
      'escalated Roaming': 400,
      'automated Roaming': 1600,
    });
    expect((await test.client.population.get())?.inUse).toEqual({ from: '2026-W45', to: '2026-W45' });
  });

  it('no longer holds the table once somebody types other counts', async () => {
    const population = [
      { outcome: 'escalated' as const, values: [], population: 5000 },
      { outcome: 'automated' as const, values: [], population: 9000 },
    ];
    await test.client.frame.set({ fields: [], population });
    expect((await test.client.population.get())?.inUse).toBeNull();
    await take([HEADER, ...WEEK_45.map((line) => line.replace('W45', 'W46'))]);
    expect(await populations()).toEqual({ escalated: 5000, automated: 9000 });
  });

  it('refuses periods whose counts are smaller than what was imported of a stratum, and keeps what it had', async () => {
    await take([HEADER, '2026-W46,Billing,escalated,1', '2026-W46,Billing,automated,1']);
    await expect(test.client.population.use({ from: '2026-W46', to: null })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await populations()).toEqual({ escalated: 2601, automated: 9401 });
    await expect(test.client.population.use({ from: '2026-11', to: null })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'from' },
    });
  });

  it('refuses a table that was not counted by its fields', async () => {
    await test.client.frame.set({ fields: ['agentVersion'], population: [] });
    await expect(test.client.population.use({ from: null, to: null })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { field: 'fields' },
    });
  });

  it('follows a count that is corrected by hand', async () => {
    await test.client.population.put({
      counts: [{ period: '2026-W45', values: ['Billing'], outcome: 'escalated', cases: 1000 }],
    });
    expect(await populations()).toEqual({ escalated: 2700, automated: 9400 });
    await test.client.population.clear();
    expect(await test.client.population.get()).toBeNull();
    expect(await populations()).toEqual({ escalated: 2700, automated: 9400 });
  });
});

describe('a full log', () => {
  const LOG = [
    'conversation_id,outcome,started_at,topic',
    'a,escalated,2026-11-02T09:00:00Z,Billing',
    'b,automated,2026-11-02T10:00:00Z,Billing',
    'c,automated,2026-11-09T10:00:00Z,Roaming',
    'c,automated,2026-11-09T10:00:00Z,Roaming',
    'd,what,2026-11-09T10:00:00Z,Roaming',
  ];
  const byWeek = { unit: 'week' as const, fields: ['topic' as const] };

  it('is counted by period and cohort, and none of its cases is imported', async () => {
    const job = await test.client.population.countLog({ handle: issue(LOG), ...byWeek });
    let result: PopulationResult | undefined;
    for (let step = await job.next(); ; step = await job.next()) {
      if (!step.done) continue;
      result = step.value as PopulationResult;
      break;
    }
    expect(result.counts).toEqual({ rows: 5, new: 3, unchanged: 1, conflicts: 0, quarantined: 1 });
    expect((await test.client.population.counts({ by: [] })).counts).toEqual([
      { period: '2026-W45', outcome: 'escalated', values: [], cases: 1 },
      { period: '2026-W45', outcome: 'automated', values: [], cases: 1 },
      { period: '2026-W46', outcome: 'automated', values: [], cases: 1 },
    ]);
    expect((await test.client.cases.list({})).total).toBe(0);
  });

  it('that was imported whole gives the same counts', async () => {
    await test.importFile(test.write('log.csv', LOG.join('\n')));
    await test.client.population.countCases(byWeek);
    expect(await test.client.population.get()).toMatchObject({
      source: { kind: 'cases' },
      cells: 3,
      inUse: { from: null, to: null },
    });
    expect(await populations()).toEqual({ escalated: 1, automated: 2 });
  });
});
