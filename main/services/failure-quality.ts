import { LEAST_TO_GROUP } from '../../shared/analysis/failures/group-traces.ts';
import { percent } from '../../shared/format.ts';
import type { ClusterQuality } from '../../shared/model/failure.ts';

/** Below this the groups of a part differ too much from those of the whole. */
const STEADY = 0.7;

/** How far the groups can be relied on, in numbers and in a sentence. */
export function qualityOf(stability: number | null, cases: number, unclustered: number): ClusterQuality {
  const coverage = cases === 0 ? null : (cases - unclustered) / cases;
  if (cases < LEAST_TO_GROUP) {
    return { stability: null, coverage, sentence: `Fewer than ${LEAST_TO_GROUP} cases are not grouped.` };
  }
  const covered = `${percent(coverage ?? 0, 0)} of the cases belong to a group.`;
  if (stability === null) {
    return { stability, coverage, sentence: `${covered} How steady the groups are was not measured.` };
  }
  const steady =
    stability < STEADY
      ? `The groups are not steady (${stability.toFixed(2)} of 1 when four fifths of the cases are grouped again): read them as a hint.`
      : `The groups are steady: ${stability.toFixed(2)} of 1 when four fifths of the cases are grouped again.`;
  return { stability, coverage, sentence: `${covered} ${steady}` };
}
