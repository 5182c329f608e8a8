import { describe, expect, it } from 'vitest';
import type { Message } from '../../../../shared/model/case.ts';
import { findHits } from './find-hits.ts';
import { type CallRow, rowsOf } from './rows.ts';
import { marksOf } from './turn-map-marks.ts';

const say = (speaker: Message['speaker'], text: string): Message => ({ speaker, text });
const call = (name: string, args: object, id?: string): Message => ({
  speaker: 'agent',
  text: '',
  toolCalls: [{ name, arguments: JSON.stringify(args), by: 'agent', ...(id ? { id } : {}) }],
});
const answer = (text: string, callId?: string): Message => ({
  speaker: 'tool',
  text,
  answers: { failed: false, ...(callId ? { callId } : {}) },
});
const calls = (messages: Message[]) =>
  rowsOf(messages, null).filter((row): row is CallRow => row.kind === 'call');

describe('rows of a transcript', () => {
  it('put a call and its answer on one line, by id whatever the order', () => {
    const rows = calls([call('a', {}, 'x'), call('b', {}, 'y'), answer('for b', 'y'), answer('for a', 'x')]);
    expect(rows.map((row) => [row.call.name, row.result?.text, row.result?.turn])).toEqual([
      ['a', 'for a', 3],
      ['b', 'for b', 2],
    ]);
  });
  it('give answers without an id to the calls in their order', () => {
    expect(
      calls([call('a', {}), answer('one'), call('b', {}), answer('two')]).map((row) => row.result?.text),
    ).toEqual(['one', 'two']);
  });
  it('keep an answer whose call is missing', () => {
    expect(rowsOf([say('customer', 'hi'), answer('alone')], null).map(({ kind }) => kind)).toEqual([
      'said',
      'result',
    ]);
  });
  it('fold a loop of identical calls into one row that counts them and keeps every answer', () => {
    const loop = Array.from({ length: 94 }, (_, n) => [
      call('retry', { id: 1 }, `c${n}`),
      answer(`no ${n}`, `c${n}`),
    ]);
    const rows = calls(loop.flat());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ times: 94, result: { text: 'no 93' } });
    expect(rows[0]?.results).toHaveLength(94);
  });
  it('do not fold calls with other arguments, or with words between them', () => {
    expect(calls([call('a', { id: 1 }), call('a', { id: 2 })])).toHaveLength(2);
    expect(calls([call('a', {}), say('customer', 'again'), call('a', {})])).toHaveLength(2);
  });
  it('mark the handover after the turn that passed the case on', () => {
    const rows = rowsOf([say('customer', 'help'), call('transfer', { why: 1 }), say('agent', 'bye')], 1);
    expect(rows.map(({ kind }) => kind)).toEqual(['said', 'call', 'handover', 'said']);
  });
  it('say what was said before the calls of the same turn, and nothing for an empty text', () => {
    const both: Message = { ...call('a', {}), text: 'One moment' };
    expect(rowsOf([both, call('b', {})], null).map(({ kind }) => kind)).toEqual(['said', 'call', 'call']);
  });
});

describe('finding', () => {
  const rows = rowsOf(
    [say('customer', 'Roaming? ROAMING!'), call('enable_roaming', { id: 1 }, 'x'), answer('done', 'x')],
    null,
  );
  it('finds words whatever their case, in speech, calls and answers, in reading order', () => {
    expect(findHits(rows, 'roaming').map(({ row, turn, from }) => [row, turn, from])).toEqual([
      [0, 0, 0],
      [0, 0, 9],
      [1, null, 7],
    ]);
  });
  it('takes signs literally', () => {
    expect(findHits(rows, 'g?')).toHaveLength(1);
    expect(findHits(rows, '(')).toHaveLength(0);
    expect(findHits(rows, '   ')).toHaveLength(0);
  });
});

it('bins the turn map so that marks never run into each other, what the customer said first', () => {
  const messages = Array.from({ length: 400 }, (_, n) => say(n % 2 === 0 ? 'agent' : 'customer', 'x'));
  const marks = marksOf(rowsOf(messages, null), 1);
  expect(marks.length).toBeLessThanOrEqual(134);
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['customer']));
});
