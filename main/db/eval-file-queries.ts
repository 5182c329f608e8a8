import type { EvalExportTrace } from '../../shared/model/eval-export.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** The file that an export became, and the content with which each case left in it. */
export interface EvalFileEntry {
  exportId: string;
  fileName: string;
  contents: readonly { number: number; contentHash: string }[];
}

/** Records a file of eval cases; the marks of the cases themselves are `addEvalExport`'s. */
export function addEvalFile(db: Db, { exportId, fileName, contents }: EvalFileEntry): void {
  const file = db.prepare('INSERT INTO eval_file (export_id, file_name) VALUES (?, ?)');
  const content = db.prepare('INSERT INTO eval_content (export_id, number, content_hash) VALUES (?, ?, ?)');
  writeSoon(db, () => {
    file.run(exportId, fileName);
    for (const { number, contentHash } of contents) content.run(exportId, number, contentHash);
  });
}

/** Every time a case left, by its number, the newest first. */
export function readEvalTraces(db: Db): Map<number, EvalExportTrace[]> {
  const rows = db
    .prepare<[], EvalExportTrace & { number: number }>(`
      SELECT e.number, e.export_id AS exportId, e.format, e.recorded_at AS "at",
             f.file_name AS "file", c.content_hash AS contentHash
      FROM eval_export e
        LEFT JOIN eval_file f ON f.export_id = e.export_id
        LEFT JOIN eval_content c ON c.export_id = e.export_id AND c.number = e.number
      ORDER BY e.recorded_at DESC, e.export_id DESC`)
    .all();
  const traces = new Map<number, EvalExportTrace[]>();
  for (const { number, ...trace } of rows) traces.set(number, [...(traces.get(number) ?? []), trace]);
  return traces;
}

/** Every export, the newest first. */
export function listEvalExports(db: Db): (Omit<EvalExportTrace, 'contentHash'> & { cases: number })[] {
  return db
    .prepare<[], Omit<EvalExportTrace, 'contentHash'> & { cases: number }>(`
      SELECT e.export_id AS exportId, min(e.format) AS format, min(e.recorded_at) AS "at", f.file_name AS "file",
             count(*) AS cases
      FROM eval_export e LEFT JOIN eval_file f ON f.export_id = e.export_id
      GROUP BY e.export_id ORDER BY min(e.recorded_at) DESC, e.export_id DESC`)
    .all();
}

/** The format that a case was imported in; null for one that came without a file. */
export function formatOfCase(db: Db, caseId: string): string | null {
  const format = db
    .prepare<[string], string | null>(
      'SELECT i.format FROM cases c JOIN import i ON i.id = c.import_id WHERE c.case_id = ?',
    )
    .pluck()
    .get(caseId);
  return format ?? null;
}
