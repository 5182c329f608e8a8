import { expect, it } from 'vitest';
import type { Message } from '../../model/case.ts';
import { transcriptTimes } from './transcript-times.ts';

function said(speaker: Message['speaker'], text: string, minute?: number): Message {
  return {
    speaker,
    text,
    ...(minute === undefined ? {} : { at: `2026-11-01T10:${String(minute).padStart(2, '0')}:00Z` }),
  };
}

it('waiting is the gaps before the customer’s messages, not those before the agent’s', () => {
  const times = transcriptTimes([
    said('customer', 'Hello', 0),
    said('agent', 'Which number is it?', 5),
    said('customer', 'It is mine', 25),
    said('customer', 'and old', 26),
    said('agent', 'Thank you', 30),
  ]);
  expect(times.waitingSeconds).toBe(20 * 60);
});

it('a transcript without times says nothing of waiting', () => {
  expect(transcriptTimes([said('customer', 'Hello'), said('agent', 'Hello')]).waitingSeconds).toBeNull();
});

it('a question counts as repeated when the agent asks it in the same words again, whatever the signs', () => {
  const times = transcriptTimes([
    said('agent', 'What is your number?'),
    said('customer', 'What is your number?'),
    said('agent', 'Sorry. What is your NUMBER ?'),
  ]);
  expect(times.repeatedQuestions).toBe(1);
});
