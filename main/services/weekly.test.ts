import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WeeklyChange } from '../../shared/model/weekly-decision.ts';
import type { WeeklyReview } from '../../shared/model/weekly-review.ts';
import { newcombe } from '../../shared/stats/index.ts';
import { JobControl } from '../jobs/job-control.ts';
import { lastOf } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';
import { judgedWorkspace } from '../test-judged-workspace.ts';
import { importCounts } from './import-counts.ts';

/** Escalated and automated cases of each week; the rate leaps in week 46 and is back in week 47. */
const WEEKS: readonly [week: string, escalated: number, automated: number][] = [
  ['2026-W43', 180, 820],
  ['2026-W44', 170, 830],
  ['2026-W45', 175, 825],
  ['2026-W46', 260, 740],
  ['2026-W47', 178, 822],
];

const BACK_TO_NORMAL: WeeklyChange = {
  kind: 'other',
  change: 'Take the new prompt back',
  owner: 'Grace',
  expected: { kpi: 'escalation_rate', measure: 'value', change: -0.03 },
  wrongIf: { kpi: 'escalation_rate', measure: 'value', comparison: '>', value: 0.22, by: '2026-W47' },
  note: '',
};

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Weekly' });
  await judgedWorkspace(test, 120);
  await takeCounts();
  await test.client.workspaces.settings({
    limits: { escalation_rate: 0.22, missed_escalation_rate: 0.9 },
  });
});
afterAll(() => test.remove());

async function takeCounts(): Promise<void> {
  const lines = WEEKS.flatMap(([week, escalated, automated]) => [
    `${week},escalated,${escalated}`,
    `${week},automated,${automated}`,
  ]);
  const file = {
    path: test.write('counts.csv', ['week,outcome,cases', ...lines].join('\n')),
    name: 'counts.csv',
  };
  const { path } = test.app.context.session.require();
  const input = { databasePath: path, file, replace: false, startedAt: '2026-11-21T10:00:00Z' };
  await lastOf(importCounts(input, new JobControl()));
}

async function review(week: string): Promise<WeeklyReview> {
  const { review: found } = await test.client.weekly.get({ week });
  if (!found) throw new Error(week);
  return found;
}

describe('the weekly review', () => {
  it('is of the last full week of the data unless another week is asked for', async () => {
    const { weeks, dataUpTo, review: found } = await test.client.weekly.get({});
    expect(weeks[0]).toBe('2026-W47');
    expect(dataUpTo).toBe('2026-11-22');
    expect(found).toMatchObject({ week: '2026-W47', from: '2026-11-16', to: '2026-11-22', full: true });
    await expect(test.client.weekly.get({ week: '2026-W40' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counts the escalation rate of the week and reads its limit from it', async () => {
    const { limits } = await review('2026-W46');
    const [rate] = limits.lines;
    expect(rate).toMatchObject({ id: 'escalation_rate', limit: 0.22, state: 'over' });
    expect(rate?.kpi).toMatchObject({ estimate: 0.26, n: 1000, denominator: 'of 1,000 cases' });
    expect(limits.answer).toBe('no');
  });

  it('holds task KPIs to the levels that were set for them, and leaves out those without', async () => {
    const of = (levels: { warning: number; critical: number; catastrophic: number } | null) =>
      test.client.taskKpis.setLevels({
        kpi: 'task_completion',
        levels: levels && { up: null, down: levels },
        by: 'Ada',
      });
    expect((await review('2026-W47')).limits.tasks).toEqual([]);
    await of({ warning: 0.99, critical: 0.98, catastrophic: 0.97 });
    const { limits } = await review('2026-W47');
    expect(limits.tasks).toMatchObject([{ id: 'task_completion', state: 'reached', level: 'catastrophic' }]);
    expect(limits.sentence).toContain('task completion');
    await of(null);
  });

  it('says how far the week is from the four before it, with the interval of the difference', async () => {
    const { drift } = await review('2026-W46');
    const line = drift.lines.find(({ id }) => id === 'escalation_rate');
    const { value, low, high } = newcombe(260, 1000, 525, 3000);
    expect(line?.difference).toMatchObject({ estimate: value, low, high });
    expect(line?.reading).toBe('wrong_way');
    expect(drift.against).toEqual({ from: '2026-W43', to: '2026-W45' });
  });

  it('says of a week that is counted but of which nothing was imported that there is nothing to estimate from', async () => {
    const { limits } = await review('2026-W43');
    expect(limits.lines[0]?.week.estimate).toBe(0.18);
    expect(limits.lines[1]?.week.reason?.sentence).toBe('No imported case began in these days.');
  });

  it('offers what could change, and no change last', async () => {
    const { next } = await review('2026-W46');
    expect(next.candidates.map(({ id }) => id)).toContain('investigate:escalation_rate');
    expect(next.candidates.at(-1)).toMatchObject({ kind: 'no_change', wrongIf: { value: 0.9 } });
  });

  it('keeps a decision with the figures of its day, and shows a week later what came of it', async () => {
    const made = await test.client.weekly.decide({ week: '2026-W46', name: 'Ada', decision: BACK_TO_NORMAL });
    expect(made.known.expected?.n).toBe(4000);
    expect((await review('2026-W46')).decisions).toEqual([made]);
    const { last } = await review('2026-W47');
    expect(last?.week).toBe('2026-W46');
    const outcome = last?.decisions[0]?.outcome;
    expect(outcome?.expected?.now).toMatchObject({ estimate: 0.178, n: 1000 });
    expect(outcome).toMatchObject({ rule: { holds: 'no', due: true } });
    await test.client.weekly.undo();
  });

  it('takes a decision back and brings it again, and keeps both acts in the record', async () => {
    const before = await test.client.weekly.get({ week: '2026-W46' });
    const made = await test.client.weekly.decide({ week: '2026-W46', name: 'Ada', decision: BACK_TO_NORMAL });
    const undone = await test.client.weekly.undo();
    expect(undone).toMatchObject({ decision: { id: made.id }, canRedo: true });
    expect((await test.client.weekly.get({ week: '2026-W46' })).review).toEqual(before.review);
    expect((await test.client.weekly.redo())?.decision.id).toBe(made.id);
    expect((await review('2026-W46')).decisions.map(({ id }) => id)).toEqual([made.id]);
  });

  it('refuses a rule that no later week can show, and one without an expected effect', async () => {
    const wrongIf = { ...BACK_TO_NORMAL.wrongIf, by: '2026-W46' };
    const decide = (decision: WeeklyChange) =>
      test.client.weekly.decide({ week: '2026-W46', name: 'Ada', decision });
    await expect(decide({ ...BACK_TO_NORMAL, wrongIf })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(decide({ ...BACK_TO_NORMAL, expected: null })).rejects.toThrow();
  });
});
