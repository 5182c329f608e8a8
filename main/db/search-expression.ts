/** More words than this narrow nothing further and only cost time. */
const MOST_WORDS = 32;

/**
 * An FTS5 query from what a person typed: every word must occur, the last one may be unfinished. All FTS5 syntax is
 * quoted away, so any text is a valid search. Null when nothing searchable was typed.
 */
export function searchExpression(typed: string): string | null {
  const words = typed
    .slice(0, 2000)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return `${words.map((word) => `"${word}"`).join(' AND ')}*`;
}
