import { describe, expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { criterionOnTrace, type Trace } from './criterion-on-trace.ts';
import { readCriterion } from './read-criterion.ts';

const agent = (text: string, name?: string, given: unknown = {}): Message => ({
  speaker: 'agent',
  text,
  ...(name && { toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' as const }] }),
});
const customer: Message = { speaker: 'customer', text: 'My second line has no roaming. Never says goodbye.' };

const escalated: Trace = {
  messages: [
    customer,
    agent('Let me look.', 'get_details', { id: 'L1', page: 2, with: { plans: ['a', 'b'] } }),
    agent('', 'transfer_to_human_agents', { summary: 'See above.' }),
    agent('', 'enable_roaming', { line_id: 'L1' }),
  ],
  outcome: 'escalated',
  handoverTurn: 2,
  packet: 'See above.',
};
const automated: Trace = {
  messages: [customer, agent('Goodbye')],
  outcome: 'automated',
  handoverTurn: null,
  packet: null,
};

const on = (line: string, trace = escalated) => {
  const criterion = readCriterion(line);
  return criterion && criterionOnTrace(criterion, trace);
};

describe('a criterion on the run that failed', () => {
  it('is checked on the calls of the agent and their arguments', () => {
    expect(on('get_details.id == "L1"')).toBe('kept');
    expect(on('get_details.id == "L2"')).toBe('broken');
    expect(on('get_details.id != "L2"')).toBe('kept');
    expect(on('get_details.with.plans.1 == "b"')).toBe('kept');
    expect(on('get_details.with contains "PLANS"')).toBe('kept');
    expect(on('get_details.page >= 2')).toBe('kept');
    expect(on('get_details.page < 2')).toBe('broken');
    expect(on('get_details.missing < 2')).toBe('broken');
    expect(on('calls look_up')).toBe('broken');
    expect(on('never calls enable_roaming')).toBe('broken');
    expect(on('never calls enable_roaming', automated)).toBe('kept');
  });

  it('holds a transfer against what came before it', () => {
    expect(on('no transfer before get_details')).toBe('kept');
    expect(on('no transfer before enable_roaming')).toBe('broken');
    expect(on('no transfer before enable_roaming', automated)).toBe('kept');
    expect(
      on('no transfer before enable_roaming', {
        ...escalated,
        handoverTurn: null,
        packet: null,
        messages: escalated.messages.slice(1).toReversed(),
      }),
    ).toBe('kept');
  });

  it('tells whether the agent handed over, and what it said, whatever the capitals', () => {
    expect([on('transfers to a human'), on('transfers to a human', automated)]).toEqual(['kept', 'broken']);
    expect([on('never transfers to a human'), on('never transfers to a human', automated)]).toEqual([
      'broken',
      'kept',
    ]);
    expect([on('says "LET ME"'), on('says "second line"')]).toEqual(['kept', 'broken']);
    expect(on('never says "goodbye"', automated)).toBe('broken');
  });

  it('is not told where only a person or a model can', () => {
    expect(on('The agent asks which line is meant.')).toBe('not_checked');
  });
});
