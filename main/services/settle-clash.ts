import type { CaseRecord } from '../../shared/model/case.ts';
import { encodeCase } from '../db/encode-case.ts';
import type { Db } from '../db/open-db.ts';
import { countLabels, readStoredCase } from '../db/stored-case.ts';
import type { ReadCase } from '../formats/reading.ts';
import { compareRecords } from './compare-records.ts';
import type { ImportTally } from './import-tally.ts';

/** Books a case whose id is there already: unchanged, knowing more, or a conflict. What is stored stays as it is. */
export function settleClash(db: Db, found: ReadCase, tally: ImportTally): void {
  const stored = readStoredCase(db, found.record.caseId);
  if (!stored) throw new Error('a case that clashed is no longer there');
  if (stored.contentHash.equals(encodeCase(found.record).contentHash)) tally.unchanged(found.rows);
  else settleAgainst({ record: stored.record, labels: countLabels(db, found.record.caseId) }, found, tally);
}

/** The same against a case at hand, with the number of labels that stand on it. */
export function settleAgainst(
  stored: { record: CaseRecord; labels: number },
  { line, rows, record }: ReadCase,
  tally: ImportTally,
): void {
  const comparison = compareRecords(stored.record, record);
  if (comparison.kind === 'same') tally.unchanged(rows);
  else if (comparison.kind === 'adds') tally.knowsMore(rows, comparison.fields);
  else {
    const { differences } = comparison;
    tally.conflict(rows, { line, caseId: record.caseId, differences, labels: stored.labels });
  }
}
