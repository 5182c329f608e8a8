import { LEAST_TO_GROUP } from '../../../../shared/analysis/failures/group-traces.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import type { FailureCluster, FailureClusters } from '../../../../shared/model/failure.ts';

/** What can be chosen in the list on the left: a group of failures, or a failure that is in none. */
export type Entry =
  | { readonly kind: 'cluster'; readonly key: string; readonly cluster: FailureCluster }
  | { readonly kind: 'case'; readonly key: string; readonly caseId: string };

/** Few failures, and such of which no two are alike, are read one by one. */
export function isPlain({ total, clusters }: FailureClusters): boolean {
  return total < LEAST_TO_GROUP || clusters.length === 0;
}

/** The entries in the order of the list; cases that are in no group come last, and only where they are shown. */
export function entriesOf(found: FailureClusters, showsCases: boolean): Entry[] {
  const { clusters, unclustered } = found;
  const toCase = (caseId: string): Entry => ({ kind: 'case', key: caseId, caseId });
  if (isPlain(found)) return [...clusters.flatMap(({ members }) => members), ...unclustered].map(toCase);
  const groups = clusters.map((cluster): Entry => ({ kind: 'cluster', key: cluster.id, cluster }));
  return showsCases ? [...groups, ...unclustered.map(toCase)] : groups;
}

export type CaseRole = 'representative' | 'contrasting' | 'open' | 'alone';

/** A case of an entry, and why it is looked at. */
export interface RoledCase {
  readonly caseId: string;
  readonly role: CaseRole;
}

/** Open cases of one group that are gone through here; the queue has all of them. */
const MOST_OPEN = 50;

/** The cases of an entry in turn: the most typical one, those least like it, then what is open, the oldest first. */
export function casesOf(entry: Entry, items: ReadonlyMap<string, EvalItem>): RoledCase[] {
  if (entry.kind === 'case') return [{ caseId: entry.caseId, role: 'alone' }];
  const { medoid, contrasting, members } = entry.cluster;
  const shown = new Set([medoid, ...contrasting]);
  const open = members
    .flatMap((caseId) => items.get(caseId) ?? [])
    .filter((item) => isOpen(item) && !shown.has(item.caseId))
    .sort((a, b) => (a.labelledAt < b.labelledAt ? -1 : 1));
  return [
    { caseId: medoid, role: 'representative' },
    ...contrasting.map((caseId) => ({ caseId, role: 'contrasting' as const })),
    ...open.slice(0, MOST_OPEN).map(({ caseId }) => ({ caseId, role: 'open' as const })),
  ];
}

/** The entry that a case belongs to. */
export function entryWith(entries: readonly Entry[], caseId: string): Entry | undefined {
  return entries.find((entry) =>
    entry.kind === 'case' ? entry.caseId === caseId : entry.cluster.members.includes(caseId),
  );
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
