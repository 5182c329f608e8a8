import type { CaseRecord } from '../../shared/model/case.ts';
import { encodeCase } from './encode-case.ts';
import type { Db } from './open-db.ts';

const DRAWN_WITHOUT = `
  FROM sample_case s JOIN transcript t ON t.case_seq = s.case_seq JOIN cases c ON c.seq = s.case_seq
  WHERE t.kept = 0`;

/** Cases of the sample in force whose transcript stayed in the file they came from. */
export function countWithoutTranscript(db: Db): number {
  return db.prepare<[], number>(`SELECT count(*) ${DRAWN_WITHOUT}`).pluck().get() as number;
}

export function idsWithoutTranscript(db: Db): Set<string> {
  return new Set(db.prepare<[], string>(`SELECT c.case_id ${DRAWN_WITHOUT}`).pluck().all());
}

/** Adds what was said to cases that are here without it, in one transaction that is short for a few cases. */
export function writeTranscripts(db: Db, records: readonly CaseRecord[]): void {
  const encoded = records.map((record) => ({ record, encoded: encodeCase(record) }));
  const put = db.prepare<[string, number | null, string | null, string], number>(`
    UPDATE transcript SET messages = ?, handover_turn = ?, packet = ?, kept = 1
    WHERE kept = 0 AND case_seq = (SELECT seq FROM cases WHERE case_id = ?) RETURNING case_seq`);
  const forget = db.prepare('DELETE FROM case_text WHERE rowid = ?');
  const index = db.prepare('INSERT INTO case_text (rowid, body) VALUES (?, ?)');
  db.transaction(() => {
    for (const { record, encoded: own } of encoded) {
      const { caseId, handover } = record;
      const seq = put.pluck().get(own.messages, handover?.turn ?? null, handover?.packet ?? null, caseId);
      if (seq === undefined) continue;
      forget.run(seq);
      index.run(seq, own.searchText);
    }
  }).immediate();
}
