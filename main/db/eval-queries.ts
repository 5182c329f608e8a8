import {
  EvalContent,
  EvalDeed,
  type EvalExportMark,
  type EvalFailure,
  type EvalId,
} from '../../shared/model/eval-case.ts';
import type { Act } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** A case that has a number, with what made it a failure when it got that. */
export interface NumberedCase {
  number: number;
  caseId: string;
  failure: EvalFailure;
  labelledAt: string;
}

/** An act on an eval case; `deed` is null in one that is about another act. */
export interface EvalAct extends Act {
  number: number;
  by: string;
  at: string;
  deed: EvalDeed | null;
}

type ActRow = Omit<EvalAct, 'deed'> & { body: string | null };

export function readNumberedCases(db: Db): NumberedCase[] {
  return db
    .prepare<[], NumberedCase>(
      'SELECT number, case_id AS caseId, failure, labelled_at AS labelledAt FROM eval_case ORDER BY number',
    )
    .all();
}

/** The number of a case; it gets the next one if it has none. */
export function numberOf(db: Db, { caseId, failure, labelledAt }: Omit<NumberedCase, 'number'>): number {
  const found = db.prepare<[string], number>('SELECT number FROM eval_case WHERE case_id = ?').pluck();
  return (
    found.get(caseId) ??
    (db
      .prepare<[string, EvalFailure, string], number>(
        'INSERT INTO eval_case (case_id, failure, labelled_at) VALUES (?, ?, ?) RETURNING number',
      )
      .pluck()
      .get(caseId, failure, labelledAt) as number)
  );
}

/** Every act on every eval case, in the order in which it was recorded. */
export function readEvalActs(db: Db): EvalAct[] {
  return db
    .prepare<[], ActRow>(`
      SELECT id, kind, target, number, done_by AS "by", recorded_at AS "at", body FROM eval_act ORDER BY position`)
    .all()
    .map(({ body, ...act }) => ({ ...act, deed: body === null ? null : EvalDeed.parse(JSON.parse(body)) }));
}

/** Adds one act: durable when this returns. */
export function appendEvalAct(db: Db, { id, kind, target, number, by, at, deed }: EvalAct): void {
  writeSoon(db, () =>
    db
      .prepare(`
        INSERT INTO eval_act (id, kind, target, number, done_by, recorded_at, body) VALUES (?, ?, ?, ?, ?, ?, ?)`)
      .run(id, kind, target, number, by, at, deed === null ? null : JSON.stringify(deed)),
  );
}

/** Every time an eval case left in a file, by its number, the first first. */
export function readEvalExports(db: Db): (EvalExportMark & { number: number })[] {
  return db
    .prepare<[], EvalExportMark & { number: number }>(`
      SELECT number, export_id AS exportId, format, recorded_at AS "at" FROM eval_export
      ORDER BY recorded_at, export_id`)
    .all();
}

/** Records that these eval cases left together in a file. The same export is recorded once. */
export function addEvalExport(
  db: Db,
  ids: readonly EvalId[],
  { exportId, format, at }: EvalExportMark,
): void {
  const add = db.prepare(
    'INSERT INTO eval_export (export_id, number, format, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  writeSoon(db, () => {
    for (const id of ids) add.run(exportId, Number(id.slice('E-'.length)), format, at);
  });
}

export function readEvalDraft(db: Db, caseId: string): EvalContent | null {
  const body = db
    .prepare<[string], string>('SELECT body FROM eval_draft WHERE case_id = ?')
    .pluck()
    .get(caseId);
  return body === undefined ? null : EvalContent.parse(JSON.parse(body));
}

/** Keeps what is being typed, or lets go of it. */
export function writeEvalDraft(db: Db, caseId: string, content: EvalContent | null, updatedAt: string): void {
  writeSoon(db, () => {
    if (content === null) db.prepare('DELETE FROM eval_draft WHERE case_id = ?').run(caseId);
    else
      db.prepare(`
        INSERT INTO eval_draft (case_id, body, updated_at) VALUES (?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`).run(
        caseId,
        JSON.stringify(content),
        updatedAt,
      );
  });
}
