import { describe, expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { criterionLine } from './criterion-line.ts';
import { criterionOnTrace, type Trace } from './criterion-on-trace.ts';
import { suggestCriteria } from './suggest-criteria.ts';

const call = (name: string, given: object): Message => ({
  speaker: 'agent',
  text: '',
  toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' }],
});
const escalated: Trace = {
  messages: [
    { speaker: 'customer', text: 'My second line has no roaming.' },
    call('get_line', { id: 'L1' }),
    call('get_line', { id: 'L1' }),
    call('transfer_to_human_agents', { summary: 'No idea.' }),
  ],
  outcome: 'escalated',
  handoverTurn: 3,
  packet: 'No idea.',
};
const lines = (...input: Parameters<typeof suggestCriteria>) =>
  suggestCriteria(...input).map(({ criterion }) => criterionLine(criterion));

describe('criteria suggested from a run', () => {
  it('are calls that an evaluation expected and the run did not make, no handover, and what it repeated', () => {
    const expectedActions = [
      { name: 'get_line', arguments: { id: 'L1' } },
      { name: 'get_line', arguments: { id: 'L2' } },
      { name: 'enable_roaming', arguments: { line_id: 'L2' } },
    ];
    expect(lines('capability', escalated, { expectedActions })).toEqual([
      'never transfers to a human',
      'get_line.id == "L2"',
      'calls enable_roaming',
      'The agent does not call get_line again with the same arguments.',
    ]);
  });

  it('are a handover where one was missed, with the request for a person that went unheard', () => {
    const missed: Trace = {
      messages: [
        { speaker: 'customer', text: 'Can I speak to a human?' },
        { speaker: 'agent', text: 'I can help you.' },
        { speaker: 'customer', text: 'No.' },
        { speaker: 'agent', text: 'Goodbye.' },
      ],
      outcome: 'automated',
      handoverTurn: null,
      packet: null,
    };
    expect(suggestCriteria('missed', missed, {})).toMatchObject([
      { criterion: { kind: 'transfer', expected: 'made' }, why: expect.stringContaining('turn 1') },
      { criterion: { kind: 'sentence' }, why: expect.stringContaining('2\u00a0agent turns') },
    ]);
  });

  it('are never such as the failing run keeps', () => {
    for (const { criterion } of suggestCriteria('capability', escalated, {
      expectedActions: [{ name: 'get_line' }],
    }))
      expect(criterionOnTrace(criterion, escalated)).not.toBe('kept');
  });
});
