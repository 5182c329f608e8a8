import { allOf, type Condition, LIVE } from './case-conditions.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

/** A case that matches, and its place in the order that was asked for. */
export interface Match {
  seq: number;
  place: number;
}

/** No more cases than this are few: they are kept, and looked at one by one. */
export const FEW = 10_000;
/** So many filters are remembered at a time. */
const KEPT = 16;

const kept = new WeakMap<Db, { state: string; byFacets: Map<string, readonly Match[] | null> }>();

/**
 * The cases that some facets leave, in the order of the draw; null when they are more than a few. That a value is rare,
 * or that no case has it, shows only at the end of the index: so the answer is kept until cases come or go. Whoever
 * gets it shares it, and must not change it.
 */
export function fewByFacets(db: Db, facets: readonly Condition[]): readonly Match[] | null {
  const state = stateOf(db);
  const known = kept.get(db);
  const byFacets = known?.state === state ? known.byFacets : new Map<string, readonly Match[] | null>();
  kept.set(db, { state, byFacets });
  const name = JSON.stringify(facets);
  const found = byFacets.get(name);
  if (found !== undefined) return found;
  if (byFacets.size >= KEPT) byFacets.clear();
  const where = allOf([...facets, LIVE]);
  const matches = prepared<(string | number)[], Match>(
    db,
    `SELECT c.seq AS seq, c.draw AS place FROM cases c WHERE ${where.sql} AND c.draw > -1 ORDER BY c.draw LIMIT ${FEW + 1}`,
  ).all(...where.values);
  const few = matches.length > FEW ? null : matches;
  byFacets.set(name, few);
  return few;
}

/** Changes with everything that another connection writes, as imports do, and with imports that end in this one. */
function stateOf(db: Db): string {
  const others = db.pragma('data_version', { simple: true });
  const own = prepared<[], string>(
    db,
    `SELECT count(*) || ' ' || coalesce(max(id), 0) || ' ' || coalesce(sum(added), 0)
     FROM import WHERE finished_at IS NOT NULL`,
  )
    .pluck()
    .get();
  return `${others} ${own}`;
}
