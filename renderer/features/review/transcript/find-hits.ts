import { type Row, textsOf } from './rows.ts';

export interface Hit {
  /** Place of the row in the transcript. */
  readonly row: number;
  /** The turn whose text it is in; null for the name or the arguments of a call. */
  readonly turn: number | null;
  readonly from: number;
  readonly to: number;
}

/** More hits than anybody steps through. */
const MOST_HITS = 2000;

/** Every place where the words occur, whatever their case, from the first row to the last. */
export function findHits(rows: readonly Row[], words: string): Hit[] {
  if (words.trim() === '') return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  const hits: Hit[] = [];
  rows.forEach((row, place) => {
    if (hits.length >= MOST_HITS) return;
    if (row.kind === 'call')
      hits.push(...hitsIn(`${row.call.name} ${row.call.arguments}`, pattern, place, null));
    for (const { turn, text } of textsOf(row)) hits.push(...hitsIn(text, pattern, place, turn));
  });
  return hits.slice(0, MOST_HITS);
}

function hitsIn(text: string, pattern: RegExp, row: number, turn: number | null): Hit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    row,
    turn,
    from: match.index,
    to: match.index + match[0].length,
  }));
}
