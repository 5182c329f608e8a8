import type { Finding } from './finding.ts';

/** Words after which placeholders are lettered: things of the same sort that a case tells apart. */
const LETTERS = 26;

/** Gives every value its placeholder, in the order in which values are first met: `[NAME_1]`, `[LINE_A]`. */
export class Placeholders {
  readonly #byKey = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  of({ key, kind, word }: Pick<Finding, 'key' | 'kind' | 'word'>): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const name = word ?? (kind === 'other' ? 'REDACTED' : kind.toUpperCase());
    const place = this.#counts.get(name) ?? 0;
    this.#counts.set(name, place + 1);
    const made = `[${name}_${kind === 'id' ? letters(place) : place + 1}]`;
    this.#byKey.set(key, made);
    return made;
  }
}

/** A, B, ... Z, AA, AB, ... */
function letters(place: number): string {
  const last = String.fromCharCode('A'.charCodeAt(0) + (place % LETTERS));
  return place < LETTERS ? last : letters(Math.floor(place / LETTERS) - 1) + last;
}
