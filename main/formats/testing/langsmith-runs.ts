const METADATA = { ls_model_name: 'm-one', revision_id: '9', thread_id: 'k7', shop: 'north' };
const ASKED = { role: 'user', content: 'My order is lost' };
const CALL = {
  id: 'c1',
  type: 'function',
  function: { name: 'escalate_to_human', arguments: '{"summary":"lost order"}' },
};

const at = (seconds: number) => `2026-02-01T10:00:0${seconds}.000000`;
const order = (...ids: string[]) => ids.map((id, i) => `20260201T10000000000${i}Z${id}`).join('.');

/** Runs of one trace, not in their order: an agent that asks a model twice and runs a tool between. */
export const RUNS: readonly Record<string, unknown>[] = [
  {
    id: 'r4',
    name: 'ChatModel',
    run_type: 'llm',
    trace_id: 'r1',
    parent_run_id: 'r1',
    dotted_order: order('r1', 'r4'),
    start_time: at(4),
    end_time: at(5),
    inputs: {
      messages: [
        [
          { lc: 1, type: 'constructor', id: ['x', 'HumanMessage'], kwargs: { content: ASKED.content } },
          {
            lc: 1,
            type: 'constructor',
            id: ['x', 'AIMessage'],
            kwargs: {
              content: '',
              tool_calls: [{ id: 'c1', name: 'escalate_to_human', args: { summary: 'lost order' } }],
            },
          },
          {
            lc: 1,
            type: 'constructor',
            id: ['x', 'ToolMessage'],
            kwargs: { content: 'queued', tool_call_id: 'c1' },
          },
        ],
      ],
    },
    outputs: {
      generations: [
        [
          {
            text: 'A colleague will write to you.',
            message: { id: ['x', 'AIMessage'], kwargs: { content: 'A colleague will write to you.' } },
          },
        ],
      ],
      llm_output: { model_name: 'm-one' },
    },
    prompt_tokens: 40,
    completion_tokens: 8,
    total_tokens: 48,
    total_cost: '0.002',
    extra: { metadata: METADATA },
  },
  {
    id: 'r1',
    name: 'orders',
    run_type: 'chain',
    trace_id: 'r1',
    parent_run_id: null,
    dotted_order: order('r1'),
    start_time: at(0),
    end_time: at(6),
    session_name: 'desk',
    inputs: { messages: [ASKED] },
    outputs: { output: 'A colleague will write to you.' },
    extra: { metadata: METADATA },
    tags: ['web'],
    feedback_stats: {
      helpful: { n: 2, avg: 0.25, comments: ['Gave up early.'] },
      tone: { n: 1, avg: null, values: { kind: 1 } },
    },
  },
  {
    id: 'r2',
    name: 'ChatModel',
    run_type: 'llm',
    trace_id: 'r1',
    parent_run_id: 'r1',
    dotted_order: order('r1', 'r2'),
    start_time: at(1),
    end_time: at(2),
    inputs: { model: 'm-one', messages: [ASKED] },
    outputs: {
      choices: [{ message: { role: 'assistant', content: null, tool_calls: [CALL] } }],
      usage_metadata: { input_tokens: 20, output_tokens: 4, total_tokens: 24 },
    },
    error: null,
  },
  {
    id: 'r3',
    name: 'escalate_to_human',
    run_type: 'tool',
    trace_id: 'r1',
    parent_run_id: 'r1',
    dotted_order: order('r1', 'r3'),
    start_time: at(3),
    end_time: at(4),
    inputs: { input: '{"summary":"lost order"}' },
    outputs: { output: 'queued' },
  },
];

/** What they say. */
export const RUNS_SAY = [
  'customer: My order is lost',
  'agent: escalate_to_human({"summary":"lost order"})',
  'tool: queued',
  'agent: A colleague will write to you.',
];
