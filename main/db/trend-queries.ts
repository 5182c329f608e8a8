import type { CohortField, Outcome } from '../../shared/model/case.ts';
import type { MarkerKind, TrendMarker } from '../../shared/model/trend-marker.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';

/** The counts of one period and outcome: as JSON arrays the cases, and of each field the values, in the same order. */
export type CountBlock = [period: string, outcome: Outcome, cases: string, ...values: string[]];

/**
 * Every population count, in order of time. A block for each period and outcome, since a row for each count would take
 * ten times as long; blocks of an ordinary table name the same values again and again.
 */
export function countBlocks(db: Db, fields: readonly CohortField[]): CountBlock[] {
  const columns = fields.map((field) => `, json_group_array(${COHORT_COLUMN[field]})`).join('');
  return db
    .prepare<[], CountBlock>(`
      SELECT period, outcome, json_group_array(cases)${columns}
      FROM population_count GROUP BY period, outcome ORDER BY period, outcome`)
    .raw()
    .all();
}

/** Markers that were entered, oldest first. */
export function readMarkers(db: Db): TrendMarker[] {
  return db
    .prepare<[], { id: string; kind: MarkerKind; name: string; at: string; note: string }>(
      'SELECT id, kind, name, at, note FROM marker ORDER BY at, id',
    )
    .all()
    .map((marker) => ({ ...marker, source: 'entered' }));
}

export function writeMarker(db: Db, { id, kind, name, at, note }: TrendMarker, createdAt: string): void {
  db.prepare('INSERT INTO marker (id, kind, name, at, note, created_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    ...[id, kind, name, at, note, createdAt],
  );
}

/** False when there is no such marker. */
export function deleteMarker(db: Db, id: string): boolean {
  return db.prepare('DELETE FROM marker WHERE id = ?').run(id).changes > 0;
}

/** The first case of each agent version that says when it began. Reads every case. */
export function readFirstCases(db: Db): { version: string; at: string }[] {
  return db
    .prepare<[], { version: string; at: string }>(`
      SELECT agent_version AS version, min(started_at) AS at FROM live_case
      WHERE agent_version IS NOT NULL AND started_at IS NOT NULL GROUP BY 1 ORDER BY at, version`)
    .all();
}

/** Until when alerts are muted, by the alert. */
export function readMutes(db: Db): Map<string, string> {
  const rows = db.prepare<[], [string, string]>('SELECT alert, until FROM alert_mute').raw().all();
  return new Map(rows);
}

export function writeMute(db: Db, alert: string, until: string, mutedAt: string): void {
  db.prepare(`
    INSERT INTO alert_mute (alert, until, muted_at) VALUES (?, ?, ?)
    ON CONFLICT (alert) DO UPDATE SET until = excluded.until, muted_at = excluded.muted_at`).run(
    ...[alert, until, mutedAt],
  );
}

export function deleteMute(db: Db, alert: string): void {
  db.prepare('DELETE FROM alert_mute WHERE alert = ?').run(alert);
}

/** Escalated cases that say when they began, with the key of their stratum and the triggers that fired. */
export function readEscalated(db: Db): { seq: number; at: string; stratum: string; triggers: string[] }[] {
  const key = stratumKeySql(readFrameFields(db), 'c');
  return db
    .prepare<[], [number, string, string, string | null]>(`
      SELECT c.seq, c.started_at, ${key}, k.body ->> '$.triggers'
      FROM live_case c LEFT JOIN concealed k ON k.case_seq = c.seq
      WHERE c.outcome = 'escalated' AND c.started_at IS NOT NULL ORDER BY c.seq`)
    .raw()
    .all()
    .map(([seq, at, stratum, triggers]) => ({
      ...{ seq, at, stratum },
      triggers: triggers === null ? [] : (JSON.parse(triggers) as { name: string }[]).map(({ name }) => name),
    }));
}
