import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

const RUNS = '../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz';
const absent = !existsSync(RUNS) && 'the public runs are not on this machine';

let test: TestApp;

/** Ten weeks of a case every six hours; from day 40 on the agent asks again more often, from day 47 on ratings fall. */
function cases(): string {
  const head =
    'case_id,outcome,started_at,ended_at,agent_version,csat,reopened,agent_cost,retries_failed,handled_by,trigger';
  const rows = Array.from({ length: 280 }, (_, i) => {
    const day = Math.floor(i / 4);
    const start = Date.parse('2026-08-03T06:00:00Z') + i * 6 * 3_600_000;
    const human = i % 10 === 9;
    const escalated = !human && i % 5 === 0;
    const iso = (at: number) => new Date(at).toISOString();
    return [
      `c${i}`,
      escalated ? 'escalated' : 'automated',
      iso(start),
      iso(start + (human ? 40 : 10 + (i % 7)) * 60_000),
      day < 40 ? 'one' : 'two',
      (day < 47 ? 4 : 2) + (i % 2),
      i % 8 === 3 ? 'true' : 'false',
      (0.2 + (i % 3) / 100).toFixed(2),
      (day < 40 ? 0 : 2) + (i % 2),
      human ? 'human' : 'agent',
      escalated ? (i % 10 === 0 ? 'explicit_request' : 'low_confidence') : '',
    ].join(',');
  });
  return [head, ...rows].join('\n');
}

beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Task KPIs' });
  await test.importFile(test.write('cases.csv', cases()));
});
afterAll(() => test.remove());

async function kpi(id: string) {
  const { kpis } = await test.client.taskKpis.get({});
  const found = kpis.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

describe('task KPIs', () => {
  it('are guessed from the names of the facts, and say so', async () => {
    const { guessed, definition } = await test.client.taskKpis.settings();
    expect(guessed).toBe(true);
    expect(definition.csat).toMatchObject({ field: { place: 'later', name: 'csat' }, min: 1, max: 5 });
    expect(definition.reopened).toMatchObject({ field: { place: 'later', name: 'reopened' }, reads: 'flag' });
    expect(definition.costs).toEqual([{ place: 'metadata', name: 'agent_cost' }]);
    const { fields, cases: all } = await test.client.taskKpis.fields();
    expect(all).toBe(280);
    expect(fields.find(({ name }) => name === 'csat')).toMatchObject({
      filled: 280,
      kind: 'number',
      low: 2,
      high: 5,
    });
  });

  it('count what the definition says: ended alone and not reopened, escalated by reason, all costs over successes', async () => {
    const completion = await kpi('task_completion');
    expect(completion.raw).toMatchObject({ cases: 280, escalated: 56 });
    expect(completion.figure.value).toBeCloseTo(completion.raw.completed! / 280, 10);
    const escalation = await kpi('escalation_rate');
    expect(escalation.figure.value).toBeCloseTo(56 / 280, 10);
    expect(escalation.reasons.map(({ reason, cases: n }) => [reason, n])).toEqual([
      ['explicit_request', 28],
      ['low_confidence', 28],
    ]);
    const cost = await kpi('cost_per_success');
    expect(cost.figure.value).toBeGreaterThan(0.2);
    expect(cost.notes.join()).toContain('without a reference');
  });

  it('are read against people who handled cases in the same time, and say what that is worth', async () => {
    const by = { field: { place: 'metadata' as const, name: 'handled_by' }, value: 'human' };
    await test.client.taskKpis.setHoldout({ holdout: { by, randomised: false } });
    const time = await kpi('time_to_resolution');
    expect(time.references[0]).toMatchObject({ kind: 'holdout', figure: { value: 2400 } });
    expect(time.references[0]?.difference.high).toBeLessThan(0);
    expect(time.references[0]?.caution).toContain('Chance did not decide');
    expect((await test.client.taskKpis.get({})).holdoutCases).toBe(28);
    expect((await kpi('task_completion')).raw.cases).toBe(252);
    await test.client.taskKpis.setHoldout({ holdout: null });
  });

  it('keep who set which level when, and whether that was before the first case', async () => {
    const ladder = { warning: 0.1, critical: 0.15, catastrophic: 0.4 };
    await test.client.taskKpis.setLevels({
      kpi: 'escalation_rate',
      levels: { up: ladder, down: null },
      by: 'Ida',
    });
    const rate = await kpi('escalation_rate');
    expect(rate.state).toMatchObject({ state: 'reached', reached: 'critical', by: 'low' });
    expect(rate.setBeforeLaunch).toBe(false);
    await test.client.taskKpis.setLevels({ kpi: 'escalation_rate', levels: null, by: 'Ida' });
    const { changes } = await test.client.taskKpis.settings();
    expect(changes.map(({ by, to }) => [by, to.slice(0, 7)])).toEqual([
      ['Ida', 'warning'],
      ['Ida', 'none'],
    ]);
    await expect(
      test.client.taskKpis.setLevels({
        kpi: 'csat',
        levels: { up: null, down: { warning: 1, critical: 2, catastrophic: 3 } },
        by: 'Ida',
      }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('are told to be time-confounded against a baseline from before launch', async () => {
    const baseline = { value: 0.9, n: 400, low: null, high: null, date: '2026-07-31', source: 'helpdesk' };
    await test.client.taskKpis.setBaseline({ kpi: 'task_completion', baseline, by: 'Ida' });
    const [reference] = (await kpi('task_completion')).references;
    expect(reference?.caution).toContain('Time-confounded');
    expect(reference?.difference.high).toBeLessThan(0);
    expect(reference?.told).toContain('n = 400');
  });

  it('come after the indicator that moved first, by the days between', async () => {
    const { finding, series } = await test.client.taskKpis.overTime({ unit: 'day' });
    expect(series.find(({ id }) => id === 'fact/retries_failed')?.change).toMatchObject({ shown: true });
    expect(finding).toContain('Moved first: retries failed, 7\u00a0days before CSAT');
  });

  it('before and after a version moved, did not move or cannot be told, in equal windows', async () => {
    const found = await test.client.versions.compare({});
    expect(found.marker).toMatchObject({ id: 'version:two', kind: 'agent_version' });
    expect(found.days).toBe(28);
    const csat = found.rows.find(({ id }) => id === 'csat');
    expect(csat).toMatchObject({ movement: 'moved', better: false });
    const labelled = found.rows.find(({ id }) => id === 'missed_escalation_rate');
    expect(labelled).toMatchObject({ source: 'labels', movement: 'cannot_tell' });
    const margin = { value: 0.5, relative: false };
    await test.client.versions.setMargin({ kpi: 'escalation_rate', margin });
    const again = await test.client.versions.compare({});
    expect(again.rows.find(({ id }) => id === 'escalation_rate')).toMatchObject({
      movement: 'did_not_move',
      margin,
    });
  });

  it('say of other changes in the same days that the two cannot be told apart', async () => {
    await test.client.trends.addMarker({ kind: 'prompt', name: 'kinder words', at: '2026-09-20', note: '' });
    const { others, remarks } = await test.client.versions.compare({ marker: 'version:two' });
    expect(others.map(({ name }) => name)).toEqual(['kinder words']);
    expect(remarks.join()).toContain('cannot be told apart');
  });
});

it.skipIf(absent)(
  `of public runs: reward says resolved, cost and duration come with the run${absent ? ` (${absent})` : ''}`,
  async () => {
    const other = new TestApp();
    await other.client.workspaces.create({ name: 'Runs' });
    await other.importFile(RUNS);
    const { definition } = await other.client.taskKpis.settings();
    expect(definition.resolved).toMatchObject({ field: { place: 'truth', name: 'reward' }, atLeast: 1 });
    expect(definition.costs).toEqual([{ place: 'metadata', name: 'agent_cost' }]);
    const { kpis } = await other.client.taskKpis.get({});
    expect(kpis.find(({ id }) => id === 'task_completion')?.figure).toMatchObject({ n: 40 });
    expect(kpis.find(({ id }) => id === 'cost_per_success')?.figure.value).toBeGreaterThan(0);
    expect(kpis.find(({ id }) => id === 'csat')?.figure.reason?.sentence).toContain('No field');
    await other.remove();
  },
);
