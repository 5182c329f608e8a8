import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EvalFormat, EvalRecord, evalRecordSchema } from '../../../shared/model/eval-export.ts';
import { EVAL_WRITERS } from './index.ts';
import { exampleRecord, FILE, hostileRecord } from './testing/records.ts';

const record = exampleRecord();

function lineOf(format: EvalFormat, of = record): unknown {
  const text = EVAL_WRITERS[format].record(of, FILE);
  expect(text.endsWith('\n')).toBe(true);
  expect(text.trimEnd()).not.toContain('\n');
  return JSON.parse(text);
}

const inspectMessage = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('system'), content: z.string() }),
  z.strictObject({ role: z.literal('user'), content: z.string() }),
  z.strictObject({
    role: z.literal('assistant'),
    content: z.string(),
    tool_calls: z
      .array(
        z.strictObject({
          id: z.string(),
          function: z.string(),
          arguments: z.record(z.string(), z.unknown()),
          type: z.literal('function'),
        }),
      )
      .optional(),
  }),
  z.strictObject({
    role: z.literal('tool'),
    content: z.string(),
    tool_call_id: z.string(),
    function: z.string(),
  }),
]);

/** What each tool documents of a line, as far as it is written here; unknown keys are a failure. */
const SHAPES = {
  inspect: z.strictObject({
    input: z.array(inspectMessage).min(1),
    target: z.string(),
    id: z.string(),
    metadata: z.record(z.string(), z.unknown()),
  }),
  openai: z.strictObject({
    input: z.array(
      z.looseObject({ role: z.enum(['system', 'user', 'assistant', 'tool']), content: z.string() }),
    ),
    ideal: z.string(),
    id: z.string(),
    metadata: z.record(z.string(), z.unknown()),
  }),
  langfuse: z.strictObject({
    datasetName: z.string().min(1),
    id: z.uuid(),
    input: z.record(z.string(), z.unknown()),
    expectedOutput: z.record(z.string(), z.unknown()),
    metadata: z.record(z.string(), z.unknown()),
    sourceTraceId: z.string().optional(),
    sourceObservationId: z.string().optional(),
    status: z.enum(['ACTIVE', 'ARCHIVED']),
  }),
  langsmith: z.strictObject({
    id: z.uuid(),
    inputs: z.record(z.string(), z.unknown()),
    outputs: z.record(z.string(), z.unknown()),
    metadata: z.record(z.string(), z.unknown()),
    split: z.union([z.string(), z.array(z.string())]),
    source_run_id: z.uuid().optional(),
  }),
  jsonl: EvalRecord,
};

describe('an eval case as a line', () => {
  it.each(Object.keys(SHAPES) as (keyof typeof SHAPES)[])(
    'for %s has the shape that is documented',
    (format) => {
      for (const of of [record, hostileRecord()]) SHAPES[format].parse(lineOf(format, of));
    },
  );

  it.each(EvalFormat.options)('for %s keeps where it comes from', (format) => {
    const text = EVAL_WRITERS[format].record(record, FILE);
    for (const part of ['E-1', 'C-20418', 'roaming-7', 'F-2', '01H', 'a'.repeat(64)])
      expect(text).toContain(part);
    expect(text).toMatch(/"?codebookVersion"?: ?4/);
  });

  it('has the same id in Langfuse and LangSmith however often it is written, and another one in another workspace', () => {
    const other = { ...FILE, workspaceId: 'w2' };
    for (const format of ['langfuse', 'langsmith'] as const) {
      const { record: write } = EVAL_WRITERS[format];
      const [id, again, elsewhere] = [write(record, FILE), write(record, FILE), write(record, other)].map(
        (line) => (JSON.parse(line) as { id: string }).id,
      );
      expect(id).toBe(again);
      expect(id).not.toBe(elsewhere);
    }
  });

  it('names the trace or run only where the case came from that tool', () => {
    const from = (format: string, caseId: string) =>
      exampleRecord({ provenance: { ...record.provenance, caseId, source: { format, ids: {} } } });
    const run = '6f1c1d0e-7f3f-4a52-9e0e-0123456789ab';
    expect(lineOf('langfuse')).not.toHaveProperty('sourceTraceId');
    expect(lineOf('langfuse', from('langfuse-traces', 't-1'))).toMatchObject({ sourceTraceId: 't-1' });
    expect(lineOf('langsmith', from('langsmith-runs', run))).toMatchObject({ source_run_id: run });
    expect(lineOf('langsmith', from('langsmith-runs', 'no uuid'))).not.toHaveProperty('source_run_id');
  });

  it('gives Inspect AI arguments as an object, also where they were none', () => {
    const call = (given: string) =>
      exampleRecord({
        input: [
          { role: 'user', content: 'Hello' },
          {
            role: 'assistant',
            content: '',
            tool_calls: [{ id: 'c', type: 'function', function: { name: 'look', arguments: given } }],
          },
        ],
      });
    const found = (given: string) =>
      SHAPES.inspect
        .parse(lineOf('inspect', call(given)))
        .input.flatMap((message) =>
          message.role === 'assistant' ? (message.tool_calls ?? []).map((one) => one.arguments) : [],
        );
    expect(found('{"a":1}')).toEqual([{ a: 1 }]);
    expect(found('')).toEqual([{}]);
    expect(found('[1]')).toEqual([{ value: [1] }]);
    expect(found('no json')).toEqual([{ text: 'no json' }]);
  });
});

it('the published schema is the one that the code checks with (else run: node scripts/eval-case-schema.ts && biome check --write resources)', () => {
  const published = new URL('../../../resources/eval-case.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(evalRecordSchema());
});
