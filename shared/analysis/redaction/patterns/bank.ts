import { isCardNumber, isIban } from './checksums.ts';
import type { Rule } from './rule.ts';

/** First digits and lengths of the card brands; other numbers that pass the check are not cards. */
const BRANDS: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65)/, [16, 17, 18, 19]],
  [/^(?:30[0-5]|36|38|39)/, [14, 16]],
  [/^(?:352[89]|35[3-8])/, [16, 17, 18, 19]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-8]|6[037])/, [16, 18, 19]],
  [/^220[0-4]/, [16]],
];
/** After one of these words a number without gaps is something else that may pass the check by chance. */
const OTHER_NUMBER =
  /(?:order|tracking|parcel|shipment|invoice|reference|ref|ticket|serial|imei|sku|item|product|case|bestell\p{L}{0,12}|sendung\p{L}{0,12}|rechnung\p{L}{0,12}|commande|pedido|ordine|colis|envío)(?: ?(?:number|no\.?|id|code|nr\.?|#|is|was|n°))?["':#= ]{0,6}$/iu;

export const BANK: readonly Rule[] = [
  {
    kind: 'iban',
    pattern: /(?<![A-Za-z0-9_-])[A-Z]{2}[ -]?\d{2}(?:[ -]?[A-Z0-9]){11,30}/giu,
    extent: ibanExtent,
  },
  {
    kind: 'card',
    pattern: /(?<![\p{L}\p{N}]|\d[ .-]|[#_])[2-6](?:[ -]{0,2}\d){12,18}(?![ -]?\d|[\p{L}_])/gu,
    extent: cardExtent,
  },
  {
    kind: 'card',
    pattern: /(?<![\p{L}\p{N}]|\d[ .-]|[#_])[2-6]\d{3}(?:[./_]\d{4}){3}(?![\p{L}\p{N}])/gu,
    extent: cardExtent,
  },
];

function cardExtent(found: string, text: string, start: number): number {
  const digits = found.replace(/\D/g, '');
  const branded = BRANDS.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length));
  if (!branded || !isCardNumber(digits)) return 0;
  if (digits === found && OTHER_NUMBER.test(text.slice(Math.max(0, start - 40), start))) return 0;
  return found.length;
}

/** Who issues account numbers, and how long theirs are. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  `NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22
  GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VA22 VG24 PT25 LY25 IS26
  TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30
  LC32 MT31 SC31 SD18`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** An account number may be followed by words, which are not part of it; gaps in it are only where a group of four ends. */
function ibanExtent(found: string): number {
  const length = LENGTHS.get(found.slice(0, 2).toUpperCase());
  if (length === undefined) return 0;
  let plain = '';
  for (let at = 0; at < found.length; at++) {
    const character = found[at] as string;
    if (/[A-Za-z0-9]/.test(character)) plain += character;
    else if (plain.length % 4 !== 0) return 0;
    if (plain.length < length) continue;
    const goesOn = /[A-Za-z0-9]/.test(found[at + 1] ?? '');
    return !goesOn && isIban(plain.toUpperCase()) ? at + 1 : 0;
  }
  return 0;
}
