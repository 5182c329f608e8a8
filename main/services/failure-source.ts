import { applyChanges, standingChanges } from '../../shared/analysis/failures/standing-changes.ts';
import type { ClusterId, Failure } from '../../shared/model/failure.ts';
import { type Grouped, readFailureActs, readFailureMembers, readUnjudged } from '../db/failure-queries.ts';
import { keptUnder, keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import { labelStamp } from '../db/label-stamp.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';
import { evalSource } from './eval-source.ts';
import { gather } from './kpi-input.ts';

/** A failure with its row, for who reads its transcript. */
export interface FailureCase extends Failure {
  readonly seq: number;
}

/** The failures of a workspace with their groups. */
export interface FailureSet {
  readonly of: Grouped;
  /** The newest failure last. */
  readonly failures: readonly FailureCase[];
  /** Names that people gave to groups. */
  readonly names: ReadonlyMap<ClusterId, string>;
  /** Failures that were never grouped. */
  readonly waiting: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * The failures with the groups that they were found in last: cheap, for any thread. One that came since has no group
 * until somebody looks at the groups.
 */
export function readFailureSet(db: Db, of: Grouped = 'failure'): FailureSet {
  return keptWhileUnchanged(db, `failures of ${of}`, () =>
    withGroups(db, of, failing(db, of), readFailureMembers(db, of)),
  );
}

/** The group of each failure by case, as they were found last and people left them. */
export function clusterOfCase(db: Db): ReadonlyMap<string, ClusterId | null> {
  return new Map(readFailureSet(db).failures.map(({ caseId, clusterId }) => [caseId, clusterId]));
}

/** The failures under the groups of `members`, as people left those. */
export function withGroups(
  db: Db,
  of: Grouped,
  cases: readonly FailureCase[],
  members: ReadonlyMap<string, number | null>,
): FailureSet {
  const letter = of === 'failure' ? 'F' : 'S';
  const { changes, stack } = standingChanges(readFailureActs(db));
  const found = new Map(
    cases.map(({ caseId }): [string, ClusterId | null] => {
      const number = members.get(caseId) ?? null;
      return [caseId, number === null ? null : `${letter}-${number}`];
    }),
  );
  const { clusterOf, names } = applyChanges(found, changes);
  return {
    of,
    failures: cases.map((one) => ({ ...one, clusterId: clusterOf.get(one.caseId) ?? null })),
    names,
    waiting: cases.filter(({ caseId }) => !members.has(caseId)).length,
    canUndo: stack.done.length > 0,
    canRedo: stack.undone.length > 0,
  };
}

/** The cases by themselves: acts on groups and on eval cases leave them as they were. */
function failing(db: Db, of: Grouped): FailureCase[] {
  const stamp = `${readSettings(db).disputedRule} ${labelStamp(db)}`;
  return keptUnder(db, `failing cases of ${of}`, stamp, () => readFailing(db, of));
}

function readFailing(db: Db, of: Grouped): FailureCase[] {
  if (of === 'suspected') {
    return readUnjudged(db).map((one) => ({ ...one, kind: 'suspected', clusterId: null, since: null }));
  }
  const { failed } = evalSource(db);
  const { labelled, outside } = gather(db);
  return [...labelled, ...outside]
    .flatMap(({ seq, caseId, outcome, startedAt, cohort }): FailureCase[] => {
      const found = failed.get(caseId);
      if (!found) return [];
      const { failure: kind, labelledAt: since } = found;
      return [{ seq, caseId, kind, outcome, clusterId: null, startedAt, since, cohort }];
    })
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : a.since === b.since ? a.seq - b.seq : 1));
}
