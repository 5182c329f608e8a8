import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../../shared/model/case.ts';
import { LANGFUSE_TRACE } from '../testing/good-traces.ts';
import { linesOf, readText } from '../testing/read-cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (value: unknown) => readText(folder, JSON.stringify(value, null, 1));
const ROW = { ...LANGFUSE_TRACE.trace, output: 'We found it.', scores: { helpful: [0.5], tone: ['kind'] } };
const withId = (id: string) => ({ ...ROW, id });

describe('a downloaded trace', () => {
  it('is a case with each message once, however often the agent sent it', async () => {
    const { cases, rows, mappingRows } = await read(LANGFUSE_TRACE);
    expect(rows).toBe(1);
    const [record] = cases;
    if (!record) throw new Error('no case');
    expect(CaseRecord.parse(record)).toEqual(record);
    expect(linesOf(record)).toEqual([
      'system: You help with orders.',
      'customer: My order is lost',
      'agent: escalate_to_human({"summary":"lost order"})',
      'tool: queued',
      'agent: A colleague will write to you.',
    ]);
    expect(record).toMatchObject({
      outcome: 'escalated',
      handover: { turn: 2, packet: 'lost order' },
      startedAt: '2026-02-01T10:00:00Z',
      endedAt: '2026-02-01T10:00:05.500Z',
      cohort: { topic: 'support', segment: 'production', agentVersion: 'm-one, 7' },
    });
    expect(record.metadata).toEqual({
      shop: 'north',
      session_id: 's1',
      user_id: 'u1',
      latency_seconds: 6,
      model_calls: 2,
      input_tokens: 60,
      output_tokens: 12,
      total_tokens: 72,
      cost_usd: 0.003,
      tags: 'web',
    });
    expect(mappingRows.map(({ column, filled }) => [column, filled])).toContainEqual(['scores', 1]);
  });

  it('keeps numbers of checkers as signals and everything that judges from the reviewers', async () => {
    const [record] = (await read(LANGFUSE_TRACE)).cases;
    expect(record?.concealed.signals).toMatchObject({ helpful: 0.25 });
    expect(record?.concealed.signals).not.toHaveProperty('verdict');
    expect(record?.concealed.truth).toEqual({
      scores: [
        { name: 'helpful', value: 0.25, comment: 'Gave up early.' },
        { name: 'verdict', value: 'wrong', by: 'a person' },
      ],
      attached: { judge_verdict: 'needless' },
    });
    const shown = JSON.stringify({ ...record, concealed: null });
    for (const hidden of ['needless', 'Gave up', 'verdict', 'Was this answer good'])
      expect(shown).not.toContain(hidden);
  });

  it('escalates by the rule that a person sets for the source', async () => {
    const rule = (values: string[]) => ({
      columns: {},
      escalation: { any: [{ kind: 'field' as const, field: 'tags', values }] },
    });
    const text = JSON.stringify({ trace: { ...ROW, tags: ['web', 'callback'] }, observations: [] });
    const outcome = async (values: string[]) =>
      (await readText(folder, text, rule(values))).cases.map((record) => record.outcome);
    expect(await outcome(['*callback*'])).toEqual(['escalated']);
    expect(await outcome(['*phone*'])).toEqual(['automated']);
  });

  it('without steps is what it was asked and what it answered', async () => {
    const { cases } = await read({ trace: ROW, observations: [] });
    expect(cases.map(linesOf)).toEqual([['customer: My order is lost', 'agent: We found it.']]);
  });

  it('that holds no words is kept aside with the reason', async () => {
    const { bad, cases, rows } = await read({
      trace: { ...ROW, input: null, output: null },
      observations: [],
    });
    expect([cases, rows]).toEqual([[], 1]);
    expect(bad[0]).toMatchObject({ problem: 'E_NO_MESSAGES', caseId: 't1' });
  });

  it('with a step that cannot be read is kept aside whole', async () => {
    const text = JSON.stringify(LANGFUSE_TRACE).replace(
      '"name":"second call"',
      '"name":"second call","name":"again"',
    );
    const { bad, cases } = await readText(folder, text);
    expect(cases).toEqual([]);
    expect(bad).toMatchObject([{ problem: 'E_KEY_DUPLICATE' }]);
  });
});

describe('several traces', () => {
  const wanted = ['customer: My order is lost', 'agent: We found it.'];

  it.each<[string, string]>([
    ['in a list', JSON.stringify([withId('a'), withId('b')])],
    ['one per line', [withId('a'), withId('b')].map((row) => JSON.stringify(row)).join('\n')],
    ['on a page of the API', JSON.stringify({ data: [withId('a'), withId('b')], meta: { page: 1 } })],
    [
      'downloaded into one list',
      JSON.stringify([withId('a'), withId('b')].map((trace) => ({ trace, observations: [] }))),
    ],
  ])('%s are cases of their own, and share a session by name alone', async (_, text) => {
    const { cases, rows, remarks, detection } = await readText(folder, text);
    expect(detection.format).toBe('langfuse');
    expect(rows).toBe(2);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['a', 'b']);
    for (const record of cases) expect(linesOf(record)).toEqual(wanted);
    expect(cases[0]?.concealed).toMatchObject({
      signals: { helpful: 0.5 },
      truth: {
        scores: [
          { name: 'helpful', value: 0.5 },
          { name: 'tone', value: 'kind' },
        ],
      },
    });
    expect(remarks[0]).toContain('2 traces share a session.');
  });

  it('without an id are kept aside', async () => {
    const { id: _, ...nameless } = ROW;
    const { bad, rows } = await read([ROW, nameless]);
    expect(rows).toBe(2);
    expect(bad).toMatchObject([{ line: 2, problem: 'E_CASE_ID', field: 'id' }]);
  });
});
