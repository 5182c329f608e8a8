import { describe, expect, it } from 'vitest';
import { linesOf } from '../testing/read-cases.ts';
import { caseOfTrace } from './case-of-trace.ts';
import { BY_HUMAN_TOOL } from './default-rule.ts';
import type { Span, Trace } from './trace.ts';
import { NO_USAGE } from './usage.ts';

const step = (id: string, second: number, more: Partial<Span>): Span => ({
  id,
  parentId: null,
  name: id,
  kind: 'model',
  startedAt: `2026-01-01T10:00:0${second}Z`,
  endedAt: `2026-01-01T10:00:0${second}.500Z`,
  failed: false,
  input: null,
  output: null,
  model: 'm-one',
  usage: NO_USAGE,
  ...more,
});

const caseOf = (spans: Span[], more: Partial<Trace> = {}) =>
  caseOfTrace(
    {
      id: 't',
      name: 'desk',
      startedAt: null,
      endedAt: null,
      input: null,
      output: null,
      spans,
      scores: [],
      version: null,
      environment: null,
      tags: [],
      details: {},
      attached: {},
      ...more,
    },
    BY_HUMAN_TOOL,
  );
const say = (spans: Span[], more?: Partial<Trace>) => {
  const record = caseOf(spans, more);
  return record && linesOf(record);
};
const user = (content: string) => ({ role: 'user', content });

describe('the transcript of a trace', () => {
  it('takes calls and answers of tools from their own steps, where no message tells of them', () => {
    const spans = [
      step('ask', 1, { input: 'Where is it?', output: null }),
      step('execute_tool find', 2, { kind: 'tool', input: { id: 7 }, output: 'in Rome' }),
      step('escalate_to_human', 3, { kind: 'tool', input: '{"summary":"lost"}', output: null, failed: true }),
      step('answer', 4, { input: null, output: 'A colleague will write.' }),
    ];
    expect(say(spans)).toEqual([
      'customer: Where is it?',
      'agent: find({"id":7})',
      'tool: in Rome',
      'agent: escalate_to_human({"summary":"lost"})',
      'agent: A colleague will write.',
    ]);
    expect(caseOf(spans)).toMatchObject({ outcome: 'escalated', handover: { turn: 3, packet: 'lost' } });
  });

  it('answers a call from the step of its tool when the conversation ends with the call', () => {
    const call = {
      role: 'assistant',
      tool_calls: [{ id: 'c', function: { name: 'find', arguments: '{}' } }],
    };
    const spans = [
      step('ask', 1, { input: [user('Where?')], output: call }),
      step('find', 2, { kind: 'tool', input: {}, output: 'gone' }),
    ];
    expect(say(spans)).toEqual(['customer: Where?', 'agent: find({})', 'tool: gone']);
  });

  it('leaves evaluations out, with all that they ask models', () => {
    const spans = [
      step('ask', 1, { input: [user('Hello')], output: 'Hi' }),
      step('judge', 2, { kind: 'judge' }),
      step('inside', 2, { parentId: 'judge', input: [user('Was it kind?')], output: 'Yes' }),
    ];
    expect(say(spans)).toEqual(['customer: Hello', 'agent: Hi']);
    expect(caseOf(spans)?.metadata.model_calls).toBe(1);
  });

  it('puts down to the system what one agent tells another', () => {
    const spans = [
      step('first', 1, { input: [{ role: 'system', content: 'Help' }, user('Hello')], output: 'Hi' }),
      step('second', 2, {
        input: [{ role: 'system', content: 'Sort' }, user('Sort this: Hello')],
        output: 'greeting',
      }),
    ];
    expect(say(spans)).toEqual([
      'system: Help',
      'customer: Hello',
      'agent: Hi',
      'system: Sort',
      'system: Sort this: Hello',
      'agent: greeting',
    ]);
  });

  it('follows parents and times, whatever the order in the file, also where parents are missing or go in circles', () => {
    const spans = [
      step('late', 5, { parentId: 'gone', input: [user('b')], output: '2' }),
      step('early', 1, { parentId: 'other', input: [user('a')], output: '1' }),
      step('other', 6, { kind: 'other', parentId: 'early' }),
    ];
    expect(say(spans)).toEqual(['customer: b', 'agent: 2', 'customer: a', 'agent: 1']);
    expect(say(spans.slice(0, 2).map((span) => ({ ...span, parentId: null })))).toEqual([
      'customer: a',
      'agent: 1',
      'customer: b',
      'agent: 2',
    ]);
  });

  it('counts a call once that two tracers recorded, one inside the other', () => {
    const usage = { input: 10, output: 2, total: null, cost: 0.001 };
    const spans = [
      step('outer', 1, { input: [user('Hello')], output: 'Hi', usage }),
      step('inner', 1, { parentId: 'outer', input: 'user: Hello', output: 'Hi', usage }),
    ];
    expect(say(spans)).toEqual(['customer: Hello', 'agent: Hi']);
    expect(caseOf(spans)?.metadata).toMatchObject({ model_calls: 1, total_tokens: 12, cost_usd: 0.001 });
  });

  it('without steps is what the trace was given and gave back, and nothing is no case', () => {
    expect(say([], { input: { question: 'Why?' }, output: 'Because.' })).toEqual([
      'customer: Why?',
      'agent: Because.',
    ]);
    expect(caseOf([])).toBeNull();
  });

  it('makes one topic of names that differ by an id alone', () => {
    const more = { input: 'a', output: 'b', name: 'run f9f77d1a-437f-4ba6-890e-b592a50cbd21' };
    expect(caseOf([], more)?.cohort.topic).toBe('run');
  });
});
