import type { Message } from '../../shared/model/case.ts';
import { type Cell, RowProblem } from './cell.ts';
import { MessageProblem, readMessages, speakerOf } from './read-messages.ts';

const NAMED_LINE = /^\s*([\p{L}_-]{2,20})\s*:\s?(.*)$/u;

/**
 * The transcript in one cell: a list of messages as JSON, lines such as "Customer: ...", or else one text of which
 * nobody is named as speaker.
 */
export function readTranscript(cell: Cell, column: string): Message[] {
  if (cell === null || cell === undefined || cell === '') return [];
  try {
    if (Array.isArray(cell)) return readMessages(cell);
    if (typeof cell !== 'string')
      throw new MessageProblem('what should be a transcript is neither text nor a list');
    const first = cell.charCodeAt(0);
    if (first === 0x5b || first === 0x20) {
      const list = listIn(cell);
      if (list) return readMessages(list);
    }
  } catch (error) {
    if (error instanceof MessageProblem)
      throw new RowProblem('E_TYPE', column, `In the transcript, ${error.message}.`);
    throw error;
  }
  return readLines(cell.isWellFormed() ? cell : cell.toWellFormed());
}

function listIn(text: string): unknown[] | null {
  if (!text.trimStart().startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((entry) => typeof entry === 'object') ? value : null;
  } catch {
    return null;
  }
}

function readLines(text: string): Message[] {
  if (!text.includes(':')) return [{ speaker: 'system', text }];
  const messages: Message[] = [];
  for (const line of text.split('\n')) {
    const named = NAMED_LINE.exec(line);
    const speaker = speakerOf(named?.[1]);
    const last = messages.at(-1);
    if (speaker) messages.push({ speaker, text: named?.[2] ?? '' });
    else if (last) last.text += `\n${line}`;
    else messages.push({ speaker: 'system', text: line });
  }
  // Without a single name the text is one whole.
  return messages.every(({ speaker }) => speaker === 'system') ? [{ speaker: 'system', text }] : messages;
}
