import { isEstimated, softThreshold } from '../../stats/index.ts';
import type { Domain } from '../calibration/domain.ts';
import type { NeedBySignal } from './need-by-signal.ts';

/**
 * How many needless handovers a miss would have to cost for today's policy to be right. With a cut in force it is read
 * off the probability at that cut; without one, off which cases were handed over. Null when the probability at the cut
 * is 0 or 1, or when the decisions do not follow it.
 *
 * @param review what any handover takes of reviewers, in needless handovers
 */
export function impliedRatio(
  { cases, weight }: Pick<Domain, 'cases' | 'weight'>,
  need: NeedBySignal,
  current: number | null,
  review: number,
): number | null {
  if (current !== null) return ratioAt(need.probability(current), review);
  const soft = softThreshold({
    probability: cases.map(({ score }) => need.probability(score)),
    escalated: cases.map(({ escalated }) => (escalated ? 1 : 0)),
    ...(weight && { weight }),
  });
  return isEstimated(soft) ? ratioAt(soft.value, review) : null;
}

/** At this probability a miss of that many needless handovers costs what a handover costs. */
function ratioAt(p: number, review: number): number | null {
  return p > 0 && p < 1 ? (1 - p + review) / p : null;
}
