import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../../shared/model/case.ts';
import { batch, DIALECTS, SAID, span } from '../testing/otlp.ts';
import { linesOf, readText } from '../testing/read-cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const document = (spans: readonly object[]) => JSON.stringify({ resourceSpans: [batch(spans)] });
const read = (spans: readonly object[]) => readText(folder, document(spans));
const LISTS = DIALECTS['lists of messages'] as object[];

describe('spans of OpenTelemetry', () => {
  it.each(Object.entries(DIALECTS))('that write what was said as %s are one case', async (_, spans) => {
    const { cases, bad, rows, detection } = await read(spans);
    expect([detection.format, bad, rows]).toEqual(['opentelemetry', [], 1]);
    const [record] = cases;
    if (!record) throw new Error('no case');
    expect(CaseRecord.parse(record)).toEqual(record);
    expect(linesOf(record)).toEqual(SAID);
    expect(record).toMatchObject({
      caseId: 'aaaabbbbccccddddeeeeffff00001111',
      outcome: 'escalated',
      handover: { turn: 2, packet: 'lost order' },
      cohort: { segment: 'live', agentVersion: 'm-one, 3' },
    });
  });

  it('give the case its agent, conversation, times and tokens', async () => {
    const [record] = (await read(LISTS)).cases;
    expect(record).toMatchObject({
      startedAt: '2026-02-02T10:00:00.123Z',
      endedAt: '2026-02-02T10:00:09.123Z',
      cohort: { topic: 'orders' },
      metadata: { session_id: 'k7', service: 'desk', model_calls: 2, total_tokens: 24 },
    });
  });

  it('keep an evaluation from the reviewers', async () => {
    const [record] = (await read(DIALECTS.events ?? [])).cases;
    expect(record?.concealed.signals).toMatchObject({ helpful: 0.25 });
    expect(JSON.stringify({ ...record, concealed: null })).not.toContain('helpful');
  });

  it('are put together from batches on lines of their own, in any order', async () => {
    const lines = [...LISTS].reverse().map((one) => document([one]));
    const { cases, rows } = await readText(folder, lines.join('\n'));
    expect(rows).toBe(1);
    expect(cases.map(linesOf)).toEqual([SAID]);
  });

  it('are read as programs print them, one per line', async () => {
    const context = { trace_id: '0xabc', span_id: '0x1' };
    const line = (id: string) =>
      JSON.stringify({
        name: 'chat',
        context: { ...context, span_id: id },
        parent_id: null,
        start_time: '2026-02-02T10:00:00.000001Z',
        end_time: '2026-02-02T10:00:01.5Z',
        attributes: { 'gen_ai.operation.name': 'chat', 'gen_ai.prompt': 'Hello', 'gen_ai.completion': 'Hi' },
      });
    const { cases } = await readText(folder, [line('0x1'), line('0x2')].join('\n'));
    expect(cases.map(linesOf)).toEqual([['customer: Hello', 'agent: Hi']]);
    expect(cases[0]).toMatchObject({ caseId: 'abc', endedAt: '2026-02-02T10:00:01.500Z' });
  });

  it('that carry no words are kept aside, one row for each trace', async () => {
    const quiet = [1, 2].map((i) => ({
      ...span(`s${i}`, [0, 1], { 'http.method': 'GET' }),
      traceId: `t${i}`,
    }));
    const { cases, bad, rows } = await read([...LISTS, ...quiet]);
    expect([cases.length, rows]).toEqual([1, 3]);
    expect(bad.map(({ caseId, problem }) => [caseId, problem])).toEqual([
      ['t1', 'E_NO_MESSAGES'],
      ['t2', 'E_NO_MESSAGES'],
    ]);
  });

  it('without a trace, and lines that cannot be read, are kept aside with their line', async () => {
    const { traceId: _, ...lost } = span('x', [0, 1], {});
    const text = [document(LISTS), document([lost]), '{"resourceSpans": [', document(LISTS.slice(0, 1))].join(
      '\n',
    );
    const { cases, bad, rows } = await readText(folder, text);
    expect([cases.length, rows]).toEqual([1, 3]);
    expect(Object.fromEntries(bad.map(({ line, problem }) => [line, problem]))).toEqual({
      2: 'E_CASE_ID',
      3: 'E_JSON_TRUNCATED',
    });
  });
});
