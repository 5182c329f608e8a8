import type { GoodFile } from './good-files.ts';

const MESSAGES = [
  { role: 'user', content: 'The router blinks red', turn_idx: 0 },
  {
    role: 'assistant',
    content: null,
    turn_idx: 1,
    tool_calls: [
      {
        id: 't1',
        name: 'transfer_to_human_agents',
        arguments: { summary: 'Router broken' },
        requestor: 'assistant',
      },
    ],
  },
  { role: 'tool', id: 't1', content: 'done', requestor: 'assistant', turn_idx: 2 },
];

const TAU2 = {
  timestamp: '2026-05-01T10:00:00',
  info: {
    agent_info: { implementation: 'llm_agent', llm: 'm-one' },
    environment_info: { domain_name: 'telecom' },
  },
  tasks: [
    { id: 'red', evaluation_criteria: { actions: [{ name: 'transfer_to_human_agents', arguments: {} }] } },
  ],
  simulations: [0, 1].map((trial) => ({
    id: `s${trial}`,
    task_id: 'red',
    trial,
    start_time: '2026-05-01T10:00:00',
    end_time: '2026-05-01T10:04:00',
    agent_cost: 0.2,
    reward_info: { reward: trial },
    messages: trial === 0 ? MESSAGES : MESSAGES.slice(0, 1),
  })),
};

const TAU = [0, 1].map((trial) => ({
  task_id: 4,
  trial,
  reward: 1 - trial,
  info: { task: { actions: [{ name: 'cancel_order', kwargs: { id: 7 } }] }, user_cost: 0.01 },
  traj: [
    { role: 'system', content: '# Retail agent policy\nBe short.' },
    { role: 'user', content: 'Cancel it' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [{ id: 'c', type: 'function', function: { name: 'cancel_order', arguments: '{"id": 7}' } }],
    },
    { role: 'tool', tool_call_id: 'c', name: 'cancel_order', content: 'ok' },
  ],
}));

/** Results of the two versions of tau-bench. */
export const BENCH_RUNS: readonly GoodFile[] = [
  { name: 'tau2-bench results', rows: 2, bytes: Buffer.from(JSON.stringify(TAU2, null, 1)) },
  { name: 'tau-bench results', rows: 2, bytes: Buffer.from(JSON.stringify(TAU)) },
];
