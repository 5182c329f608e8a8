import { describe, expect, it } from 'vitest';
import type { TaskDefinition } from '../../model/task-definition.ts';
import { countCase } from './count-case.ts';
import { fillIn } from './fill-in.ts';
import type { FactCase, FactValue } from './task-case.ts';

const definition: TaskDefinition = {
  resolved: null,
  reopened: {
    field: { place: 'later', name: 'reopened_after_hours' },
    reads: 'hours',
    withinHours: 24,
    missing: 'not_reopened',
  },
  duration: null,
  waiting: 'messages',
  costs: [
    { place: 'metadata', name: 'agent_cost' },
    { place: 'metadata', name: 'tool_cost' },
  ],
  minutes: { field: { place: 'later', name: 'minutes' }, price: 0.5 },
  currency: 'EUR',
  csat: { field: { place: 'later', name: 'csat' }, min: 1, max: 5 },
};

function one(facts: Record<string, FactValue> = {}, more: Partial<FactCase> = {}): FactCase {
  return {
    outcome: 'automated',
    startedAt: '2026-11-01T10:00:00Z',
    endedAt: '2026-11-01T10:10:00Z',
    version: null,
    stratum: 0,
    human: false,
    facts: new Map(Object.entries(facts)),
    waitingSeconds: 240,
    triggers: [],
    statedReason: null,
    ...more,
  };
}

describe('a case', () => {
  it.each([
    { what: 'ended alone', facts: {}, completed: 1 },
    { what: 'reopened after 3 hours', facts: { 'later/reopened_after_hours': 3 }, completed: 0 },
    { what: 'reopened after 30 hours', facts: { 'later/reopened_after_hours': 30 }, completed: 1 },
  ])('that was $what is completed: $completed', ({ facts, completed }) => {
    expect(countCase(one(facts), definition, null).completed).toBe(completed);
  });

  it('that went to a person is not the agent’s to have completed, but a person’s', () => {
    expect(countCase(one({}, { outcome: 'escalated' }), definition, null).completed).toBe(0);
    expect(countCase(one({}, { outcome: 'escalated', human: true }), definition, null).completed).toBe(1);
  });

  it('that ended too near the end of the data is left out whoever ended it, since the others are', () => {
    const end = Date.parse('2026-11-02T09:00:00Z');
    expect(countCase(one(), definition, end).completed).toBeNull();
    expect(countCase(one({}, { outcome: 'escalated' }), definition, end).completed).toBeNull();
  });

  it('takes as long as from start to end, and without waiting as long as the agent had it', () => {
    expect(countCase(one(), definition, null)).toMatchObject({ seconds: 600, activeSeconds: 360 });
  });

  it('costs what its fields and the minutes of a person add up to', () => {
    const facts = { 'metadata/agent_cost': 0.25, 'metadata/tool_cost': '0.25', 'later/minutes': 10 };
    expect(countCase(one(facts), definition, null).cost).toBe(5.5);
    expect(countCase(one(), definition, null).cost).toBeNull();
  });

  it('has no rating outside the scale', () => {
    expect(countCase(one({ 'later/csat': 9 }), definition, null).csat).toBeNull();
    expect(countCase(one({ 'later/csat': 4 }), definition, null).csat).toBe(4);
  });

  it('that does not say what came after is counted as its like are, not left out alone', () => {
    const reopened = { ...definition.reopened!, missing: 'unknown' as const };
    const cases = [
      one({ 'later/reopened_after_hours': 2 }),
      one({ 'later/reopened_after_hours': 90 }),
      one(),
      one({}, { outcome: 'escalated' }),
    ].map((each) => countCase(each, { ...definition, reopened }, null));
    const filled = fillIn(cases, [1, 1, 1, 1]);
    expect(filled.map(({ completed }) => completed)).toEqual([0, 1, 0.5, 0]);
    expect(filled[2]?.filledIn).toBe(true);
  });
});
