import { MOST_SESSIONS, type SessionPair } from '../../shared/analysis/abandons/rank-pairs.ts';
import type { KeyField } from '../../shared/model/abandon.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Db } from './open-db.ts';

/** Sessions that were joined, and the values among them that are left out. */
export function countSessions(db: Db): { joined: number; crowded: { values: number; cases: number } } {
  const row = db
    .prepare<[number, number], { joined: number; crowds: number; crowd: number }>(`
      SELECT coalesce(sum(n), 0) AS joined, coalesce(sum(n > ?), 0) AS crowds,
             coalesce(sum(CASE WHEN n > ? THEN n END), 0) AS crowd
      FROM (SELECT count(*) AS n FROM customer_session s CROSS JOIN live_case c ON c.seq = s.case_seq GROUP BY s.customer)`)
    .get(MOST_SESSIONS, MOST_SESSIONS);
  return {
    joined: row?.joined ?? 0,
    crowded: { values: row?.crowds ?? 0, cases: row?.crowd ?? 0 },
  };
}

/**
 * Every session that was not handed over, with each session of the same customer that began later on another channel
 * and within the window. The sessions of a customer lie side by side, so each looks only at its neighbours.
 */
export const SESSION_PAIRS = `
  WITH crowd AS MATERIALIZED (SELECT customer FROM customer_session GROUP BY customer HAVING count(*) > @most)
  SELECT a.case_seq AS first, b.case_seq AS next, b.began - a.ended AS gap, a.outcome = 'abandoned' AS wasLeft,
         b.outcome = 'escalated' AS reachedHuman, c.topic = d.topic AS sameTopic
  FROM customer_session a
  JOIN customer_session b ON b.customer = a.customer AND b.began > a.began AND b.began <= a.ended + @seconds
  CROSS JOIN cases c ON c.seq = a.case_seq CROSS JOIN cases d ON d.seq = b.case_seq
  WHERE a.outcome <> 'escalated' AND b.channel <> a.channel AND a.customer NOT IN (SELECT customer FROM crowd)
    AND c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
    AND d.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
  ORDER BY a.case_seq, b.began, b.case_seq`;

type PairRow = Omit<SessionPair, 'wasLeft' | 'reachedHuman' | 'sameTopic'> & {
  wasLeft: number;
  reachedHuman: number;
  sameTopic: number | null;
};

export function readSessionPairs(db: Db, windowHours: number): SessionPair[] {
  return db
    .prepare<{ most: number; seconds: number }, PairRow>(SESSION_PAIRS)
    .all({ most: MOST_SESSIONS, seconds: Math.round(windowHours * 3600) })
    .map(({ first, next, gap, wasLeft, reachedHuman, sameTopic }) => ({
      ...{ first, next, gap, wasLeft: wasLeft === 1, reachedHuman: reachedHuman === 1 },
      sameTopic: sameTopic === null ? null : sameTopic === 1,
    }));
}

/** Changes whenever cases come or go; labels leave it as it is. */
export function importStamp(db: Db): string {
  const imports = db
    .prepare<[], string>(
      "SELECT id || ' ' || coalesce(finished_at, '') || ' ' || added FROM import ORDER BY id",
    )
    .pluck()
    .all();
  return imports.join('\n');
}

export interface HeadRow {
  seq: number;
  caseId: string;
  outcome: Outcome;
  channel: string;
  topic: string | null;
  startedAt: string;
  endedAt: string | null;
  turns: number;
  messages: string;
}

export function readHeads(db: Db, seqs: readonly number[]): HeadRow[] {
  return db
    .prepare<[string], HeadRow>(`
      SELECT c.seq, c.case_id AS caseId, c.outcome, c.channel, c.topic, c.started_at AS startedAt,
             c.ended_at AS endedAt, c.turns, t.messages
      FROM json_each(?) m CROSS JOIN cases c ON c.seq = m.value JOIN transcript t ON t.case_seq = c.seq`)
    .all(JSON.stringify(seqs));
}

/** The numbers of cases by their ids; those that are not there are left out. */
export function seqsOf(db: Db, caseIds: readonly string[]): Map<string, number> {
  const rows = db
    .prepare<[string], [string, number]>(
      'SELECT c.case_id, c.seq FROM json_each(?) m CROSS JOIN live_case c ON c.case_id = m.value',
    )
    .raw()
    .all(JSON.stringify(caseIds));
  return new Map(rows);
}

/** How many cases have each of these metadata fields, and how many of them share its value. Reads every case once. */
export function countKeys(db: Db, names: readonly string[]): KeyField[] {
  return db
    .prepare<[string], KeyField>(`
      SELECT name, sum(n) AS cases, sum(CASE WHEN n > 1 THEN n ELSE 0 END) AS shared, count(*) AS customers
      FROM (SELECT j.key AS name, count(*) AS n
            FROM live_case c JOIN transcript t ON t.case_seq = c.seq, json_each(t.metadata) j
            WHERE j.key IN (SELECT value FROM json_each(?)) AND j.type IN ('text', 'integer') AND j.value <> ''
            GROUP BY j.key, lower(trim(j.value)))
      GROUP BY name`)
    .all(JSON.stringify(names));
}
