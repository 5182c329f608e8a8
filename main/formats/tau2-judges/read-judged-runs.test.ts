import { expect, it } from 'vitest';
import { readText } from '../testing/read-text.ts';
import { jsonOfPython } from './json-of-python.ts';

const PROMPT = [
  'Domain: retail',
  '',
  'Conversation transcript:',
  '1. Assistant: Hello',
  '2. User: Three things:',
  '1. User: a lamp',
  '3. a shoe',
  "3. Assistant TOOL CALL -> get_order {'id': '#7', 'open': True, 'note': \"it's\"}",
  '4. Tool call_1: Error: no such order',
  "5. Assistant TOOL CALL -> transfer_to_human_agents {'summary': 'Wants three things.'}",
  '',
  'Judging instructions:',
  '- Be kind.',
].join('\n');
const entry = (verdict: string, judge: string) => ({
  simulation_id: 's1',
  task_id: '4',
  tau2_reward: 0,
  judge_verdict: verdict,
  judge_prompt: PROMPT,
  judge_prompt_name: judge,
});

it('reads the run that a judge was shown: its turns, its calls and whether it was handed over', async () => {
  const { reading, records } = await readText(
    JSON.stringify({ total_judged: 1, entries: [entry('fail', 'a')] }),
  );
  expect(reading.detection).toMatchObject({
    format: 'tau2-judges',
    because: 'recognised by entries[].simulation_id and judge_prompt',
  });
  expect(records).toMatchObject([
    {
      caseId: 's1',
      outcome: 'escalated',
      handover: { turn: 4, packet: 'Wants three things.' },
      cohort: { topic: 'retail' },
      concealed: { truth: { reward: 0 } },
      metadata: { task_id: '4' },
    },
  ]);
  expect(records[0]?.messages).toMatchObject([
    { speaker: 'agent', text: 'Hello' },
    { speaker: 'customer', text: 'Three things:\n1. User: a lamp\n3. a shoe' },
    {
      speaker: 'agent',
      toolCalls: [{ name: 'get_order', arguments: '{"id": "#7", "open": true, "note": "it\'s"}' }],
    },
    { speaker: 'tool', answers: { failed: true, callId: 'call_1', name: 'get_order' } },
    { speaker: 'agent', toolCalls: [{ name: 'transfer_to_human_agents' }] },
  ]);
});

it('holds the same case whatever another judge said of it', async () => {
  const { records } = await readText(
    `${JSON.stringify(entry('fail', 'a'))}\n${JSON.stringify(entry('pass', 'b'))}`,
  );
  expect(records).toHaveLength(2);
  expect(records[0]).toEqual(records[1]);
});

it('keeps aside a prompt without a transcript', async () => {
  const { bad } = await readText(JSON.stringify([{ ...entry('fail', 'a'), judge_prompt: 'Is it good?' }]));
  expect(bad).toMatchObject([{ caseId: 's1', problem: 'E_NO_MESSAGES', field: 'judge_prompt' }]);
});

it('takes for a dictionary of Python only what is one', () => {
  expect(jsonOfPython("{'a': [1, None, 'x\\n']}")).toBe('{"a": [1, null, "x\\n"]}');
  expect(jsonOfPython("{'a': f(1)}")).toBeNull();
  expect(jsonOfPython("{'a': 'x")).toBeNull();
});
