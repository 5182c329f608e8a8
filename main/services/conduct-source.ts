import { conductFound } from '../../shared/analysis/failures/conduct-found.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { ConductFound } from '../../shared/model/conduct-failure.ts';
import { countTranscripts, type NewestCase, readNewestCases } from '../db/conduct-queries.ts';
import { readConductFound, readTranscript, writeConductFound } from '../db/failure-trace-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { writeBeside } from '../db/write-beside.ts';

/** Older cases are not looked at: what an agent did last year is not what it does. */
const NEWEST = 3000;

/** A case with what was found in its transcript. */
export interface ReadForConduct extends Pick<NewestCase, 'caseId' | 'startedAt' | 'topic'> {
  outcome: Outcome;
  conduct: readonly ConductFound[];
}

/** The newest cases, each read once, and how many transcripts there are. */
export function readConduct(db: Db): { cases: ReadForConduct[]; of: number } {
  return keptWhileUnchanged(db, 'conduct failures', () => {
    const newest = readNewestCases(db, NEWEST);
    const known = readConductFound(
      db,
      newest.map(({ seq }) => seq),
    );
    const found = new Map<number, ConductFound[]>();
    for (const { seq } of newest) {
      if (known.has(seq)) continue;
      const transcript = readTranscript(db, seq);
      found.set(seq, transcript ? conductFound(transcript.messages, transcript.handoverTurn) : []);
    }
    if (found.size > 0) writeBeside(db, (beside) => writeConductFound(beside, found));
    const cases = newest.map(({ seq, ...one }) => ({
      ...one,
      conduct: known.get(seq) ?? found.get(seq) ?? [],
    }));
    return { cases, of: countTranscripts(db) };
  });
}
