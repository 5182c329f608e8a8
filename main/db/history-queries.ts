import type { LabelEvent } from '../../shared/model/label-event.ts';
import { type EventRow, toEvent } from './event-rows.ts';
import type { Db } from './open-db.ts';

export interface HistoryFilter {
  caseId?: string | undefined;
  reviewer?: string | undefined;
}

export interface PastEvent {
  event: LabelEvent;
  /** Its own place in the list, to go on from. */
  cursor: string;
  state: 'stands' | 'waits' | 'replaced';
  brought: boolean;
}

type Row = EventRow & { position: number; brought_by: string | null; waits: number; replaced: number };

/**
 * Events by their clocks, newest first. Clocks may be wrong; they put the list in order and decide nothing. A retraction
 * that nothing superseded stands too: it is why there is no answer.
 */
export function readHistory(
  db: Db,
  filter: HistoryFilter,
  page: { limit: number; cursor: string | undefined },
): PastEvent[] {
  const { sql, values } = conditions(filter);
  const [clock, position] = page.cursor?.split(' ') ?? ['~', '0'];
  return db
    .prepare<(string | number)[], Row>(`
      SELECT e.*, EXISTS (SELECT 1 FROM rival r WHERE r.event_id = e.id) AS waits,
             EXISTS (SELECT 1 FROM event x, json_each(x.supersedes) t
                     WHERE x.case_id = e.case_id AND t.value = e.id) AS replaced
      FROM event e WHERE ${sql} AND (e.clock, e.position) < (?, ?)
      ORDER BY e.clock DESC, e.position DESC LIMIT ?`)
    .all(...values, clock ?? '~', Number(position), page.limit)
    .map((row) => ({
      event: toEvent(row),
      cursor: `${row.clock} ${row.position}`,
      state: row.replaced ? 'replaced' : row.waits ? 'waits' : 'stands',
      brought: row.brought_by !== null,
    }));
}

export function countHistory(db: Db, filter: HistoryFilter): number {
  const { sql, values } = conditions(filter);
  return db
    .prepare<string[], number>(`SELECT count(*) FROM event e WHERE ${sql}`)
    .pluck()
    .get(...values) as number;
}

function conditions({ caseId, reviewer }: HistoryFilter): { sql: string; values: string[] } {
  const all = [
    { sql: 'e.case_id = ?', value: caseId },
    { sql: 'e.reviewer = ?', value: reviewer },
  ].flatMap(({ sql, value }) => (value === undefined ? [] : [{ sql, value }]));
  return {
    sql: all.length === 0 ? 'true' : all.map(({ sql }) => sql).join(' AND '),
    values: all.map(({ value }) => value),
  };
}

/** Cases in which answers wait beside one that stands, in their order; of all cases, or of those named. */
export function casesWithRivals(db: Db, among?: ReadonlySet<string>): string[] {
  const cases = db.prepare<[], string>('SELECT DISTINCT case_id FROM rival ORDER BY case_id').pluck().all();
  return among === undefined ? cases : cases.filter((caseId) => among.has(caseId));
}
