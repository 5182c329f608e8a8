import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { chatMessages } from './chat-messages.ts';

const call = (name: string, by: 'agent' | 'customer', id?: string) => ({
  ...(id !== undefined && { id }),
  ...{ name, arguments: '{"a":1}', by },
});

describe('turns for a chat model', () => {
  it('name the call that each answer of a tool belongs to, also where the source gave no ids', () => {
    const turns = chatMessages([
      { speaker: 'system', text: 'You help.' },
      { speaker: 'customer', text: 'Hello' },
      { speaker: 'agent', text: '', toolCalls: [call('one', 'agent'), call('two', 'agent', 'c2')] },
      { speaker: 'tool', text: 'second', answers: { callId: 'c2', name: 'two', failed: false } },
      { speaker: 'tool', text: 'first', answers: { name: 'one', failed: false } },
    ]);
    expect(turns.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool', 'tool']);
    const [first, second] = turns[2]?.tool_calls ?? [];
    expect(turns[3]).toMatchObject({ content: 'second', tool_call_id: 'c2', name: 'two' });
    expect(second?.id).toBe('c2');
    expect(turns[4]).toMatchObject({ content: 'first', tool_call_id: first?.id, name: 'one' });
  });

  it('tell in words what a customer did with a tool, and what nobody asked for', () => {
    const turns = chatMessages([
      { speaker: 'customer', text: 'I try.', toolCalls: [call('restart', 'customer', 'u1')] },
      { speaker: 'tool', text: 'restarted', answers: { callId: 'u1', failed: false } },
      { speaker: 'tool', text: 'late', answers: { callId: 'unknown', name: 'look', failed: false } },
    ]);
    expect(turns).toEqual([
      { role: 'user', content: 'I try.\n[The customer used restart with {"a":1}]' },
      { role: 'user', content: '[restart answered: restarted]' },
      { role: 'system', content: '[look answered: late]' },
    ]);
  });

  it('stay as many and in their places, and no answer is without its call, whatever the conversation', () => {
    const toolCall = fc.record({
      name: fc.constantFrom('a', 'b'),
      arguments: fc.constantFrom('', '{}', 'x'),
      by: fc.constantFrom('agent' as const, 'customer' as const),
    });
    const message = fc.record(
      {
        speaker: fc.constantFrom('customer' as const, 'agent' as const, 'tool' as const, 'system' as const),
        text: fc.string({ maxLength: 5 }),
        toolCalls: fc.array(toolCall, { maxLength: 2 }),
        answers: fc.record(
          { callId: fc.constantFrom('call_0_0', 'x'), name: fc.constantFrom('a', 'b'), failed: fc.boolean() },
          { requiredKeys: ['failed'] },
        ),
      },
      { requiredKeys: ['speaker', 'text'] },
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 12 }), (messages) => {
        const turns = chatMessages(messages as Message[]);
        expect(turns).toHaveLength(messages.length);
        const open = new Set<string>();
        for (const { role, tool_calls = [], tool_call_id } of turns) {
          for (const { id } of tool_calls) open.add(id);
          if (role === 'tool') expect(open.delete(tool_call_id ?? '')).toBe(true);
        }
      }),
    );
  });
});
