import { expect, it } from 'vitest';
import type { Message } from '../model/case.ts';
import { blindTranscript } from './blind-transcript.ts';

const call = (name: string, args: string, by: 'agent' | 'customer' = 'agent') => ({
  name,
  arguments: args,
  by,
});

const messages: Message[] = [
  { speaker: 'customer', text: 'I want a person' },
  { speaker: 'agent', text: '', toolCalls: [call('get_customer', '{"id":1}')] },
  { speaker: 'agent', text: '', toolCalls: [call('transfer_to_human_agents', '{"summary":"secret"}')] },
  { speaker: 'agent', text: '', toolCalls: [call('transfer_to_human_agents', '{"summary":"again"}')] },
];

it('cuts the packet out of every call that handed over, however often it was repeated', () => {
  const blind = JSON.stringify(blindTranscript(messages, 2));
  expect(blind).not.toContain('secret');
  expect(blind).not.toContain('again');
});

it('leaves every other call as it was', () => {
  expect(blindTranscript(messages, 2)[1]).toEqual(messages[1]);
});

it('leaves a call of another tool in the handover turn as it was', () => {
  const both: Message[] = [
    {
      speaker: 'agent',
      text: '',
      toolCalls: [call('get_line', '{"line":7}'), call('hand_off', '{"summary":"secret"}')],
    },
  ];
  const [turn] = blindTranscript(both, 0);
  expect(turn?.toolCalls?.map((one) => one.arguments)).toEqual(['{"line":7}', '']);
});

it('does not change the transcript it is given', () => {
  const before = JSON.stringify(messages);
  blindTranscript(messages, 2);
  expect(JSON.stringify(messages)).toBe(before);
});

it('leaves a case without handover as it was', () => {
  expect(blindTranscript(messages, null)).toEqual(messages);
});

it('cuts the packet out of a call whose name says nothing of a transfer', () => {
  const turn: Message = {
    speaker: 'agent',
    text: '',
    toolCalls: [call('transfer_funds', '{"to":7}'), call('open_desk_ticket', '{"summary":"secret"}')],
  };
  const later: Message = { speaker: 'agent', text: '', toolCalls: [call('open_desk_ticket', '{"n":2}')] };
  const blind = blindTranscript([turn, later], 0, 'secret');
  expect(JSON.stringify(blind)).not.toContain('secret');
  expect(blind[1]?.toolCalls?.[0]?.arguments).toBe('');
});

it('cuts out what sounds like a transfer after the handover, under whatever name', () => {
  const blind = blindTranscript(
    [
      { speaker: 'agent', text: '', toolCalls: [call('open_desk_ticket', '{"summary":"secret"}')] },
      { speaker: 'agent', text: '', toolCalls: [call('transfer_to_human', '{"summary":"more of it"}')] },
    ],
    0,
    'secret',
  );
  expect(JSON.stringify(blind)).not.toContain('more of it');
});
