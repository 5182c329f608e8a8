import type { GoodFile } from './good-files.ts';
import { LOG } from './inspect-log.ts';
import { RUNS } from './langsmith-runs.ts';
import { batch, DIALECTS } from './otlp.ts';

const HISTORY = [
  { role: 'system', content: 'You help with orders.' },
  { role: 'user', content: 'My order is lost' },
];
const CALL = {
  id: 'c1',
  type: 'function',
  function: { name: 'escalate_to_human', arguments: '{"summary":"lost order"}' },
};

const observation = (id: string, more: object) => ({
  id,
  traceId: 't1',
  parentObservationId: null,
  startTime: '2026-02-01T10:00:00.000Z',
  endTime: '2026-02-01T10:00:02.000Z',
  level: 'DEFAULT',
  metadata: {},
  ...more,
});

/** A trace as it is downloaded: an agent hands over, and sends its whole history at the second call. */
export const LANGFUSE_TRACE = {
  trace: {
    id: 't1',
    projectId: 'p',
    name: 'support',
    timestamp: '2026-02-01T10:00:00.000Z',
    environment: 'production',
    tags: ['web'],
    bookmarked: false,
    release: '7',
    version: null,
    userId: 'u1',
    sessionId: 's1',
    public: false,
    input: JSON.stringify(JSON.stringify({ args: ['My order is lost'] })),
    output: null,
    metadata: JSON.stringify({ shop: 'north', judge_verdict: 'needless' }),
    latency: 6,
    scores: [
      {
        id: 'x',
        name: 'helpful',
        value: 0.25,
        dataType: 'NUMERIC',
        source: 'EVAL',
        comment: 'Gave up early.',
      },
      {
        id: 'y',
        name: 'verdict',
        value: 0,
        stringValue: 'wrong',
        dataType: 'CATEGORICAL',
        source: 'ANNOTATION',
      },
    ],
  },
  observations: [
    observation('o3', {
      type: 'GENERATION',
      name: 'second call',
      model: 'm-one',
      parentObservationId: 'o1',
      startTime: '2026-02-01T10:00:04.000Z',
      endTime: '2026-02-01T10:00:05.000Z',
      input: [
        ...HISTORY,
        { role: 'assistant', content: null, tool_calls: [CALL] },
        { role: 'tool', tool_call_id: 'c1', content: 'queued' },
      ],
      output: { role: 'assistant', content: 'A colleague will write to you.' },
      usageDetails: { input: 40, output: 8, total: 48 },
      costDetails: { total: 0.002 },
    }),
    observation('o1', {
      type: 'AGENT',
      name: 'support',
      endTime: '2026-02-01T10:00:05.500Z',
      input: null,
      output: null,
    }),
    observation('o2', {
      type: 'GENERATION',
      name: 'first call',
      model: 'm-one',
      parentObservationId: 'o1',
      startTime: '2026-02-01T10:00:01.000Z',
      input: JSON.stringify({ messages: HISTORY }),
      output: { role: 'assistant', content: null, tool_calls: [CALL] },
      usageDetails: { input: 20, output: 4, total: 24 },
      costDetails: { total: 0.001 },
    }),
    observation('o4', {
      type: 'EVALUATOR',
      name: 'judge',
      startTime: '2026-02-01T10:00:05.000Z',
      input: [{ role: 'user', content: 'Was this answer good?' }],
      output: { role: 'assistant', content: 'No.' },
    }),
  ],
};

/** Traces as the tools that record them write them down. */
export const TRACES: readonly GoodFile[] = [
  {
    name: 'a trace downloaded from Langfuse',
    rows: 1,
    bytes: Buffer.from(JSON.stringify(LANGFUSE_TRACE, null, 2)),
  },
  {
    name: 'OTLP in one document',
    rows: 1,
    bytes: Buffer.from(
      JSON.stringify({ resourceSpans: [batch(DIALECTS['lists of messages'] ?? [])] }, null, 1),
    ),
  },
  {
    name: 'OTLP on lines',
    rows: 2,
    bytes: Buffer.from(
      ['OpenInference', 'events']
        .map((name) => (DIALECTS[name] ?? []).map((span) => ({ ...span, traceId: name.slice(0, 1) })))
        .map((spans) => JSON.stringify({ resourceSpans: [batch(spans)] }))
        .join('\n'),
    ),
  },
  { name: 'runs of LangSmith', rows: 1, bytes: Buffer.from(JSON.stringify(RUNS, null, 1)) },
  {
    name: 'batches sent to LangSmith',
    rows: 1,
    bytes: Buffer.from(RUNS.map((run) => JSON.stringify({ post: [run] })).join('\n')),
  },
  { name: 'a log of Inspect AI', rows: 2, bytes: Buffer.from(JSON.stringify(LOG, null, 2)) },
];
