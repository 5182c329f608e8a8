import type { CaseFilter } from '../../shared/model/review.ts';
import { allOf, type CaseConditions, conditionsOf, type Viewer } from './case-conditions.ts';
import { findMatches, inQueueOrder, onCases, type Stretch, withText } from './case-matches.ts';
import type { Match } from './facet-matches.ts';
import type { Db } from './open-db.ts';

/** More texts than this are not sorted by their draw: a few of the queue are looked up among them instead. */
const SORTED = 10_000;
const LOOKED_UP = 2000;

/** The case before or after a place in queue order that matches; from the start when there is no place. */
export function neighbour(
  db: Db,
  filter: CaseFilter,
  viewer: Viewer,
  from: string | undefined,
  direction: 'next' | 'previous',
): string | null {
  const conditions = conditionsOf(filter, viewer);
  if (!conditions) return null;
  const after = from === undefined ? undefined : drawOfCase(db, from);
  if (after === null) return null;
  const stretch = { after, direction };
  const { text } = conditions;
  const found =
    text === null
      ? inQueueOrder(db, conditions, { ...stretch, limit: 1 })[0]
      : neighbourWithText(db, conditions, text, stretch);
  return found ? idOf(db, found.seq) : null;
}

function neighbourWithText(
  db: Db,
  conditions: CaseConditions,
  text: string,
  stretch: Omit<Stretch, 'limit'>,
): Match | undefined {
  const textAlone: CaseConditions = { text, judged: [], facets: [], others: conditions.others.slice(0, 1) };
  const matches = findMatches(db, textAlone, { limit: SORTED + 1 });
  if (matches.length <= SORTED) return firstOf(db, conditions, matches, stretch);
  const queued = inQueueOrder(db, conditions, { ...stretch, limit: LOOKED_UP });
  const first = firstOf(db, conditions, withText(db, text, queued, { limit: LOOKED_UP }), stretch);
  if (first || queued.length < LOOKED_UP) return first;
  return firstOfAll(db, conditions, text, stretch);
}

/** Of the given cases, the first in queue order that fits all but the text. */
function firstOf(
  db: Db,
  conditions: CaseConditions,
  matches: readonly Match[],
  { after, direction }: Omit<Stretch, 'limit'>,
): Match | undefined {
  const where = allOf(onCases(conditions));
  const previous = direction === 'previous';
  return db
    .prepare<(string | number)[], Match>(`
      SELECT c.seq AS seq, c.draw AS place FROM json_each(?) m CROSS JOIN cases c ON c.seq = m.value
      WHERE ${where.sql} AND c.draw ${previous ? '<' : '>'} ? ORDER BY c.draw ${previous ? 'DESC' : 'ASC'} LIMIT 1`)
    .get(JSON.stringify(matches.map(({ seq }) => seq)), ...where.values, after ?? (previous ? 2 : -1));
}

/** The same, looking at every text that matches: where text and filter hardly ever meet. */
function firstOfAll(
  db: Db,
  conditions: CaseConditions,
  text: string,
  { after, direction }: Omit<Stretch, 'limit'>,
): Match | undefined {
  const where = allOf(onCases(conditions));
  const previous = direction === 'previous';
  return db
    .prepare<(string | number)[], Match>(`
      SELECT c.seq AS seq, c.draw AS place FROM case_text f CROSS JOIN cases c ON c.seq = f.rowid
      WHERE f.case_text MATCH ? AND ${where.sql} AND c.draw ${previous ? '<' : '>'} ?
      ORDER BY c.draw ${previous ? 'DESC' : 'ASC'} LIMIT 1`)
    .get(text, ...where.values, after ?? (previous ? 2 : -1));
}

function drawOfCase(db: Db, caseId: string): number | null {
  return db.prepare<[string], number>('SELECT draw FROM cases WHERE case_id = ?').pluck().get(caseId) ?? null;
}

function idOf(db: Db, seq: number): string {
  return db.prepare<[number], string>('SELECT case_id FROM cases WHERE seq = ?').pluck().get(seq) as string;
}
