import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Kpi } from '../../shared/model/kpi.ts';
import { TestApp } from '../test-app.ts';

const RUNS = '../shared/data/tau2-bench';
const FILES = [
  'gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz',
  'gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz',
  'gpt-4.1_retail_default_gpt-4.1_1trials.json.gz',
  'qwen2.5-7b_airline_default_gpt-4.1_1trials.json.gz',
];
const absent = !existsSync(RUNS) && 'the public runs are not on this machine';

interface Runs {
  tasks: { id: string; evaluation_criteria: { actions: { name: string }[] | null } | null }[];
  simulations: {
    id: string;
    task_id: string;
    messages: { role: string; tool_calls?: { name: string }[] | null }[];
  }[];
}

/** One label a run: was a transfer among the task's expected actions, and did the agent make one? */
function labelsOf(path: string) {
  const { tasks, simulations } = JSON.parse(gunzipSync(readFileSync(path)).toString()) as Runs;
  const transfers = (calls: readonly { name: string }[] | null | undefined) =>
    (calls ?? []).some(({ name }) => name === 'transfer_to_human_agents');
  const expected = new Map(tasks.map((task) => [task.id, transfers(task.evaluation_criteria?.actions)]));
  return simulations.map(({ id, task_id, messages }) => {
    const escalated = messages.some((one) => one.role === 'assistant' && transfers(one.tool_calls));
    const [yes, no] = escalated
      ? ['true_escalation', 'false_escalation']
      : ['missed_escalation', 'correct_resolution'];
    return { caseId: id, reviewer: 'expected actions', verdict: expected.get(task_id) ? yes : no };
  });
}

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Public runs' });
});
afterEach(() => test.remove());

describe.skipIf(absent)(`runs of several agents and topics${absent ? ` (${absent})` : ''}`, () => {
  it('are estimated from a drawn sample with intervals that hold what a full count says', async () => {
    for (const file of FILES) await test.importFile(`${RUNS}/${file}`, { wholePopulation: true });
    await test.importLabels(FILES.flatMap((file) => labelsOf(`${RUNS}/${file}`)));
    const kpis = async () => (await test.client.estimates.kpis({})).overall.kpis;
    const counted = await kpis();
    const plan = {
      by: ['agentVersion' as const, 'topic' as const],
      size: { kind: 'half_width' as const, wanted: { escalated: 0.1, automated: 0.06 } },
      auditRate: 0.05,
      seed: 'public runs',
    };
    const { sample } = await test.client.sample.draw({ plan, replace: true });
    expect(sample?.strata.length).toBeGreaterThan(8);
    expect(sample?.labelledOutside).toBeGreaterThan(40);
    const drawn = await kpis();
    for (const id of ['escalation_appropriateness', 'missed_escalation_rate', 'escalation_recall'] as const) {
      const of = (all: readonly Kpi[]) => all.find((kpi) => kpi.id === id) as Kpi;
      const truth = of(counted).estimate as number;
      const { low = 1, high = 0, n } = of(drawn);
      expect(n).toBeLessThan(of(counted).n);
      expect(low).toBeLessThanOrEqual(truth);
      expect(high).toBeGreaterThanOrEqual(truth);
      expect(high - low).toBeGreaterThan(0.01);
    }
    const rate = (all: readonly Kpi[]) => all.find((kpi) => kpi.id === 'escalation_rate');
    expect(rate(drawn)).toMatchObject({ estimate: rate(counted)?.estimate, weighted: true });
  });
});
