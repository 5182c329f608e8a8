import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import type { FailureCluster, FailureClusters } from '../../../../shared/model/failure.ts';

/** What can be chosen in the list on the left: a group of failures, or a failure that is in none. */
export type Entry =
  | { readonly kind: 'cluster'; readonly key: string; readonly cluster: FailureCluster }
  | { readonly kind: 'case'; readonly key: string; readonly caseId: string };

/** Fewer failures than this are looked at one by one. */
export const GROUPED_FROM = 12;

/** The entries in the order of the list; cases that are in no group come last, and only where they are shown. */
export function entriesOf({ clusters, unclustered }: FailureClusters, showsCases: boolean): Entry[] {
  const groups = clusters.map((cluster): Entry => ({ kind: 'cluster', key: cluster.id, cluster }));
  const cases = unclustered.map((caseId): Entry => ({ kind: 'case', key: caseId, caseId }));
  return showsCases || clusters.length === 0 ? [...groups, ...cases] : groups;
}

/** The cases that speak for an entry: the most typical one first, then those that are least like it. */
export function casesOf(entry: Entry): readonly string[] {
  return entry.kind === 'case' ? [entry.caseId] : [entry.cluster.medoid, ...entry.cluster.contrasting];
}

/** The undecided failure of these cases whose hours began first; undefined where all are decided. */
export function oldestOpen(
  caseIds: readonly string[],
  items: ReadonlyMap<string, EvalItem>,
): EvalItem | undefined {
  let oldest: EvalItem | undefined;
  for (const caseId of caseIds) {
    const item = items.get(caseId);
    if (item && isOpen(item) && (!oldest || item.labelledAt < oldest.labelledAt)) oldest = item;
  }
  return oldest;
}

export function isOpen({ state, stillFails }: EvalItem): boolean {
  return stillFails && (state === 'open' || state === 'in_progress');
}
