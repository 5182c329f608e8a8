import { closeSync, openSync, writeSync } from 'node:fs';
import { scatter, WORDS, wordOf } from './write-cases.ts';

const TURNS = 24;
const WORDS_PER_TURN = 28;

/** What is said in one turn; words as in speech, a few of them frequent. */
function turnOf(i: number, turn: number): string {
  let text = turn === 0 ? `My ${WORDS.everywhere} about ${i % 6 === 0 ? WORDS.oneInSix : 'delivery'}` : '';
  for (let word = 0; word < WORDS_PER_TURN; word++) text += ` ${wordOf(scatter(i * 97 + turn, word + 11))}`;
  if (turn === 3 && i % 1000 === 0) text += ` ${WORDS.oneInThousand}`;
  return text;
}

/** One case with its whole transcript: 24 turns, a tool call and its answer among them; about 6 kB. */
function lineOf(i: number): string {
  const isEscalated = i % 5 === 0;
  const messages: object[] = Array.from({ length: TURNS }, (_, turn) => ({
    role: turn % 2 === 0 ? 'user' : 'assistant',
    content: turnOf(i, turn),
  }));
  const call = {
    id: 'call_1',
    type: 'function',
    function: { name: 'find_order', arguments: `{"order":${i}}` },
  };
  messages.splice(4, 0, { role: 'assistant', content: null, tool_calls: [call] });
  messages.splice(5, 0, { role: 'tool', tool_call_id: 'call_1', name: 'find_order', content: turnOf(i, 99) });
  return JSON.stringify({
    conversation_id: `talk-${i}`,
    outcome: isEscalated ? 'escalated' : 'automated',
    started_at: `2026-10-${String(1 + (i % 28)).padStart(2, '0')}T10:00:00Z`,
    topic: ['billing', 'refund', 'delivery'][i % 3],
    channel: i % 4 === 0 ? 'voice' : 'chat',
    confidence: Number(scatter(i, 5).toFixed(3)),
    ...(isEscalated && { summary: turnOf(i, 50) }),
    messages,
  });
}

/** So many whole transcripts as JSON lines. */
export function writeTranscripts(path: string, cases: number): void {
  const file = openSync(path, 'w');
  let text = '';
  for (let i = 0; i < cases; i++) {
    text += `${lineOf(i)}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}
