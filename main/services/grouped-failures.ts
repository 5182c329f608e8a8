import type { FailureTrace } from '../../shared/analysis/failures/failure-trace.ts';
import type { Grouped } from '../db/failure-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { type FailureSet, readFailureSet, withGroups } from './failure-source.ts';
import { bringUpToDate } from './find-failures.ts';

/** What was read of their transcripts, by row; a case that waits to be grouped may have none. */
export interface GroupedFailures extends FailureSet {
  /** Mean adjusted Rand index of subsamples; null when that says nothing. */
  readonly stability: number | null;
  readonly traces: ReadonlyMap<number, FailureTrace>;
}

/**
 * The failures with all of them grouped, as long as there are few enough new ones to read meanwhile: for queries of the
 * analysis thread. What was found is kept, so that groups have the same ids next time.
 */
export function groupedFailures(db: Db, of: Grouped, madeAt: string): GroupedFailures {
  const stored = readFailureSet(db, of);
  return keptWhileUnchanged(db, `grouped failures of ${of}`, () => {
    const { traces, members, stability } = bringUpToDate(db, of, stored, madeAt);
    return {
      ...(members === null ? stored : withGroups(db, of, stored.failures, members)),
      traces,
      stability,
    };
  });
}
