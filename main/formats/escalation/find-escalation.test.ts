import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type Sign } from '../../../shared/model/escalation-rule.ts';
import type { Evidence } from './evidence.ts';
import { findEscalation } from './find-escalation.ts';

const call = (name: string, args: string, by: 'agent' | 'customer' = 'agent') => ({
  name,
  arguments: args,
  by,
});

const messages: Message[] = [
  { speaker: 'customer', text: 'It broke.', at: '2026-01-01T10:00:00Z' },
  { speaker: 'agent', text: 'I pass you on.', at: '2026-01-01T10:02:00Z' },
  {
    speaker: 'agent',
    text: '',
    toolCalls: [call('open_desk_ticket', '{"summary":"it broke"}')],
    at: '2026-01-01T10:05:00Z',
  },
];

const under = (sign: Sign, evidence: Partial<Evidence> = {}) =>
  findEscalation({ any: [sign] }, { messages, ...evidence });

describe('a tool call', () => {
  it('of the agent under one of the names shows the turn and the packet', () => {
    expect(under({ kind: 'toolCall', names: ['open_*'] })).toMatchObject({ turn: 2, packet: 'it broke' });
  });

  it('of another tool is no sign', () => {
    expect(findEscalation(BY_TRANSFER_TOOL, { messages })).toBeNull();
  });

  it('of the customer is no sign', () => {
    const own: Message[] = [
      { speaker: 'customer', text: '', toolCalls: [call('transfer_to_human', '{}', 'customer')] },
    ];
    expect(findEscalation(BY_TRANSFER_TOOL, { messages: own })).toBeNull();
  });
});

describe('a field', () => {
  const field = (name: string) => (name === 'state' ? 'routed_to_team' : name === 'moves' ? '2' : null);

  it('counts by the value that it holds in the end', () => {
    expect(under({ kind: 'field', field: 'state', values: ['routed_*'] }, { field })).not.toBeNull();
    expect(under({ kind: 'field', field: 'state', values: ['closed'] }, { field })).toBeNull();
    expect(under({ kind: 'field', field: 'other', values: ['*'] }, { field })).toBeNull();
  });

  it('that is a counter counts from a number on', () => {
    expect(under({ kind: 'counter', field: 'moves', atLeast: 2 }, { field })).not.toBeNull();
    expect(under({ kind: 'counter', field: 'moves', atLeast: 3 }, { field })).toBeNull();
    expect(under({ kind: 'counter', field: 'state', atLeast: 0 }, { field })).toBeNull();
  });
});

describe('a change of hands', () => {
  const changes = [
    { field: 'group', from: null, to: 'bots', at: '2026-01-01T10:00:00Z' },
    { field: 'group', from: 'bots', to: 'tier 2', at: '2026-01-01T10:03:00Z' },
  ];

  it('counts from one value to another, at the last turn before it', () => {
    expect(under({ kind: 'change', field: 'group' }, { changes })).toMatchObject({ turn: 1, packet: null });
  });

  it('counts only to the values that are named, and the first value is no change', () => {
    expect(under({ kind: 'change', field: 'group', to: ['bots'] }, { changes })).toBeNull();
    expect(under({ kind: 'change', field: 'group', to: ['tier *'] }, { changes })).not.toBeNull();
    expect(under({ kind: 'change', field: 'group' }, { changes: changes.slice(0, 1) })).toBeNull();
  });
});

describe('an event', () => {
  it('of one of the types counts, at its own turn where it has one', () => {
    const events = [{ type: 'ChatDepartmentTransfer', at: null, turn: 1 }];
    expect(under({ kind: 'event', types: ['*transfer'] }, { events })).toMatchObject({
      turn: 1,
      packet: null,
    });
    expect(under({ kind: 'event', types: ['ChatJoin'] }, { events })).toBeNull();
  });
});

it('takes the sign that comes first in the transcript, and one that stands nowhere in it last', () => {
  const events = [{ type: 'transfer', at: null, turn: 0 }];
  const field = () => 'yes';
  const rule = {
    any: [
      { kind: 'field', field: 'any', values: ['yes'] },
      { kind: 'toolCall', names: ['open_desk_ticket'] },
      { kind: 'event', types: ['transfer'] },
    ] satisfies Sign[],
  };
  expect(findEscalation(rule, { messages, field, events })?.turn).toBe(0);
  expect(findEscalation(rule, { messages, field })?.turn).toBe(2);
  expect(findEscalation({ any: [] }, { messages, field, events })).toBeNull();
});
