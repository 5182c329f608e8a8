import type { CaseFilter } from '../../shared/model/review.ts';
import { allOf, conditionsOf, type Viewer } from './case-conditions.ts';
import { onCases, withText } from './case-matches.ts';
import type { Match } from './facet-matches.ts';
import type { Db } from './open-db.ts';

/** Of the cases that a filter names, those that fit the rest of it, in the order they are named. */
export function matchesAmong(db: Db, filter: CaseFilter, viewer: Viewer): Match[] {
  const conditions = conditionsOf(filter, viewer);
  if (!conditions) return [];
  const where = allOf(onCases(conditions));
  const found = db
    .prepare<(string | number)[], Match>(`
      SELECT c.seq AS seq, m.key AS place FROM json_each(?) m CROSS JOIN cases c ON c.case_id = m.value
      WHERE ${where.sql} ORDER BY m.key`)
    .all(JSON.stringify(filter.among ?? []), ...where.values);
  if (conditions.text === null) return found;
  const texts = withText(db, conditions.text, found, { limit: found.length });
  const saying = new Set(texts.map(({ seq }) => seq));
  return found.filter(({ seq }) => saying.has(seq));
}

/** The case after or before one in the order they are named, around the ends; null when none is left. */
export function nextAmong(
  db: Db,
  filter: CaseFilter,
  viewer: Viewer,
  from: string | undefined,
  direction: 'next' | 'previous',
): string | null {
  const at = from === undefined ? -1 : (filter.among ?? []).indexOf(from);
  const found = matchesAmong(db, filter, viewer);
  const match =
    direction === 'next'
      ? (found.find(({ place }) => place > at) ?? found[0])
      : (found.findLast(({ place }) => place < at) ?? found.at(-1));
  return match ? (filter.among?.[match.place] ?? null) : null;
}
