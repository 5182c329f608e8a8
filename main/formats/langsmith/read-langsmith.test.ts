import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../../shared/model/case.ts';
import { RUNS, RUNS_SAY } from '../testing/langsmith-runs.ts';
import { linesOf, readFiles, readText } from '../testing/read-cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (records: readonly unknown[]) => records.map((record) => JSON.stringify(record)).join('\n');
const cell = (value: unknown) =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
const table = (records: readonly Record<string, unknown>[]) =>
  Papa.unparse(
    records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(value)])),
    ),
    { columns: [...new Set(records.flatMap(Object.keys))] },
  );
const inside = (id: unknown): object[] =>
  RUNS.filter(({ parent_run_id: parent }) => parent === id).map(
    ({ trace_id: _, parent_run_id: __, dotted_order: ___, ...run }) => run,
  );

/** As a program sends them: each run when it begins, and once more when it has ended. */
const SENT = {
  post: RUNS.map(({ outputs: _, end_time: __, ...run }) => run),
  patch: RUNS.map(({ trace_id, dotted_order, outputs, end_time }) => ({
    trace_id,
    dotted_order,
    outputs,
    end_time,
  })),
};

describe('runs of LangSmith', () => {
  it.each<[string, string]>([
    ['in a list', JSON.stringify(RUNS, null, 1)],
    ['one per line', lines(RUNS)],
    ['under a key', JSON.stringify({ runs: RUNS })],
    ['inside of each other', JSON.stringify({ ...RUNS[1], child_runs: inside('r1') }, null, 1)],
    ['sent as begun and as ended', JSON.stringify(SENT)],
    ['sent in batches, one per line', lines([{ post: SENT.post }, { patch: SENT.patch }])],
    ['in a table', table(RUNS)],
  ])('that stand %s are one case', async (_, text) => {
    const { cases, bad, rows, detection } = await readText(folder, text);
    expect([detection.format, bad, rows]).toEqual(['langsmith', [], 1]);
    const [record] = cases;
    if (!record) throw new Error('no case');
    expect(CaseRecord.parse(record)).toEqual(record);
    expect(linesOf(record)).toEqual(RUNS_SAY);
    expect(record).toMatchObject({
      caseId: 'r1',
      outcome: 'escalated',
      startedAt: '2026-02-01T10:00:00Z',
      endedAt: '2026-02-01T10:00:06Z',
      cohort: { topic: 'orders', agentVersion: 'm-one, 9' },
      metadata: {
        session_id: 'k7',
        project: 'desk',
        shop: 'north',
        tags: 'web',
        model_calls: 2,
        total_tokens: 72,
        cost_usd: 0.002,
      },
      concealed: {
        signals: { helpful: 0.25 },
        truth: {
          scores: [
            { name: 'helpful', value: 0.25, comment: 'Gave up early.' },
            { name: 'tone', value: 'kind' },
          ],
        },
      },
    });
  });

  it('are joined with the feedback that was exported beside them', async () => {
    const feedback = [
      {
        id: 'f1',
        run_id: 'r1',
        trace_id: 'r1',
        key: 'solved',
        score: false,
        feedback_source: { type: 'api' },
      },
      {
        id: 'f2',
        run_id: 'r1',
        trace_id: 'r1',
        key: 'verdict',
        score: null,
        value: 'wrong',
        correction: { to: 'human' },
        feedback_source: { type: 'app' },
      },
    ];
    writeFileSync(join(folder, 'runs.jsonl'), lines(RUNS));
    writeFileSync(join(folder, 'feedback.csv'), table(feedback));
    const { cases, bad } = await readFiles(folder, ['feedback.csv', 'runs.jsonl']);
    expect(bad).toEqual([]);
    expect(cases.map(linesOf)).toEqual([RUNS_SAY]);
    expect(cases[0]?.concealed).toMatchObject({
      signals: { solved: 0 },
      truth: {
        scores: [
          { name: 'solved', value: false },
          { name: 'verdict', value: 'wrong', by: 'a person', comment: 'Correction: {"to":"human"}' },
        ],
      },
    });
  });

  it('that name no trace are kept aside with their line', async () => {
    const { bad, rows } = await readText(
      folder,
      lines([RUNS[1], { ...RUNS[2], trace_id: null, dotted_order: null }]),
    );
    expect(rows).toBe(2);
    expect(bad).toMatchObject([{ line: 2, problem: 'E_CASE_ID', field: 'trace_id' }]);
  });
});
