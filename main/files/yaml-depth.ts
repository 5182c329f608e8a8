/** Brackets that may stand open at a time; the parser of YAML goes down one by one and takes minutes over a million. */
const MOST_OPEN = 500;
/** Lists that begin on one line, each inside the one before. */
const ON_ONE_LINE = /(?:^|\n)[ \t]*(?:[-?:][ \t]+){100}/;

/**
 * Whether a YAML text may be nested deeper than its parser can follow in reasonable time. Quotes are not looked at: no
 * honest text leaves so many brackets open.
 */
export function isBottomless(text: string): boolean {
  if (ON_ONE_LINE.test(text)) return true;
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return true;
  }
  return false;
}
