import type { ImportCounts, Mapping } from '../../shared/model/import.ts';
import { FormatId } from '../../shared/model/import.ts';
import { claimImport } from './import-owner.ts';
import type { Db } from './open-db.ts';

export interface NewImport {
  file: string;
  sha256: string;
  format: FormatId;
  mapping: Mapping | null;
  /** In file order, where the file was a table. */
  columns?: readonly string[] | null;
  startedAt: string;
}

/** Begins an import, the only one at a time: its cases are hidden until it is finished. */
export function beginImport(db: Db, entry: NewImport): number {
  return db
    .transaction(() => {
      claimImport(db);
      return Number(
        db
          .prepare(
            'INSERT INTO import (file, sha256, format, mapping, columns, started_at) VALUES (?, ?, ?, ?, ?, ?)',
          )
          .run(
            entry.file,
            entry.sha256,
            entry.format,
            entry.mapping ? JSON.stringify(entry.mapping) : null,
            entry.columns ? JSON.stringify(entry.columns) : null,
            entry.startedAt,
          ).lastInsertRowid,
      );
    })
    .immediate();
}

/** Ends an import, inside the caller's transaction; its cases are part of the workspace from then on. */
export function finishImport(db: Db, importId: number, finishedAt: string, counts: ImportCounts): void {
  db.prepare(`
    UPDATE import SET finished_at = ?, rows = ?, added = ?, unchanged = ?, conflicts = ?, quarantined = ?
    WHERE id = ?`).run(
    finishedAt,
    counts.rows,
    counts.new,
    counts.unchanged,
    counts.conflicts,
    counts.quarantined,
    importId,
  );
}

/** Takes the entry of an import that wrote no cases away, with its quarantine; inside the caller's transaction. */
export function dropImport(db: Db, importId: number): void {
  db.prepare('DELETE FROM import WHERE id = ?').run(importId);
}

export interface ImportEntry extends ImportCounts {
  id: number;
  file: string;
  format: FormatId;
  sha256: string;
  importedAt: string;
  waiting: number;
}

/** Finished imports, newest first. */
export function listImports(db: Db): ImportEntry[] {
  return db
    .prepare<[], ImportEntry>(`
      SELECT id, file, format, sha256, finished_at AS importedAt, rows, added AS "new", unchanged, conflicts, quarantined,
             (SELECT count(*) FROM quarantine WHERE import_id = import.id) AS waiting
      FROM import WHERE finished_at IS NOT NULL ORDER BY id DESC`)
    .all()
    .map((entry) => ({ ...entry, format: FormatId.parse(entry.format) }));
}

/** How a file with exactly this content was read when it was imported last; null when it never was. */
export function readImportOf(db: Db, sha256: string): { format: FormatId; mapping: Mapping | null } | null {
  const row = db
    .prepare<[string], { format: string; mapping: string | null }>(`
      SELECT format, mapping FROM import WHERE sha256 = ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT 1`)
    .get(sha256);
  if (!row) return null;
  const mapping = row.mapping === null ? null : (JSON.parse(row.mapping) as Mapping);
  return { format: FormatId.parse(row.format), mapping };
}

/** The latest finished import of a file with exactly this content, if any. */
export function findImportOf(db: Db, sha256: string): { file: string; importedAt: string } | null {
  return (
    db
      .prepare<[string], { file: string; importedAt: string }>(`
        SELECT file, finished_at AS importedAt FROM import
        WHERE sha256 = ? AND finished_at IS NOT NULL ORDER BY id DESC LIMIT 1`)
      .get(sha256) ?? null
  );
}
