import type { RedactedKind } from '../model/bundle.ts';
import { isCardNumber, isIban } from './redact-checksums.ts';

interface Rule {
  kind: RedactedKind;
  /** Bounded everywhere, so that no text takes long. */
  pattern: RegExp;
  /** How much of the match it is, in UTF-16 units; 0 when it is not. */
  extent?: (found: string) => number;
}

const SECRET_NAME =
  '(?:api[_-]?key|access[_-]?token|auth|token|secret|signature|sig|password|passwd|pwd|session|code|key)';

/** The first rule that claims a passage keeps it. */
const RULES: readonly Rule[] = [
  { kind: 'secret', pattern: /https?:\/\/[^\s"'<>\\/@:]{1,100}:[^\s"'<>\\/@]{1,200}@[^\s"'<>\\]{1,2000}/giu },
  {
    kind: 'secret',
    pattern: new RegExp(
      `https?:\\/\\/[^\\s"'<>\\\\]{1,1000}?[?&#;][\\w.-]{0,40}${SECRET_NAME}=[^\\s"'<>\\\\]{1,2000}`,
      'giu',
    ),
  },
  { kind: 'secret', pattern: /\beyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?/gu },
  {
    kind: 'secret',
    pattern:
      /\b(?:sk-[\w-]{16,200}|(?:AKIA|ASIA)[A-Z0-9]{16}|gh[pousr]_\w{20,200}|xox[abprs]-[\w-]{10,200}|AIza[\w-]{30,60})/gu,
  },
  { kind: 'secret', pattern: /(?<=\bbearer\s{1,3})[\w.~+/=-]{16,2000}/giu },
  {
    kind: 'secret',
    pattern:
      /(?<=\b(?:password|passwd|pwd|api[_-]?key|secret)["']?\s{0,3}(?:[:=]|is)\s{0,3}["']?)[^\s"',;\\]{4,200}/giu,
  },
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  },
  { kind: 'iban', pattern: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gu, extent: ibanExtent },
  {
    kind: 'card',
    pattern: /(?<!\d[ -]?)[2-6](?:[ -]?\d){12,18}(?![ -]?\d)/gu,
    extent: (found) => (isCardNumber(found.replace(/\D/g, '')) ? found.length : 0),
  },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}])(?:\+|00)[1-9](?:[ ()./-]{0,2}\d){7,13}(?!\d)/gu },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\d-])/gu },
  {
    kind: 'phone',
    pattern: /(?<![\p{L}\p{N}.,:/-])\(?0[1-9]\d{1,4}\)?(?:[ /-]{1,2}\d{2,8}){1,4}(?![\d.:])/gu,
    extent: (found) =>
      found.replace(/\D/g, '').length >= 8 && !/^\d\d[/-]\d\d[/-]/.test(found) ? found.length : 0,
  },
];

/**
 * Replaces e-mail addresses, phone numbers, cards, bank accounts and secrets by marks that are as long as they were, in
 * code points, so that every passage somebody pointed at stays where it is. Names are not found.
 */
export function redactText(text: string): { text: string; found: RedactedKind[] } {
  const taken: { start: number; end: number; kind: RedactedKind }[] = [];
  for (const { kind, pattern, extent } of RULES) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const end = index + (extent ? extent(found) : found.length);
      if (end > index && !taken.some((other) => index < other.end && other.start < end)) {
        taken.push({ start: index, end, kind });
      }
    }
  }
  if (taken.length === 0) return { text, found: [] };
  taken.sort((a, b) => a.start - b.start);
  let redacted = '';
  let at = 0;
  for (const { start, end, kind } of taken) {
    redacted += text.slice(at, start) + markOf(kind, [...text.slice(start, end)].length);
    at = end;
  }
  return { text: redacted + text.slice(at), found: taken.map(({ kind }) => kind) };
}

/** "[email····]": says what stood there and is so many code points long. */
function markOf(kind: RedactedKind, length: number): string {
  const named = `[${kind}]`;
  return length < named.length ? '█'.repeat(length) : `[${kind}${'·'.repeat(length - named.length)}]`;
}

/** An account number may be followed by words in capitals, which are not part of it. */
function ibanExtent(found: string): number {
  for (let end = found.length; end >= 15; end--) {
    if (found[end - 1] !== ' ' && isIban(found.slice(0, end).replaceAll(' ', ''))) return end;
  }
  return 0;
}
