/** Evidence counts code points, strings count UTF-16 units; these two functions are the only crossing. */

/** Code points before the UTF-16 offset `unit`; an offset inside a pair belongs to its character. */
export function codePointAt(text: string, unit: number): number {
  let points = 0;
  for (let at = 0; at < unit && at < text.length; points += 1) at += unitsAt(text, at);
  return points;
}

/** The UTF-16 offset of the code point `point`, at most the length of the text. */
export function unitAt(text: string, point: number): number {
  let at = 0;
  for (let points = 0; points < point && at < text.length; points += 1) at += unitsAt(text, at);
  return at;
}

function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
