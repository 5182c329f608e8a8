import { expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { decisionTurn } from './decision-turn.ts';

const messages: Message[] = [
  { speaker: 'customer', text: 'Can I speak to a person?' },
  { speaker: 'agent', text: 'Let me see first.' },
  { speaker: 'customer', text: 'Well.' },
  { speaker: 'agent', text: 'Done.' },
];

it('an eval case begins where the case was handed over', () => {
  expect(decisionTurn({ messages, handover: { turn: 1, packet: null } })).toBe(1);
  expect(decisionTurn({ messages, handover: { turn: 3, packet: null } }, [0])).toBe(3);
});

it('what the agent only says on its way to the handover is its decision already', () => {
  const calls: Message = {
    speaker: 'agent',
    text: '',
    toolCalls: [{ name: 'a', arguments: '', by: 'agent' }],
  };
  const told: Message[] = [...messages, calls, { speaker: 'agent', text: 'A colleague takes over.' }];
  expect(decisionTurn({ messages: told, handover: { turn: 6, packet: null } })).toBe(5);
  expect(decisionTurn({ messages: told, handover: { turn: 4, packet: null } })).toBe(3);
});

it('else behind the first words of the customer that people marked, else behind the last', () => {
  expect(decisionTurn({ messages, handover: null }, [3, 2, 0])).toBe(1);
  expect(decisionTurn({ messages, handover: null })).toBe(3);
  expect(decisionTurn({ messages, handover: { turn: null, packet: 'x' } }, [1])).toBe(3);
});

it('nothing is decided where the customer says nothing', () => {
  expect(
    decisionTurn({ messages: messages.filter(({ speaker }) => speaker === 'agent'), handover: null }),
  ).toBe(0);
});
