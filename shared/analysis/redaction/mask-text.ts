import type { RedactionKind } from '../../model/redaction.ts';
import type { Finding } from './finding.ts';

/** Replaces what was found by marks as long as it was, in code points, so that every passage somebody pointed at stays. */
export function maskText(text: string, findings: readonly Finding[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, kind } of findings) {
    masked += text.slice(at, start) + markOf(kind, [...text.slice(start, end)].length);
    at = end;
  }
  return masked + text.slice(at);
}

/** "[email····]": says what stood there and is so many code points long. */
function markOf(kind: RedactionKind, length: number): string {
  const named = `[${kind}]`;
  return length < named.length ? '█'.repeat(length) : `[${kind}${'·'.repeat(length - named.length)}]`;
}
