import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainProportion } from '../../shared/stats/index.ts';
import { TestApp } from '../test-app.ts';

const RUNS = '../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz';
const absent = !existsSync(RUNS) && 'the public runs are not on this machine';

interface PublicRuns {
  tasks: { id: string; evaluation_criteria: { actions: { name: string }[] | null } }[];
  simulations: {
    id: string;
    task_id: string;
    messages: { role: string; tool_calls: { name: string }[] | null }[];
  }[];
}

const transfers = (calls: readonly { name: string }[] | null) =>
  (calls ?? []).some(({ name }) => name === 'transfer_to_human_agents');

/** Verdicts by the expected actions; the packets are judged by turns, so that sufficiency has something to vary with. */
function labels() {
  const runs = JSON.parse(gunzipSync(readFileSync(RUNS)).toString()) as PublicRuns;
  const expected = new Map(runs.tasks.map((task) => [task.id, transfers(task.evaluation_criteria.actions)]));
  let handovers = 0;
  return runs.simulations.map(({ id, task_id, messages }) => {
    const escalated = messages.some(({ role, tool_calls }) => role === 'assistant' && transfers(tool_calls));
    const [yes, no] = escalated
      ? ['true_escalation', 'false_escalation']
      : ['missed_escalation', 'correct_resolution'];
    const lacks = escalated && handovers++ % 2 === 0;
    const packet = { root_cause: lacks ? 'absent' : 'present', original_request: 'present' };
    const more = escalated ? { packet, withoutContact: true, withoutInvestigation: !lacks } : {};
    return { caseId: id, reviewer: 'expected actions', verdict: expected.get(task_id) ? yes : no, ...more };
  });
}

describe.skipIf(absent)(`real telecom runs${absent ? ` (${absent})` : ''}`, () => {
  let test: TestApp;
  beforeAll(async () => {
    test = new TestApp();
    await test.client.workspaces.create({ name: 'Runs' });
    await test.importFile(RUNS);
    await test.importLabels(labels());
  });
  afterAll(() => test.remove());

  it('are reviewed in the week in which they ran, which is not over, with the figures of these cases alone', async () => {
    const { weeks, review } = await test.client.weekly.get({});
    expect(weeks).toHaveLength(1);
    expect(review).toMatchObject({
      full: false,
      drift: { answer: 'cannot_tell', against: null },
      last: null,
    });
    const missed = review?.limits.lines.find(({ id }) => id === 'missed_escalation_rate');
    const { value, low, high } = plainProportion(3, 15);
    expect(missed?.week).toMatchObject({ estimate: value, low, high, n: 15, weighted: false });
    expect(review?.remarks.join(' ')).toContain('describe the sample only');
  });

  it('can be decided about, and what came is told once there is a later week', async () => {
    const { review } = await test.client.weekly.get({});
    const [first] = review?.next.candidates ?? [];
    expect(first).toMatchObject({ kind: 'packet', expected: { kpi: 'handoff_sufficiency' } });
    if (!review || !first?.wrongIf) throw new Error('nothing is offered');
    const { change, owner, expected, wrongIf, kind } = first;
    const decision = { kind, change, owner, expected, wrongIf, note: '' };
    await test.client.weekly.decide({ week: review.week, name: 'Ada', decision });
    const [{ decisions } = { decisions: [] }] = await test.client.weekly.history();
    expect(decisions[0]?.outcome).toMatchObject({ verdict: 'cannot_tell', since: null });
  });

  it('tell which element goes with insufficient handovers, and that nobody says who took them', async () => {
    const { elements, waits, times, overall } = await test.client.handoff.get({});
    expect(elements).toMatchObject({ n: 25, insufficient: 13, weighted: false });
    expect(elements.rows[0]).toMatchObject({
      element: 'root_cause',
      missing: 13,
      insufficientMissing: 13,
      insufficientPresent: 0,
      method: 'fisher_mid_p',
      shown: true,
    });
    expect(elements.rows[0]?.oddsRatio?.low).toBeGreaterThan(1);
    expect(overall.counts).toMatchObject({ sufficient: 12, insufficient: 13 });
    expect(times.map(({ kpi }) => kpi.n)).toEqual([25]);
    expect(waits).toMatchObject({ cases: 25, of: 25 });
    expect(waits.rows[0]?.unowned).toBeNull();
  });
});
