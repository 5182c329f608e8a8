import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KpiId } from '../../shared/model/kpi.ts';
import { clopperPearsonUpper, plainProportion } from '../../shared/stats/index.ts';
import { TestApp } from '../test-app.ts';

const RUNS = '../shared/data/tau2-bench';
const absent = !existsSync(RUNS) && 'the public runs are not on this machine';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Estimates' });
});
afterEach(() => test.remove());

async function kpi(id: KpiId) {
  const { overall } = await test.client.estimates.kpis({});
  const found = overall.kpis.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
}

interface PublicRuns {
  tasks: { id: string; evaluation_criteria: { actions: { name: string }[] | null } }[];
  simulations: {
    id: string;
    task_id: string;
    messages: { role: string; tool_calls: { name: string }[] | null }[];
  }[];
}

/** One label a run: was a transfer among the task's expected actions, and did the agent make one? */
function labelsFromExpectedActions(path: string) {
  const runs = JSON.parse(gunzipSync(readFileSync(path)).toString()) as PublicRuns;
  const transfers = (calls: readonly { name: string }[] | null) =>
    (calls ?? []).some(({ name }) => name === 'transfer_to_human_agents');
  const expected = new Map(runs.tasks.map((task) => [task.id, transfers(task.evaluation_criteria.actions)]));
  return runs.simulations.map(({ id, task_id, messages }) => {
    const escalated = messages.some(({ role, tool_calls }) => role === 'assistant' && transfers(tool_calls));
    const [yes, no] = escalated
      ? ['true_escalation', 'false_escalation']
      : ['missed_escalation', 'correct_resolution'];
    return { caseId: id, reviewer: 'expected actions', verdict: expected.get(task_id) ? yes : no };
  });
}

describe.skipIf(absent)(
  `telecom runs labelled by their expected actions${absent ? ` (${absent})` : ''}`,
  () => {
    it.each([
      { file: 'gpt-4.1_telecom_default', escalated: 25, right: 9, needless: 16, missed: 3, automated: 15 },
      { file: 'gpt-4.1_telecom_no-user', escalated: 13, right: 5, needless: 8, missed: 7, automated: 27 },
    ])(
      '$file: $right of $escalated escalations were right, $missed of $automated automated were missed',
      async (run) => {
        const path = `${RUNS}/${run.file}_gpt-4.1_1trials.json.gz`;
        await test.importFile(path);
        await test.importLabels(labelsFromExpectedActions(path));
        expect((await kpi('escalation_rate')).counts).toMatchObject({
          escalated: run.escalated,
          automated: run.automated,
        });
        const appropriate = await kpi('escalation_appropriateness');
        expect(appropriate.counts).toMatchObject({ true: run.right, false: run.needless, cannotTell: 0 });
        const missed = await kpi('missed_escalation_rate');
        expect(missed.counts).toMatchObject({ missed: run.missed, correct: run.automated - run.missed });
        const { value, low, high } = plainProportion(run.missed, run.automated);
        expect(missed).toMatchObject({ estimate: value, low, high, n: run.automated, weighted: false });
        expect(missed.upperBound).toBe(clopperPearsonUpper(run.missed, run.automated));
        expect((await kpi('escalation_recall')).estimate).toBe(run.right / (run.right + run.missed));
      },
    );
  },
);

describe('estimates', () => {
  const runs = [
    ...Array.from({ length: 10 }, (_, i) => ({ id: `e${i}`, summary: 'Please take over.' })),
    ...Array.from({ length: 10 }, (_, i) => ({ id: `a${i}` })),
  ];
  const labels = [
    ...Array.from({ length: 10 }, (_, i) => ({
      caseId: `e${i}`,
      reviewer: 'Ada',
      verdict: i < 8 ? 'true_escalation' : 'false_escalation',
    })),
    ...Array.from({ length: 10 }, (_, i) => ({
      caseId: `a${i}`,
      reviewer: 'Ada',
      verdict: i < 1 ? 'missed_escalation' : 'correct_resolution',
    })),
  ];

  it('say that they describe the sample only while no population is known', async () => {
    await test.importRuns(runs);
    await test.importLabels(labels);
    const { overall, remarks } = await test.client.estimates.kpis({});
    expect(overall.kpis.every(({ weighted }) => !weighted)).toBe(true);
    expect(remarks.join()).toContain('describe the sample only');
  });

  it('weigh each side by its population', async () => {
    await test.importRuns(runs, { population: { escalated: 100, automated: 900 } });
    await test.importLabels(labels);
    const recall = await kpi('escalation_recall');
    // 80 of 100 escalated and 90 of 900 automated needed a human: 80 / 170.
    expect(recall.estimate).toBeCloseTo(80 / 170, 12);
    expect(recall.weighted).toBe(true);
    expect((await kpi('escalation_rate')).estimate).toBe(0.1);
    expect((await kpi('missed_escalation_rate')).denominator).toBe('of 900 automated');
  });

  it('are exact, without an interval, when every case of the population was labelled', async () => {
    await test.importRuns(runs, { wholePopulation: true });
    await test.importLabels(labels);
    expect(await kpi('escalation_appropriateness')).toMatchObject({ estimate: 0.8, low: 0.8, high: 0.8 });
  });

  it('show what cannot be told as bounds, counted each way', async () => {
    await test.importRuns(runs);
    await test.importLabels(
      labels.map((label) => (label.caseId === 'e0' ? { ...label, verdict: 'cannot_tell' } : label)),
    );
    const appropriate = await kpi('escalation_appropriateness');
    expect(appropriate).toMatchObject({ n: 9, estimate: 7 / 9, bounds: { low: 0.7, high: 0.8 } });
    expect(appropriate.counts.cannotTell).toBe(1);
  });

  it('count a case on which reviewers differ as one that cannot be told', async () => {
    await test.importRuns(runs);
    await test.importLabels([...labels, { caseId: 'e0', reviewer: 'Tom', verdict: 'false_escalation' }]);
    expect((await kpi('escalation_appropriateness')).counts).toMatchObject({
      true: 7,
      false: 2,
      cannotTell: 1,
    });
    expect((await test.client.estimates.kpis({})).remarks.join()).toContain('1 case is judged differently');
  });

  it('give a reason in words where nothing was labelled, and no figure', async () => {
    await test.importRuns(runs);
    const missed = await kpi('missed_escalation_rate');
    expect(missed.estimate).toBeUndefined();
    expect(missed.reason?.sentence).toMatch(/\.$/);
  });

  it('give an upper bound even when no missed one was found', async () => {
    await test.importRuns(runs, { population: { escalated: 100, automated: 900 } });
    await test.importLabels(
      labels.map((label) => (label.caseId === 'a0' ? { ...label, verdict: 'correct_resolution' } : label)),
    );
    const missed = await kpi('missed_escalation_rate');
    expect(missed.estimate).toBe(0);
    expect(missed.upperBound).toBeGreaterThan(0.2);
    expect(missed.upperBound).toBeLessThan(0.3);
  });

  it('ask which side is missing before they speak of recall', async () => {
    await test.importRuns(runs);
    await test.importLabels(labels.slice(0, 10));
    expect((await kpi('escalation_recall')).reason?.sentence).toContain('no automated case');
  });

  it('by a cohort add up to the labels of all', async () => {
    await test.importRuns(runs, { population: { escalated: 100, automated: 900 } });
    await test.importLabels(labels);
    const { groups } = await test.client.estimates.kpis({ by: 'segment' });
    const n = groups.map(({ kpis }) => kpis.find(({ id }) => id === 'escalation_appropriateness')?.n ?? 0);
    expect(n.reduce((sum, value) => sum + value, 0)).toBe(10);
  });
});

describe('the frame', () => {
  it('refuses a population smaller than what was imported, and stays as it was', async () => {
    await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }], {
      population: { escalated: 5, automated: 50 },
    });
    const before = await test.client.frame.get();
    const population = [{ outcome: 'escalated' as const, values: [], population: 0 }];
    await expect(test.client.frame.set({ fields: [], population })).rejects.toMatchObject({
      code: 'INVALID',
    });
    expect(await test.client.frame.get()).toEqual(before);
  });

  it('forgets a population count that a later import has outgrown, and says so', async () => {
    await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }], {
      population: { escalated: 1, automated: 50 },
    });
    const more = await test.importRuns([
      { id: 'e2', summary: 'x' },
      { id: 'e3', summary: 'y' },
      { id: 'a2' },
    ]);
    expect(more.remarks.join()).toContain('stratum now holds more imported cases');
    const { strata } = await test.client.frame.get();
    expect(Object.fromEntries(strata.map(({ outcome, population }) => [outcome, population]))).toEqual({
      escalated: null,
      automated: 50,
    });
  });

  it('gives every case the inclusion probability sampled over population', async () => {
    await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }], {
      population: { escalated: 4, automated: 50 },
    });
    const { cases } = await test.client.cases.list({});
    expect(Object.fromEntries(cases.map((one) => [one.caseId, one.inclusionProbability]))).toEqual({
      e: 0.25,
      a: 0.02,
    });
  });
});
