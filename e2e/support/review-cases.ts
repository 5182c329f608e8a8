/** Cases made by hand for the review screen. Everything that must stay hidden carries the word CANARY. */

type Turn = Record<string, unknown>;

const says = (role: 'user' | 'assistant', content: string): Turn => ({ role, content });
const calls = (id: string, name: string, given: unknown): Turn => ({
  role: 'assistant',
  content: '',
  tool_calls: [{ id, type: 'function', function: { name, arguments: JSON.stringify(given) } }],
});
const answers = (id: string, content: string): Turn => ({ role: 'tool', tool_call_id: id, content });

const PACKET = 'CANARY-PACKET The customer is in France without mobile data. Roaming was enabled.';

export const ESCALATED = {
  conversation_id: 'C-1',
  outcome: 'escalated',
  topic: 'Roaming',
  channel: 'Chat',
  agent_version: 'CANARY-VERSION',
  self_confidence: 0.4177,
  trigger: 'CANARY-TRIGGER',
  escalation_reason: 'CANARY-REASON',
  csat: 'CANARY-CSAT',
  reward: 'CANARY-REWARD',
  handoff_summary: PACKET,
  messages: [
    says('user', 'Hello, my mobile data does not work in France. My number is 555-0142.'),
    calls('a', 'get_line', { id: 'L1001' }),
    answers('a', '{"line_id":"L1001","phone_number":"555-0141","roaming_enabled":false}'),
    says('assistant', 'I have now enabled roaming for you. Please try again.'),
    says('user', 'Still nothing. What should I do next?'),
    calls('b', 'transfer_to_human', { summary: PACKET }),
    answers('b', 'Transfer successful'),
  ],
};

export const AUTOMATED = {
  conversation_id: 'C-2',
  outcome: 'automated',
  topic: 'Billing',
  channel: 'Chat',
  agent_version: 'CANARY-VERSION',
  self_confidence: 0.9123,
  trigger: null,
  escalation_reason: null,
  csat: 'CANARY-CSAT',
  reward: 'CANARY-REWARD',
  handoff_summary: null,
  messages: [
    says('user', 'Why is my bill higher this month?'),
    says('assistant', 'You used 3 GB more than your plan holds. Shall I explain the charge?'),
    says('user', 'No, that is clear. Thank you.'),
  ],
};

/** 208 turns: a long system text, a loop of 94 identical calls, an answer of 180 kB, markup, and hidden characters. */
export const MONSTER = {
  ...AUTOMATED,
  conversation_id: 'C-3',
  topic: 'Long',
  messages: [
    { role: 'system', content: 'You are a support agent. '.repeat(200) },
    says('user', '<img src=x onerror="document.title=\'owned\'"> pay \u202e001\u202c now\u0000'),
    says('user', 'مرحبا، رقم الطلب 4411 لم يصل. 😀 What now?'),
    ...Array.from({ length: 94 }, (_, n) => [
      calls(`r${n}`, 'search_orders', { id: 4411 }),
      answers(`r${n}`, `nothing found, attempt ${n}`),
    ]).flat(),
    calls('big', 'list_log', {}),
    answers(
      'big',
      Array.from({ length: 3952 }, (_, n) => `line ${n} of the log, with some words on it`).join('\n'),
    ),
    ...Array.from({ length: 15 }, (_, n) =>
      says(n % 2 === 0 ? 'assistant' : 'user', `Turn ${n}: let us look again.`),
    ),
  ],
};

/** The cases as a file of JSON lines. */
export function asJsonLines(cases: readonly object[]): string {
  return `${cases.map((one) => JSON.stringify(one)).join('\n')}\n`;
}
