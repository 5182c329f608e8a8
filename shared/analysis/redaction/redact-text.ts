import type { RedactionKind } from '../../model/redaction.ts';
import { findPatterns } from './find-patterns.ts';
import { withoutOverlaps } from './finding.ts';

/**
 * Replaces e-mail addresses, phone numbers, cards, bank accounts and secrets by marks that are as long as they were, in
 * code points, so that every passage somebody pointed at stays where it is. Names are not found.
 */
export function redactText(text: string): { text: string; found: RedactionKind[] } {
  const taken = withoutOverlaps(findPatterns(text));
  if (taken.length === 0) return { text, found: [] };
  let redacted = '';
  let at = 0;
  for (const { start, end, kind } of taken) {
    redacted += text.slice(at, start) + markOf(kind, [...text.slice(start, end)].length);
    at = end;
  }
  return { text: redacted + text.slice(at), found: taken.map(({ kind }) => kind) };
}

/** "[email····]": says what stood there and is so many code points long. */
function markOf(kind: RedactionKind, length: number): string {
  const named = `[${kind}]`;
  return length < named.length ? '█'.repeat(length) : `[${kind}${'·'.repeat(length - named.length)}]`;
}
