import type { Db } from './open-db.ts';

/** A word found in more cases than this tells little, and is not read any further. */
export const TELLS_NOTHING = 2000;

/** Words known to stand in too many cases, by database: they are the same for every case that is looked at. */
const common = new WeakMap<Db, Set<string>>();

/**
 * The cases that hold a word, as rows of `cases`; null when there are more than tell anything. Only a whole word counts.
 */
export function casesWithWord(db: Db, word: string): number[] | null {
  const known = common.get(db) ?? new Set<string>();
  common.set(db, known);
  if (known.has(word)) return null;
  const found = db
    .prepare<[string, number], number>('SELECT rowid FROM case_text WHERE case_text MATCH ? LIMIT ?')
    .pluck()
    .all(`"${word.replaceAll('"', '""')}"`, TELLS_NOTHING + 1);
  if (found.length <= TELLS_NOTHING) return found;
  known.add(word);
  return null;
}

/** Those of these rows that are there: not of an import that has not finished. */
export function liveCases(db: Db, seqs: readonly number[]): Set<number> {
  return new Set(
    db
      .prepare<[string], number>(`
        SELECT c.seq FROM json_each(?) m CROSS JOIN live_case c ON c.seq = m.value`)
      .pluck()
      .all(JSON.stringify(seqs)),
  );
}
