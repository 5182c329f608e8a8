import {
  type FailureTrace,
  TRACE_VERSION,
  UNREAD_TRACE,
} from '../../shared/analysis/failures/failure-trace.ts';
import { type TraceRows, traceRows } from '../../shared/analysis/failures/trace-rows.ts';
import { vectorRows } from '../../shared/analysis/failures/vector-rows.ts';
import { hasEmbeddings, readEmbeddings } from '../db/embedding-queries.ts';
import type { Db } from '../db/open-db.ts';
import type { FailureCase } from './failure-source.ts';

/** What is compared: groups that were found by something else are found anew. */
export function basisOf(db: Db): string {
  return hasEmbeddings(db) ? 'embedding' : `trace ${TRACE_VERSION}`;
}

/**
 * The failures as rows to be compared: by the vectors from outside where there are some, else by their traces. One that
 * has neither has no row.
 */
export function failureRows(
  db: Db,
  failures: readonly FailureCase[],
  traces: ReadonlyMap<number, FailureTrace>,
): TraceRows {
  if (hasEmbeddings(db)) {
    return vectorRows(
      readEmbeddings(
        db,
        failures.map(({ caseId }) => caseId),
      ),
    );
  }
  const read = failures.map(({ seq }) => traces.get(seq));
  const rows = traceRows(read.filter((trace) => trace !== undefined));
  let next = 0;
  return {
    ...rows,
    rowOf: Int32Array.from(read, (trace) => (trace === undefined ? -1 : rows.rowOf[next++]!)),
  };
}

/** What was read of each case; of one that waits, or whose transcript stayed in its file, only how it ended. */
export function tracesOf(
  failures: readonly FailureCase[],
  traces: ReadonlyMap<number, FailureTrace>,
): FailureTrace[] {
  return failures.map(({ seq, outcome }) => traces.get(seq) ?? { ...UNREAD_TRACE, ending: outcome });
}
