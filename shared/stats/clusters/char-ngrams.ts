/**
 * Character n-grams within words: every word is padded with one blank on both sides, and n-grams never cross a
 * word. A padded word no longer than the shortest n counts once, whole.
 *
 * @param text any text; case is not changed here
 * @param shortest least n, at least 1
 * @param longest largest n
 * @example charNgrams('ab cde', 3, 3) // [' ab', 'ab ', ' cd', 'cde', 'de ']
 */
export function charNgrams(text: string, shortest: number, longest: number): string[] {
  const grams: string[] = [];
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const letters = [' ', ...word, ' '];
    for (let n = shortest; n <= longest; n++) {
      const last = Math.max(0, letters.length - n);
      for (let at = 0; at <= last; at++) grams.push(letters.slice(at, at + n).join(''));
      if (last === 0) break;
    }
  }
  return grams;
}
