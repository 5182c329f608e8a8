import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../shared/model/case.ts';
import { Conversation } from './conversation.ts';

const said = (conversation: Conversation) => [...conversation.said()].map(({ message }) => message.text);
const messages = (...texts: string[]): Message[] =>
  texts.map((text) => ({ speaker: text.startsWith('?') ? 'customer' : 'agent', text }));

/** Few words, so that many sentences are said again and again. */
const turns = fc
  .array(fc.tuple(fc.constantFrom('?yes', '?no', '?why'), fc.constantFrom('ok', 'sure', 'wait')), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pairs) => pairs.flat());

describe('a conversation put together from histories', () => {
  it('that are sent whole at every call holds each message once, in order, however often it was said', () => {
    fc.assert(
      fc.property(turns, (texts) => {
        const conversation = new Conversation();
        for (let end = 1; end < texts.length; end += 2) {
          const given = conversation.take(messages(...texts.slice(0, end)), end);
          conversation.takeAnswer(messages(texts[end] as string), end, given);
        }
        expect(said(conversation)).toEqual(texts);
      }),
    );
  });

  it('that are sent twice over, by two tracers, is the same', () => {
    fc.assert(
      fc.property(turns, (texts) => {
        const conversation = new Conversation();
        for (let end = 1; end < texts.length; end += 2) {
          const outer = conversation.take(messages(...texts.slice(0, end)), end);
          const inner = conversation.take(messages(...texts.slice(0, end)), end);
          conversation.takeAnswer(messages(texts[end] as string), end, inner);
          conversation.takeAnswer(messages(texts[end] as string), end, outer);
        }
        expect(said(conversation)).toEqual(texts);
      }),
    );
  });

  it('that are cut to the latest messages keeps what was cut', () => {
    const conversation = new Conversation();
    conversation.take(messages('?a', 'b', '?c'), 0);
    conversation.take(messages('b', '?c', 'd', '?e'), 1);
    expect(said(conversation)).toEqual(['?a', 'b', '?c', 'd', '?e']);
  });

  it('puts what one history knows between two messages of another between them', () => {
    const conversation = new Conversation();
    conversation.take(messages('?a', 'call one', 'call two'), 0);
    conversation.take(messages('?a', 'call one', 'answer one', 'call two', 'answer two'), 1);
    expect(said(conversation)).toEqual(['?a', 'call one', 'answer one', 'call two', 'answer two']);
  });

  it('takes an answer that tells the whole history again for no news', () => {
    const conversation = new Conversation();
    const given = conversation.take(messages('?a'), 0);
    conversation.take(messages('b'), 1, given);
    conversation.takeAnswer(messages('?a', 'b', 'c'), 2, given);
    expect(said(conversation)).toEqual(['?a', 'b', 'c']);
  });

  it('finds room between any two messages, however often something goes there', () => {
    const conversation = new Conversation();
    conversation.take(messages('?a', 'z'), 0);
    const [first] = conversation.said();
    for (let i = 0; i < 200; i++) conversation.insert({ speaker: 'agent', text: `${i}` }, 1, first ?? null);
    const [start, ...rest] = said(conversation);
    expect([start, rest.at(-1)]).toEqual(['?a', 'z']);
    expect(rest.slice(0, -1)).toEqual(Array.from({ length: 200 }, (_, i) => `${199 - i}`));
  });

  it('compares JSON by what it says and not by its spaces, and ids not at all', () => {
    const conversation = new Conversation();
    const call = (id: string | undefined, args: string): Message => ({
      speaker: 'agent',
      text: '',
      toolCalls: [{ name: 'look_up', arguments: args, by: 'agent', ...(id === undefined ? {} : { id }) }],
    });
    conversation.take([call(undefined, '{"order": 7}')], 0);
    conversation.take([call('c1', '{"order":7}')], 1);
    const all = [...conversation.said()].map(({ message }) => message.toolCalls?.[0]?.id);
    expect(all).toEqual(['c1']);
  });
});
