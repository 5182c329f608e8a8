import type { Message } from '../../model/case.ts';

/** What a transcript tells beside what is said. */
export interface TranscriptTimes {
  /** Seconds between something the agent's side said and the customer's next message; null without times. */
  waitingSeconds: number | null;
  /** Questions of the agent that it had asked in the same words before. */
  repeatedQuestions: number;
}

export function transcriptTimes(messages: readonly Message[]): TranscriptTimes {
  return { waitingSeconds: waitingOf(messages), repeatedQuestions: repeatedQuestions(messages) };
}

function waitingOf(messages: readonly Message[]): number | null {
  let waiting = 0;
  let timed = 0;
  let last: { at: number; speaker: Message['speaker'] } | null = null;
  for (const { speaker, at } of messages) {
    const moment = at === undefined ? Number.NaN : Date.parse(at);
    if (Number.isNaN(moment)) continue;
    timed += 1;
    if (last !== null && speaker === 'customer' && last.speaker !== 'customer') {
      waiting += Math.max(0, (moment - last.at) / 1000);
    }
    last = { at: moment, speaker };
  }
  return timed < 2 ? null : waiting;
}

function repeatedQuestions(messages: readonly Message[]): number {
  const asked = new Set<string>();
  let repeated = 0;
  for (const { speaker, text } of messages) {
    if (speaker !== 'agent') continue;
    for (const question of text.match(/[^.?!؟\n]+[?؟]/gu) ?? []) {
      const words = question
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      if (words.length < 8) continue;
      if (asked.has(words)) repeated += 1;
      asked.add(words);
    }
  }
  return repeated;
}
