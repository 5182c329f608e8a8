import type { RedactionKind } from '../../../model/redaction.ts';
import type { Finding } from '../finding.ts';

/** How one sort of personal data is told in a text that was made readable. */
export interface Rule {
  kind: RedactionKind;
  /** Bounded everywhere, so that no text takes long. With a group named `value`, only that is the finding. */
  pattern: RegExp;
  /** Without this somewhere in a text there is nothing to look for. */
  needs?: RegExp;
  /** How much of the passage it is, in UTF-16 units, and 0 when it is not. All of it where this is absent. */
  extent?: (found: string, text: string, start: number) => number;
  /** What it is apart from its spelling; letters and digits where this is absent. */
  identity?: (found: string) => string;
}

/** All that one rule finds. Passages of one rule never overlap. */
export function findByRule(text: string, { kind, pattern, needs, extent, identity }: Rule): Finding[] {
  if (needs && !needs.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { 0: whole, index, groups } = match;
    const value = groups?.value ?? whole;
    const start = value === whole ? index : index + whole.lastIndexOf(value);
    const length = extent ? extent(value, text, start) : value.length;
    if (length <= 0) return [];
    const found = value.slice(0, length);
    const key = identity?.(found) ?? `${kind}:${found.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()}`;
    return [{ kind, start, end: start + length, key }];
  });
}
