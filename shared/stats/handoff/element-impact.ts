import { requireAllBinary, requireLevel, requireSameLength } from '../arguments.ts';
import { cannotEstimate, type Estimate, type NotEstimable } from '../estimate.ts';
import { studentTCritical } from '../numeric/student-t.ts';
import { domainDifference } from '../survey/domain-mean.ts';
import { type SurveySample, surveyDesign } from '../survey/survey-sample.ts';

export type ElementImpact = {
  /** Weighted share of packets that lack the element. */
  readonly missingShare: number;
  /** P(insufficient | missing) - P(insufficient | present), with a design-based t interval cut to [-1, 1]. */
  readonly difference: Estimate;
  /** Missing share times difference: the fall in insufficient packets if the element were always there. */
  readonly value: number;
};

/**
 * How much one packet element matters, with sampling weights: how often it is missing, how much more often packets
 * without it are insufficient, and the product. Attributable, not proven to cause.
 *
 * @param missing 1 where the element is missing
 * @param insufficient 1 where the packet was judged insufficient
 * @param sample design of the sample
 * @returns not estimable when the element is always or never missing
 * Source: attributable risk (Levin 1953) with domain estimation (Woodruff 1971). Golden file: survey_stratified.
 * @example
 * elementImpact([1, 1, 0, 0], [1, 0, 0, 0], { stratum: [0, 0, 0, 0], populations: [100] }).value // 0.25
 */
export function elementImpact(
  missing: ArrayLike<number>,
  insufficient: ArrayLike<number>,
  sample: SurveySample,
  level = 0.95,
): ElementImpact | (NotEstimable & { missingShare?: never; difference?: never }) {
  requireSameLength('insufficient', insufficient, 'missing', missing);
  requireAllBinary('missing', missing);
  requireAllBinary('insufficient', insufficient);
  requireLevel('level', level);
  const design = surveyDesign(sample);
  const present = Float64Array.from(missing, (value) => 1 - value);
  const difference = domainDifference(insufficient, missing, present, sample);
  if (difference.value === null) {
    const sentence = 'The element is missing always or never, so there is nothing to compare.';
    return cannotEstimate('no-variation', sentence, { n: design.n });
  }
  let lacking = 0;
  for (let i = 0; i < design.n; i++) lacking += design.weight[i]! * missing[i]!;
  const missingShare = lacking / design.totalWeight;
  const df = design.n - design.strata;
  const half = df > 0 ? studentTCritical(level, df) * difference.standardError : 1;
  return {
    missingShare,
    difference: {
      value: difference.value,
      low: Math.max(-1, difference.value - half),
      high: Math.min(1, difference.value + half),
      level,
      method: 'domain-difference-t',
      n: design.n,
      standardError: difference.standardError,
    },
    value: missingShare * difference.value,
  };
}
