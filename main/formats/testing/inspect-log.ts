const LONG = 'My order is lost, and I have written to you twice already without an answer.';
const CALL = {
  id: 'c1',
  type: 'function',
  function: 'escalate_to_human',
  arguments: { summary: 'lost order' },
};
const MESSAGES = [
  { id: 'm1', role: 'system', content: 'You help with orders.' },
  { id: 'm2', role: 'user', content: 'attachment://aa11', source: 'input' },
  {
    id: 'm3',
    role: 'assistant',
    content: [
      { type: 'reasoning', reasoning: 'hm' },
      { type: 'text', text: '' },
    ],
    tool_calls: [CALL],
  },
  {
    id: 'm4',
    role: 'tool',
    content: 'no desk',
    tool_call_id: 'c1',
    function: 'escalate_to_human',
    error: { type: 'timeout', message: 'late' },
  },
  { id: 'm5', role: 'assistant', content: 'Please call us.' },
];
const answer = (message: object) => ({ model: 'm-one', choices: [{ message, stop_reason: 'stop' }] });

const sample = (id: number, more: object) => ({
  id,
  epoch: 2,
  input: 'attachment://aa11',
  target: 'hand over',
  attachments: { aa11: LONG },
  started_at: '2026-02-01T11:00:00+01:00',
  completed_at: '2026-02-01T11:00:09+01:00',
  scores: {
    judge: { value: 'C', answer: 'ok', explanation: 'Handed over.' },
    parts: { value: { tone: 0.5 } },
  },
  metadata: { shop: 'north', label_confidence: 0.9 },
  model_usage: { 'm-one': { input_tokens: 60, output_tokens: 12, total_tokens: 72 } },
  total_time: 9,
  ...more,
});

/** A log with two samples: one keeps its messages, the other refers to a pool of them from the calls of the model. */
export const LOG = {
  version: 2,
  status: 'success',
  eval: { run_id: 'run1', task: 'orders', task_id: 'task1', model: 'maker/m-one', dataset: { name: 'lost' } },
  plan: { name: 'plan', steps: [] },
  results: { scores: [] },
  samples: [
    sample(1, { messages: MESSAGES, uuid: 'u1' }),
    sample(2, {
      message_pool: MESSAGES,
      events: [
        { event: 'sample_init', timestamp: '2026-02-01T11:00:00+01:00' },
        {
          event: 'model',
          model: 'm-one',
          timestamp: '2026-02-01T11:00:01+01:00',
          completed: '2026-02-01T11:00:02+01:00',
          input: [],
          input_refs: [[0, 2]],
          output: answer(MESSAGES[2] as object),
        },
        {
          event: 'model',
          model: 'm-one',
          timestamp: '2026-02-01T11:00:03+01:00',
          completed: '2026-02-01T11:00:04+01:00',
          input: [],
          input_refs: [[0, 4]],
          output: answer(MESSAGES[4] as object),
        },
      ],
    }),
  ],
};

/** What both say. */
export const LOG_SAYS = [
  'system: You help with orders.',
  `customer: ${LONG}`,
  'agent: escalate_to_human({"summary":"lost order"})',
  'tool: no desk',
  'agent: Please call us.',
];
