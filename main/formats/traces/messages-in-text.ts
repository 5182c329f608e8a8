import type { Message } from '../../../shared/model/case.ts';
import { speakerOf } from '../read-messages.ts';

const ROLES = 'system|developer|user|assistant|tool';
const SPEAKS = new RegExp(`^(${ROLES}): ?`, 'gm');
const BEGINS = new RegExp(`^(${ROLES}): `);
const PRINTED =
  /^role='(\w+)' content=(?:None|'([^'\\]*(?:\\[\s\S][^'\\]*)*)'|"([^"\\]*(?:\\[\s\S][^"\\]*)*)")/;

/** Messages that a tracer wrote down as text: "user: ..." from line to line, or an object as Python prints it. */
export function messagesInText(text: string): Message[] | null {
  if (BEGINS.test(text)) return ofLines(text);
  const printed = PRINTED.exec(text);
  if (!printed) return null;
  const said = unescaped(printed[2] ?? printed[3] ?? '');
  return said === '' ? [] : [message(printed[1] as string, said)];
}

function ofLines(text: string): Message[] {
  const starts = [...text.matchAll(SPEAKS)];
  return starts.flatMap((start, i) => {
    const said = text.slice(start.index + start[0].length, starts[i + 1]?.index).trim();
    // Python's word for nothing: a turn that only called a tool.
    return said === '' || said === 'None' ? [] : [message(start[1] as string, said)];
  });
}

function message(role: string, text: string): Message {
  const speaker = speakerOf(role) ?? 'system';
  return {
    speaker,
    text: text.toWellFormed(),
    ...(speaker === 'tool' ? { answers: { failed: /^Error\b/.test(text) } } : {}),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescaped(text: string): string {
  return text.replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|.)/gs, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );
}
