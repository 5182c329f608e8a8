import type { Message } from '../../../shared/model/case.ts';
import { jsonOfPython } from './json-of-python.ts';

const BEGIN = 'Conversation transcript:\n';
const END = '\n\nJudging instructions:';
const TURN = /^(\d+)\. (?:(Assistant|User): |(Assistant|User) TOOL CALL -> (\S+) ?|Tool ?(\S*): )/;

/**
 * The transcript that a judge was shown, out of the prompt: numbered turns, of which a text may hold numbered lists of
 * its own, so only the next number counts. Null when the prompt holds none.
 */
export function judgedTranscript(prompt: string): Message[] | null {
  const begin = prompt.indexOf(BEGIN);
  if (begin < 0) return null;
  const end = prompt.lastIndexOf(END);
  const lines = prompt.slice(begin + BEGIN.length, end < begin ? undefined : end).split('\n');
  const messages: Message[] = [];
  const names = new Map<string, string>();
  let open: { head: RegExpExecArray; rest: string[] } | null = null;
  const close = () => {
    if (open) messages.push(messageOf(open.head, open.rest.join('\n').trim(), names));
  };
  let next = 1;
  for (const line of lines) {
    const head = TURN.exec(line);
    if (head && Number(head[1]) === next) {
      close();
      open = { head, rest: [line.slice(head[0].length)] };
      next++;
    } else open?.rest.push(line);
  }
  close();
  return messages.length > 0 ? messages : null;
}

function messageOf(head: RegExpExecArray, text: string, names: Map<string, string>): Message {
  const [, , said, called, tool, callId] = head;
  if (said !== undefined) return { speaker: said === 'User' ? 'customer' : 'agent', text };
  if (called !== undefined && tool !== undefined) {
    names.set('latest', tool);
    const by = called === 'User' ? ('customer' as const) : ('agent' as const);
    const given = text === '' ? '{}' : (jsonOfPython(text) ?? text);
    return { speaker: by, text: '', toolCalls: [{ name: tool, arguments: given, by }] };
  }
  const name = names.get('latest');
  return {
    speaker: 'tool',
    text,
    answers: {
      failed: /^Error\b/.test(text),
      ...(callId ? { callId } : {}),
      ...(name === undefined ? {} : { name }),
    },
  };
}
