import { AppError } from '../../shared/errors.ts';
import { FormatId, type ImportCounts, Mapping, type Quarantined } from '../../shared/model/import.ts';
import type { Db } from './open-db.ts';

/** A row of the quarantine with its number, by which it is mended. */
export interface StoredAside extends Quarantined {
  position: number;
}

/** Keeps rows aside; positions follow on from those already there. */
export function writeQuarantine(db: Db, importId: number, from: number, rows: readonly Quarantined[]): void {
  putAside(
    db,
    importId,
    rows.map((row, i) => ({ ...row, position: from + i })),
  );
}

export function readQuarantine(db: Db, importId: number, limit: number): StoredAside[] {
  return db
    .prepare<[number, number], StoredAside>(`
      SELECT position, line, case_id AS caseId, field, problem, reason, raw FROM quarantine
      WHERE import_id = ? ORDER BY position LIMIT ?`)
    .all(importId, limit);
}

/** An import as far as its rows can be read again. */
export interface MendableImport {
  file: string;
  format: FormatId;
  mapping: Mapping | null;
  columns: string[] | null;
}

/** @throws {AppError} where there is no such import */
export function readMendable(db: Db, importId: number): MendableImport {
  const row = db
    .prepare<[number], { file: string; format: string; mapping: string | null; columns: string | null }>(
      'SELECT file, format, mapping, columns FROM import WHERE id = ? AND finished_at IS NOT NULL',
    )
    .get(importId);
  if (!row) throw new AppError('NOT_FOUND', `There is no import number ${importId}.`);
  return {
    file: row.file,
    format: FormatId.parse(row.format),
    mapping: row.mapping === null ? null : Mapping.parse(JSON.parse(row.mapping)),
    columns: row.columns === null ? null : (JSON.parse(row.columns) as string[]),
  };
}

/**
 * Takes rows out of the quarantines of other imports whose case has come with this one, inside the caller's
 * transaction. Returns how many.
 */
export function settleEarlierAsides(db: Db, importId: number): number {
  return db
    .prepare(`
      DELETE FROM quarantine WHERE import_id <> ? AND case_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM cases WHERE cases.case_id = quarantine.case_id AND cases.import_id = ?)`)
    .run(importId, importId).changes;
}

export interface Retried {
  /** The import that the rows belong to, and the one under which they were read again. */
  importId: number;
  retryId: number;
  /** Positions of the rows that were read again. */
  tried: readonly number[];
  /** Those of them that cannot be taken yet, with today's reasons. */
  failed: readonly StoredAside[];
  counts: ImportCounts;
}

/** Puts rows that were read again into the books of their own import, all or none of it. */
export function takeRetriedHome(db: Db, { importId, retryId, tried, failed, counts }: Retried): void {
  db.transaction(() => {
    db.prepare('UPDATE cases SET import_id = ? WHERE import_id = ?').run(importId, retryId);
    db.prepare('DELETE FROM import WHERE id = ?').run(retryId);
    const leave = db.prepare('DELETE FROM quarantine WHERE import_id = ? AND position = ?');
    for (const position of tried) leave.run(importId, position);
    putAside(db, importId, failed);
    db.prepare(`
      UPDATE import SET added = added + ?, unchanged = unchanged + ?, conflicts = conflicts + ?,
                        quarantined = quarantined - ? WHERE id = ?`).run(
      counts.new,
      counts.unchanged,
      counts.conflicts,
      counts.new + counts.unchanged + counts.conflicts,
      importId,
    );
  }).immediate();
}

function putAside(db: Db, importId: number, rows: readonly StoredAside[]): void {
  const put = db.prepare(`
    INSERT INTO quarantine (import_id, position, line, case_id, field, problem, reason, raw)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  for (const { position, line, caseId, field, problem, reason, raw } of rows)
    put.run(importId, position, line, caseId, field, problem, reason, raw);
}
