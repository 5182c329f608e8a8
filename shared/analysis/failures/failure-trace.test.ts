import { describe, expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { failureTrace } from './failure-trace.ts';
import { packetWords } from './packet-words.ts';
import { toolResult } from './tool-result.ts';

const tool = (text: string, failed = false): Message => ({ speaker: 'tool', text, answers: { failed } });

describe('the answer of a tool', () => {
  it.each([
    '',
    '[]',
    '{}',
    'null',
    'No results found.',
    'There are no matching records',
    '{"orders": []}',
    '{"orders": [], "total": 0}',
    'Nothing found',
  ])('is nothing: %s', (text) => expect(toolResult(tool(text)).kind).toBe('nothing'));
  it.each(['{"id": 1}', '[{"id": 1}]', 'Done', '{"orders": [], "name": "A", "city": "B"}', 'no', '0'])(
    'is something: %s',
    (text) => expect(toolResult(tool(text)).kind).toBe('answer'),
  );
  it.each([
    ['Error: the line is suspended. Try later.', 'the line is suspended'],
    ['{"error": "the line is suspended"}', 'the line is suspended'],
    ['{"error": {"message": "the line is suspended"}}', 'the line is suspended'],
    ['Error: user ada_1815 with ada@example.org not found', 'user … with … not found'],
  ])('is a failure whose text names nobody: %s', (text, error) =>
    expect(toolResult(tool(text))).toEqual({ kind: 'error', error }),
  );
  it('is a failure where the source says so', () => {
    expect(toolResult(tool('timeout', true))).toEqual({ kind: 'error', error: 'timeout' });
  });
});

describe('what a summary is about', () => {
  it('leaves out what all summaries say, numbers, ids and what is written like a name', () => {
    expect(
      packetWords('Customer Ada Lovelace wants to cancel order W123 of Berlin; refund refused.'),
    ).toEqual(['cancel', 'order', 'refund', 'refused', 'cancel order', 'refund refused']);
  });
  it('leaves out names that the tools gave, however they are written', () => {
    expect(packetWords('the late refund of lovelace', new Set(['lovelace']))).toEqual([
      'late',
      'refund',
      'late refund',
    ]);
  });
  it('keeps German nouns and words that are capitals throughout', () => {
    expect(packetWords('weil die SIM-Karte gesperrt und der Vertrag gekündigt ist')).toContain('vertrag');
    expect(packetWords('her SIM stays locked')).toContain('sim');
  });
});

describe('the trace of a failure', () => {
  const call = (name: string, id: string): Message => ({
    speaker: 'agent',
    text: '',
    toolCalls: [{ id, name, arguments: '{"summary":"the refund is late"}', by: 'agent' }],
  });
  const answer = (callId: string, text: string): Message => ({
    speaker: 'tool',
    text,
    answers: { callId, failed: false },
  });
  it('pairs answers with their calls, also out of order, and ends before the handover', () => {
    const two: Message = {
      speaker: 'agent',
      text: '',
      toolCalls: ['a', 'b'].map((id) => ({ id, name: `get_${id}`, arguments: '{}', by: 'agent' })),
    };
    const trace = failureTrace({
      outcome: 'escalated',
      messages: [
        two,
        answer('b', 'Done'),
        answer('a', '[]'),
        call('transfer_to_human_agents', 't'),
        call('get_late', 'x'),
      ],
      handoverTurn: 3,
      packet: 'the refund is late',
    });
    expect(trace).toMatchObject({
      ...{ tool: 'get_b', result: 'answer', emptied: 'get_a', failed: '', lastStep: 'agent called get_b' },
      summary: ['refund', 'late'],
    });
  });
  it('tells a tool that the customer ran from one of the agent', () => {
    const messages: Message[] = [
      call('get_line', 'a'),
      answer('a', '{"id":1}'),
      { speaker: 'customer', text: '', toolCalls: [{ name: 'restart', arguments: '{}', by: 'customer' }] },
    ];
    expect(failureTrace({ outcome: 'automated', messages, handoverTurn: null, packet: null })).toMatchObject({
      tool: 'get_line',
      lastStep: 'customer ran restart',
      summary: [],
    });
  });
});
