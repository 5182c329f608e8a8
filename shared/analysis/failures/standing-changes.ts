import type { ClusterChange, ClusterId } from '../../model/failure.ts';
import type { Act } from '../../model/label-event.ts';
import { type UndoStack, undoStackOf } from '../undo-stack.ts';

type ChangeAct = Act & { readonly change: ClusterChange | null };

/** The changes that were not taken back, in the order in which they were made. */
export function standingChanges(acts: readonly ChangeAct[]): { changes: ClusterChange[]; stack: UndoStack } {
  const stack = undoStackOf(acts);
  const done = new Set(stack.done.map(({ act }) => act));
  return { changes: acts.flatMap(({ id, change }) => (change && done.has(id) ? [change] : [])), stack };
}

/** The groups as people left them. */
export interface ChangedGroups {
  /** Group of each case; null where it is like no other. */
  readonly clusterOf: Map<string, ClusterId | null>;
  /** Names that people gave. */
  readonly names: Map<ClusterId, string>;
}

/**
 * Applies what people did to what was found. A merge is about groups, so that what is found in the first later belongs to
 * the second too; a split is about the cases that were named.
 */
export function applyChanges(
  found: ReadonlyMap<string, ClusterId | null>,
  changes: readonly ClusterChange[],
): ChangedGroups {
  const mergedInto = new Map<ClusterId, ClusterId>();
  const splitOff = new Map<string, ClusterId>();
  const names = new Map<ClusterId, string>();
  for (const change of changes) {
    if (change.kind === 'rename') names.set(change.cluster, change.name);
    else if (change.kind === 'merge') mergedInto.set(change.from, change.into);
    else {
      for (const caseId of change.cases) splitOff.set(caseId, change.into);
      if (change.name !== undefined) names.set(change.into, change.name);
    }
  }
  const clusterOf = new Map<string, ClusterId | null>();
  for (const [caseId, own] of found) {
    const cluster = splitOff.get(caseId) ?? own;
    clusterOf.set(caseId, cluster === null ? null : lastOf(cluster, mergedInto));
  }
  return { clusterOf, names };
}

/** Follows merges to the group that is left; a ring of them, as two copies may leave, ends where it began. */
function lastOf(cluster: ClusterId, mergedInto: ReadonlyMap<ClusterId, ClusterId>): ClusterId {
  const seen = new Set([cluster]);
  let at = cluster;
  for (let into = mergedInto.get(at); into !== undefined && !seen.has(into); into = mergedInto.get(at)) {
    seen.add(into);
    at = into;
  }
  return at;
}
