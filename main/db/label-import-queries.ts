import { AppError } from '../../shared/errors.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { LabelImportEntry } from '../../shared/model/label-import.ts';
import { type EventRow, everyEventOfCase, toEvent } from './event-rows.ts';
import { importOwnerLives, writeOwner } from './import-owner.ts';
import type { Db } from './open-db.ts';

/** Looks up what an import of labels meets, one case after the other. */
export function labelLookups(db: Db) {
  const outcome = db.prepare<[string], Outcome>('SELECT outcome FROM live_case WHERE case_id = ?').pluck();
  const events = db.prepare<[string, string], EventRow>(
    'SELECT * FROM event WHERE case_id = ? AND reviewer = ? ORDER BY position',
  );
  return {
    outcomeOf: (caseId: string): Outcome | null => outcome.get(caseId) ?? null,
    eventsOf: (caseId: string, reviewer: string): LabelEvent[] => events.all(caseId, reviewer).map(toEvent),
    /** Of everybody: settlements and known answers are the case's own. */
    everyEventOf: (caseId: string): LabelEvent[] => everyEventOfCase(db, caseId),
  };
}

/** Begins an import of labels, the only one at a time; until it is finished it is one to be taken back. */
export function beginLabelImport(db: Db, file: string, startedAt: string): number {
  return db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM label_import WHERE finished_at IS NULL LIMIT 1').get() !== undefined) {
        throw new AppError('CONFLICT', 'Another import of labels into this workspace is under way.', {
          hint: 'Wait until it has ended, or cancel it. If it was cut off, open the workspace anew.',
        });
      }
      writeOwner(db);
      return Number(
        db
          .prepare('INSERT INTO label_import (file, labels, started_at) VALUES (?, 0, ?)')
          .run(file, startedAt).lastInsertRowid,
      );
    })
    .immediate();
}

/** Notes the act of a reviewer that an import has begun; inside the transaction that writes its first events. */
export function noteLabelAct(db: Db, importId: number, reviewer: string, actId: string): void {
  db.prepare('INSERT INTO label_import_act (import_id, reviewer, act_id) VALUES (?, ?, ?)').run(
    importId,
    reviewer,
    actId,
  );
}

export function finishLabelImport(db: Db, importId: number, labels: number, finishedAt: string): void {
  db.transaction(() => {
    if (labels === 0) db.prepare('DELETE FROM label_import WHERE id = ?').run(importId);
    else
      db.prepare('UPDATE label_import SET labels = ?, finished_at = ? WHERE id = ?').run(
        labels,
        finishedAt,
        importId,
      );
  }).immediate();
}

/** Forgets an import that was taken back before it had finished. The events and their retractions stay in the log. */
export function dropLabelImport(db: Db, importId: number): void {
  db.transaction(() => {
    db.prepare('DELETE FROM label_import WHERE id = ?').run(importId);
  }).immediate();
}

export function markWithdrawn(db: Db, importId: number, at: string): void {
  db.transaction(() => {
    db.prepare('UPDATE label_import SET withdrawn_at = ? WHERE id = ?').run(at, importId);
  }).immediate();
}

export function actsOfLabelImport(db: Db, importId: number): { reviewer: string; actId: string }[] {
  return db
    .prepare<[number], { reviewer: string; actId: string }>(
      'SELECT reviewer, act_id AS actId FROM label_import_act WHERE import_id = ? ORDER BY act_id',
    )
    .all(importId);
}

/** Imports that were cut off by a kill or a power cut; none while their process is still at it. */
export function unfinishedLabelImports(db: Db): number[] {
  const ids = db.prepare<[], number>('SELECT id FROM label_import WHERE finished_at IS NULL').pluck().all();
  return ids.length === 0 || importOwnerLives(db) ? [] : ids;
}

/** Finished imports of labels, newest first. */
export function listLabelImports(db: Db): LabelImportEntry[] {
  const acts = db
    .prepare<[number], string>('SELECT reviewer FROM label_import_act WHERE import_id = ? ORDER BY reviewer')
    .pluck();
  return db
    .prepare<[], Omit<LabelImportEntry, 'reviewers'>>(`
      SELECT id, file, labels, finished_at AS importedAt, withdrawn_at AS withdrawnAt
      FROM label_import WHERE finished_at IS NOT NULL ORDER BY id DESC`)
    .all()
    .map((entry) => ({ ...entry, reviewers: acts.all(entry.id) }));
}

/** Events of an act from a position on, a page at a time, with the position of the last. */
export function pageOfAct(
  db: Db,
  actId: string,
  after: number,
  limit: number,
): { position: number; id: string }[] {
  return db
    .prepare<[string, number, number], { position: number; id: string }>(
      'SELECT position, id FROM event WHERE act_id = ? AND position > ? ORDER BY position LIMIT ?',
    )
    .all(actId, after, limit);
}
