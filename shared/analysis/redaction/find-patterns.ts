import type { RedactionKind } from '../../model/redaction.ts';
import { isCardNumber, isIban } from './checksums.ts';
import type { Finding } from './finding.ts';

interface Rule {
  kind: RedactionKind;
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

/** E-mail addresses, phone numbers, cards, bank accounts and secrets; they may overlap, the surest come first. */
export function findPatterns(text: string): Finding[] {
  return RULES.flatMap(({ kind, pattern, extent }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const length = extent ? extent(found) : found.length;
      if (length === 0) return [];
      return [{ kind, start: index, end: index + length, key: keyOf(kind, found.slice(0, length)) }];
    }),
  );
}

function keyOf(kind: RedactionKind, found: string): string {
  const same = kind === 'email' || kind === 'secret' ? found : found.replace(/[^\p{L}\p{N}]/gu, '');
  return `${kind}:${same.toLowerCase()}`;
}

/** An account number may be followed by words in capitals, which are not part of it. */
function ibanExtent(found: string): number {
  for (let end = found.length; end >= 15; end--) {
    if (found[end - 1] !== ' ' && isIban(found.slice(0, end).replaceAll(' ', ''))) return end;
  }
  return 0;
}
