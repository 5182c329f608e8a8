import { LEAST_TO_GROUP } from '../../../../shared/analysis/failures/group-traces.ts';
import { count } from '../../../../shared/format.ts';
import type { EvalItem } from '../../../../shared/model/eval-case.ts';
import type { FailureClusters } from '../../../../shared/model/failure.ts';
import { ageOf } from '../age-words.ts';
import { isOpen, isPlain, oldestOpen } from './entries.ts';

/** "7 open, oldest 67 h of 72": of the failures that are looked at. */
export function openWords(
  { clusters, unclustered }: FailureClusters,
  items: ReadonlyMap<string, EvalItem>,
  { now, hours }: { readonly now: string; readonly hours: number },
): string {
  const cases = [...clusters.flatMap(({ members }) => members), ...unclustered];
  const open = cases.filter((caseId) => {
    const item = items.get(caseId);
    return item !== undefined && isOpen(item);
  });
  const oldest = oldestOpen(open, items);
  if (!oldest) return 'none open';
  return `${count(open.length)} open, oldest ${ageOf(oldest.labelledAt, now, hours).words}`;
}

/** Why some failures, or all of them, are in no group. */
export function unclusteredWords(found: FailureClusters): string {
  const { clusters, unclustered, total } = found;
  if (!isPlain(found))
    return unclustered.length === 1 ? 'it differs from every cluster' : 'each differs from every cluster';
  if (clusters.length > 0 || total < LEAST_TO_GROUP)
    return `Fewer than ${LEAST_TO_GROUP} failures are read one by one: groups of so few would say more than the cases do.`;
  return 'No two of these failures are alike enough for a group, so they are read one by one.';
}
