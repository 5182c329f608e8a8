import { allOf, type CaseConditions, type Condition } from './case-conditions.ts';
import { FEW, fewByFacets, type Match } from './facet-matches.ts';
import type { Db } from './open-db.ts';

export interface Stretch {
  /** Only what lies behind this place. */
  after?: number | undefined;
  limit: number;
  direction?: 'next' | 'previous';
}

/** The SQL of a direction along the draws, which lie in [0, 1). */
const WAYS = {
  next: { comparison: '>', order: 'ASC', start: -1 },
  previous: { comparison: '<', order: 'DESC', start: 2 },
} as const;

/** Totals are exact up to here. */
export const COUNTED_UP_TO = FEW;
/** Of few cases, so many at a time are held against what facets do not say. */
const STEP = 500;
/** So many texts are looked at for other conditions; beyond them a total says "more than". */
const LOOKED_AT = 30_000;

function select(db: Db, sql: string, values: (string | number)[]): Match[] {
  return db.prepare<(string | number)[], Match>(sql).all(...values);
}

/**
 * Matches in queue order (by draw), whatever their text. Where people's decisions are asked for, it starts from those;
 * where facets leave few cases, from these; else it walks the index of the draw, which holds all that facets compare.
 */
export function inQueueOrder(db: Db, conditions: CaseConditions, stretch: Stretch): Match[] {
  const [first, ...rest] = conditions.judged;
  const few = !first && conditions.facets.length > 0 ? fewByFacets(db, conditions.facets) : null;
  if (few) return fitting(db, few, conditions.others, stretch);
  const { comparison, order, start } = WAYS[stretch.direction ?? 'next'];
  const where = allOf([...conditions.facets, ...conditions.others, ...rest.map(judgedCase)]);
  const from: Condition = first
    ? {
        sql: `(SELECT DISTINCT s.case_id FROM standing s WHERE ${first.sql}) j CROSS JOIN cases c ON c.case_id = j.case_id`,
        values: first.values,
      }
    : { sql: 'cases c', values: [] };
  return select(
    db,
    `SELECT c.seq AS seq, c.draw AS place FROM ${from.sql}
     WHERE ${where.sql} AND c.draw ${comparison} ? ORDER BY c.draw ${order} LIMIT ?`,
    [...from.values, ...where.values, stretch.after ?? start, stretch.limit],
  );
}

/** Of cases in the order of the draw, all of them there, those that fit what facets do not say. */
function fitting(
  db: Db,
  cases: readonly Match[],
  [, ...others]: readonly Condition[],
  { after, limit, direction = 'next' }: Stretch,
): Match[] {
  const ahead =
    direction === 'next'
      ? cases.filter(({ place }) => place > (after ?? WAYS.next.start))
      : cases.filter(({ place }) => place < (after ?? WAYS.previous.start)).reverse();
  if (others.length === 0) return ahead.slice(0, limit);
  const where = allOf(others);
  const found: Match[] = [];
  for (let at = 0; at < ahead.length && found.length < limit; at += STEP) {
    const step = ahead.slice(at, at + STEP).map(({ seq }) => seq);
    found.push(
      ...select(
        db,
        `SELECT c.seq AS seq, c.draw AS place FROM json_each(?) m CROSS JOIN cases c ON c.seq = m.value
         WHERE ${where.sql} ORDER BY m.key`,
        [JSON.stringify(step), ...where.values],
      ),
    );
  }
  return found.slice(0, limit);
}

/** The matches behind a place in the order of the list: of a search as they came in, else as they are queued. */
export function findMatches(db: Db, conditions: CaseConditions, stretch: Stretch): Match[] {
  const { text } = conditions;
  if (text === null) return inQueueOrder(db, conditions, stretch);
  const few = fewCases(db, conditions);
  return few ? withText(db, text, few, stretch) : inTextOrder(db, conditions, text, stretch);
}

/** The first matches, and how many there are; `more` when it was not worth counting further. */
export function firstMatches(
  db: Db,
  conditions: CaseConditions,
  limit: number,
): { matches: Match[]; total: number; more: boolean } {
  const { text, judged, facets, others } = conditions;
  const narrowed = judged.length + facets.length > 0;
  const few = text === null ? null : fewCases(db, conditions);
  if (text !== null && narrowed && !few) {
    const matches = inTextOrder(db, conditions, text, { limit });
    if (matches.length < limit) return { matches, total: matches.length, more: false };
    return { matches, ...countTexts(db, conditions, text) };
  }
  const onlyFacets = text === null && judged.length === 0 && facets.length > 0 && others.length === 1;
  if (onlyFacets && fewByFacets(db, facets) === null)
    return { matches: inQueueOrder(db, conditions, { limit }), total: COUNTED_UP_TO, more: true };
  // Found one after the other: looking for as many as are counted takes no longer than counting them.
  const most = { limit: COUNTED_UP_TO + 1 };
  const found = text !== null && few ? withText(db, text, few, most) : findMatches(db, conditions, most);
  return {
    matches: found.slice(0, limit),
    total: Math.min(found.length, COUNTED_UP_TO),
    more: found.length > COUNTED_UP_TO,
  };
}

function inTextOrder(
  db: Db,
  conditions: CaseConditions,
  text: string,
  { after = 0, limit }: Stretch,
): Match[] {
  const where = allOf(onCases(conditions));
  return select(
    db,
    `SELECT f.rowid AS seq, f.rowid AS place FROM case_text f CROSS JOIN cases c ON c.seq = f.rowid
     WHERE f.case_text MATCH ? AND f.rowid > ? AND ${where.sql} ORDER BY f.rowid LIMIT ?`,
    [text, after, ...where.values, limit],
  );
}

/** Of the first texts that match, how many cases fit everything else as well. */
function countTexts(db: Db, conditions: CaseConditions, text: string): { total: number; more: boolean } {
  const where = allOf(onCases(conditions));
  const { looked, found } = db
    .prepare<(string | number)[], { looked: number; found: number }>(`
      SELECT count(*) AS looked, count(*) FILTER (WHERE ${where.sql}) AS found FROM (
        SELECT rowid AS seq FROM case_text WHERE case_text MATCH ? LIMIT ${LOOKED_AT + 1}
      ) f CROSS JOIN cases c ON c.seq = f.seq`)
    .get(...where.values, text) as { looked: number; found: number };
  return { total: Math.min(found, COUNTED_UP_TO), more: looked > LOOKED_AT || found > COUNTED_UP_TO };
}

/** The cases that fit whatever their text, where that narrows a search down to a short list; else null. */
function fewCases(db: Db, conditions: CaseConditions): Match[] | null {
  if (conditions.judged.length + conditions.facets.length === 0) return null;
  const found = inQueueOrder(db, conditions, { limit: FEW + 1 });
  return found.length > FEW ? null : found;
}

/** Those of the given cases whose text matches, as they came in. The plus keeps SQLite from searching once per case. */
export function withText(
  db: Db,
  text: string,
  cases: readonly Match[],
  { after = 0, limit }: Stretch,
): Match[] {
  return select(
    db,
    `SELECT rowid AS seq, rowid AS place FROM case_text
     WHERE case_text MATCH ? AND rowid > ? AND +rowid IN (SELECT value FROM json_each(?)) ORDER BY rowid LIMIT ?`,
    [text, after, JSON.stringify(cases.map(({ seq }) => seq)), limit],
  );
}

/** Every condition but that on the text, as one on `cases c`. */
export function onCases({ judged, facets, others }: CaseConditions): Condition[] {
  return [...facets, ...others, ...judged.map(judgedCase)];
}

function judgedCase({ sql, values }: Condition): Condition {
  return { sql: `c.case_id IN (SELECT s.case_id FROM standing s WHERE ${sql})`, values };
}
