import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGFUSE_TRACE } from '../testing/good-traces.ts';
import { linesOf, readFiles, readText } from '../testing/read-cases.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const snake = (record: object) =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^model$/, 'provided_model_name'),
      typeof value === 'string' && /^\d{4}-.*Z$/.test(value)
        ? value.replace('T', ' ').replace('Z', '000')
        : value,
    ]),
  );
const { scores, ...TRACE } = LANGFUSE_TRACE.trace;
const EXPORT: Record<string, object[]> = {
  traces: [snake(TRACE)],
  observations: LANGFUSE_TRACE.observations.map(snake),
  scores: scores.map((score) => snake({ ...score, traceId: 't1' })),
};
const lines = (records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n');
const quoted = (value: unknown) =>
  value === null || value === undefined
    ? ''
    : `"${(typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll('"', '""')}"`;
const table = (records: readonly Record<string, unknown>[]) => {
  const columns = [...new Set(records.flatMap(Object.keys))];
  return [columns.map(quoted), ...records.map((record) => columns.map((column) => quoted(record[column])))]
    .map((row) => row.join(','))
    .join('\n');
};

function write(named: Record<string, string | Buffer>): string[] {
  for (const [name, content] of Object.entries(named)) writeFileSync(join(folder, name), content);
  return Object.keys(named);
}

describe('an export of Langfuse to storage', () => {
  it.each<[string, (records: object[]) => string | Buffer]>([
    ['JSON lines', lines],
    ['packed JSON lines', (records) => gzipSync(lines(records))],
    ['lists', (records) => JSON.stringify(records)],
    ['tables', (records) => table(records as Record<string, unknown>[])],
  ])('as %s gives the case that a download of the trace gives', async (_, form) => {
    const names = write(
      Object.fromEntries(Object.entries(EXPORT).map(([kind, records]) => [kind, form(records)])),
    );
    const { cases, bad, detection } = await readFiles(folder, names);
    const [downloaded] = (await readText(folder, JSON.stringify(LANGFUSE_TRACE))).cases;
    expect(bad).toEqual([]);
    expect(detection).toMatchObject({
      format: 'langfuse',
      because: 'joined by trace from traces, observations, scores',
    });
    expect(cases).toEqual([downloaded]);
  });

  it('without its traces takes their names from the observations', async () => {
    const observations = EXPORT.observations?.map((one) => ({
      ...one,
      trace_name: 'support',
      session_id: 's9',
    }));
    const names = write({ observations: lines(observations ?? []), scores: lines(EXPORT.scores ?? []) });
    const { cases } = await readFiles(folder, names);
    expect(cases).toMatchObject([
      { caseId: 't1', outcome: 'escalated', cohort: { topic: 'support' }, metadata: { session_id: 's9' } },
    ]);
  });

  it('keeps aside scores of sessions, and traces that say nothing', async () => {
    const names = write({
      traces: lines([...(EXPORT.traces ?? []), snake({ ...TRACE, id: 't2', input: null, output: null })]),
      observations: lines(EXPORT.observations ?? []),
      scores: lines([{ ...EXPORT.scores?.[0], trace_id: null, session_id: 's1' }]),
    });
    const { cases, bad, rows } = await readFiles(folder, names);
    expect([cases.length, rows]).toEqual([1, 3]);
    expect(bad.map(({ problem, caseId }) => [problem, caseId])).toEqual([
      ['E_CASE_ID', null],
      ['E_NO_MESSAGES', 't2'],
    ]);
  });
});

describe('the table of traces that Langfuse exports from its page', () => {
  it('gives a case for each row, with its scores', async () => {
    const row = { ...TRACE, output: 'We found it.', scores: { helpful: [0.5] } };
    const { cases, detection, rows } = await readText(folder, table([row, { ...row, id: 't2' }]));
    expect([detection.format, rows]).toEqual(['langfuse', 2]);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['t1', 't2']);
    for (const record of cases) {
      expect(linesOf(record)).toEqual(['customer: My order is lost', 'agent: We found it.']);
      expect(record.concealed.signals).toMatchObject({ helpful: 0.5 });
    }
  });
});

describe('observations of Langfuse without their traces', () => {
  it.each<[string, string]>([
    ['JSON lines', lines(EXPORT.observations ?? [])],
    ['a list', JSON.stringify(LANGFUSE_TRACE.observations)],
    ['a table', table(EXPORT.observations as Record<string, unknown>[])],
  ])('as %s are put together by trace', async (_, text) => {
    const { cases, rows, detection } = await readText(folder, text);
    expect([detection.format, rows]).toEqual(['langfuse', 1]);
    expect(cases).toMatchObject([
      { caseId: 't1', outcome: 'escalated', handover: { turn: 2, packet: 'lost order' } },
    ]);
  });
});
