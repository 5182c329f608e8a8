/** Joiners, marks of direction, soft hyphens, variation selectors, and accents that are written after their letter. */
const UNSEEN =
  /^(?:[\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|[\u{fe00}-\u{fe0f}]|\p{M})$/u;
const DASHES = /^[\u2010-\u2013\u2212\ufe58\ufe63\uff0d]$/u;
/** The zero of every script whose digits are written in its own way. */
const ZEROS = [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66],
  ...[0xe50, 0xed0, 0xf20, 0x1040],
];

/** One character as it is read: plain digits, spaces, dashes and letters; nothing for what is not seen. */
export function foldForReading(character: string): string {
  if (character <= '\x7f') return character;
  if (UNSEEN.test(character)) return '';
  if (DASHES.test(character)) return '-';
  if (/^\p{Nd}$/u.test(character)) {
    const code = character.codePointAt(0) as number;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    if (zero !== undefined) return String(code - zero);
  }
  return character.normalize('NFKC');
}

/** Cyrillic and Greek letters that look like Latin ones, in small letters. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    һ: 'h',
    ԁ: 'd',
    ԛ: 'q',
  },
  ...{
    в: 'b',
    к: 'k',
    м: 'm',
    н: 'h',
    т: 't',
    α: 'a',
    ο: 'o',
    ν: 'v',
    ρ: 'p',
    ι: 'i',
    κ: 'k',
    τ: 't',
    υ: 'u',
  },
};
const folded = new Map<string, string>();

/**
 * A text for comparing: small letters without accents, look-alikes of other scripts as Latin ones. Each UTF-16 unit
 * becomes one unit, so that places stay places.
 */
export function foldForComparing(text: string): string {
  let compared = '';
  for (let at = 0; at < text.length; at++) compared += foldUnit(text[at] as string);
  return compared;
}

function foldUnit(unit: string): string {
  if (unit <= '\x7f') return unit.toLowerCase();
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const base = unit.normalize('NFD')[0] as string;
  const small = base.toLowerCase();
  const compared = small.length === 1 ? (LOOKALIKES[small] ?? small) : unit;
  folded.set(unit, compared);
  return compared;
}
