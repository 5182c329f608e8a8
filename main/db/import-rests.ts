import type { Db } from './open-db.ts';

/** What people have done with the cases of an import, in cases. */
export interface RestsOnImport {
  /** Judged, skipped or marked, also where that was undone: history names the case. */
  judged: number;
  begun: number;
  sampled: number;
  queued: number;
}

export function whatRestsOn(db: Db, importId: number): RestsOnImport {
  return db
    .prepare<[{ importId: number }], RestsOnImport>(`
      SELECT
        (SELECT count(*) FROM (SELECT DISTINCT case_id FROM event) e JOIN cases c ON c.case_id = e.case_id
         WHERE c.import_id = :importId) AS judged,
        (SELECT count(*) FROM draft d JOIN cases c ON c.case_id = d.case_id
         WHERE c.import_id = :importId) AS begun,
        (SELECT count(*) FROM sample_case s JOIN cases c ON c.seq = s.case_seq
         WHERE c.import_id = :importId) AS sampled,
        (SELECT count(*) FROM (SELECT case_id FROM assignment UNION SELECT case_id FROM calibration_case) a
         JOIN cases c ON c.case_id = a.case_id WHERE c.import_id = :importId) AS queued`)
    .get({ importId }) as RestsOnImport;
}
