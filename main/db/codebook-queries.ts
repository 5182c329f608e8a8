import type { StampedLabel } from '../../shared/analysis/codebook/touched.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { CodebookVersion, WantedWording } from '../../shared/model/codebook-change.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';
import { parsedCodebook } from './parsed-codebook.ts';

interface Row {
  version: number;
  body: string;
  createdAt: string;
  savedBy: string | null;
}

/** When a version was saved and by whom. */
export type SavedCodebook = { codebook: Codebook; savedAt: string; savedBy: string | null };

/** Every version of the codebook, oldest first. */
export function readSavedCodebooks(db: Db): SavedCodebook[] {
  return db
    .prepare<[], Row>(
      'SELECT version, body, created_at AS createdAt, saved_by AS savedBy FROM codebook ORDER BY version',
    )
    .all()
    .map(({ body, createdAt, savedBy }) => ({
      codebook: parsedCodebook(body),
      savedAt: createdAt,
      savedBy,
    }));
}

/** Reviewers' judgements of cases per version they were first made under. */
function countLabelsPerVersion(db: Db): Map<number, number> {
  const rows = db
    .prepare<[], { version: number; labels: number }>(`
      SELECT e.codebook_version AS version, count(DISTINCT json_array(s.case_id, s.reviewer, s.pass)) AS labels
      FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.kind = 'label' GROUP BY e.codebook_version`)
    .all();
  return new Map(rows.map(({ version, labels }) => [version, labels]));
}

/** The history, newest first. */
export function readCodebookHistory(db: Db): CodebookVersion[] {
  const labels = countLabelsPerVersion(db);
  return readSavedCodebooks(db)
    .map(({ codebook: { version, title, note }, savedAt, savedBy }) => ({
      version,
      title,
      note: note || null,
      savedAt,
      savedBy,
      labels: labels.get(version) ?? 0,
    }))
    .reverse();
}

/** Every label that stands with what a change of the codebook needs of it. Repeats measure something else. */
export function readStampedLabels(db: Db): StampedLabel[] {
  const rows = db
    .prepare<[], { caseId: string; reviewer: string; outcome: Outcome; version: number; body: string }>(`
      SELECT s.case_id AS caseId, s.reviewer, c.outcome, e.codebook_version AS version, e.body
      FROM standing s JOIN event e ON e.id = s.event_id JOIN live_case c ON c.case_id = s.case_id
      WHERE s.kind = 'label' AND s.occasion IS NOT 'repeat' ORDER BY c.draw, e.position`)
    .iterate();
  const labels: StampedLabel[] = [];
  for (const { version, body, ...label } of rows) {
    const read = JSON.parse(body) as EventBody;
    if (read.kind !== 'label') throw new Error(`a ${read.kind} stands as a label`);
    labels.push({ ...label, codebookVersion: version, answers: read.answers });
  }
  return labels;
}

/** Wordings that standing settlements made under a version ask for, oldest first. */
export function readWantedWordings(db: Db, codebookVersion: number): WantedWording[] {
  return db
    .prepare<[number], WantedWording>(`
      SELECT s.event_id AS eventId, s.case_id AS caseId, s.reviewer AS "by", s.recorded_at AS recordedAt,
             e.body ->> '$.guideline.question' AS question, e.body ->> '$.guideline.wording' AS wording
      FROM standing s JOIN event e ON e.id = s.event_id
      WHERE s.kind = 'adjudication' AND e.codebook_version = ? AND e.body ->> '$.guideline.question' IS NOT NULL
      ORDER BY e.position`)
    .all(codebookVersion);
}
