import { requireCount, requireLevel } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { normalCritical } from '../numeric/normal.ts';
import { wilsonLimits } from '../proportions/wilson.ts';
import { binOf, equalCountEdges, equalWidthEdges } from './bin-edges.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type Binning = 'equal-count' | 'equal-width';

export type ReliabilityOptions = {
  /** Number of bins asked for; empty ones are left out. 10 unless said. */
  readonly bins?: number;
  readonly binning?: Binning;
  readonly weight?: ArrayLike<number> | undefined;
  /** Confidence level of the bars, 0.95 unless said. */
  readonly level?: number;
};

export type ReliabilityBin = {
  /** Position among the bins asked for, from 0. */
  readonly index: number;
  /** Cases in the bin. */
  readonly n: number;
  /** Kish effective sample size; n without weights. */
  readonly nEff: number;
  /** Share of the total weight. */
  readonly share: number;
  readonly meanProbability: number;
  readonly observedRate: number;
  /** Wilson limits of the observed rate at nEff. */
  readonly low: number;
  readonly high: number;
};

export type ReliabilityCurve = {
  /** The bins that hold weight, by ascending probability. */
  readonly value: readonly ReliabilityBin[];
  readonly binning: Binning;
  readonly level: number;
  readonly n: number;
};

/**
 * Reliability curve: mean stated probability against observed rate per bin, with a Wilson bar at Kish's
 * effective size. Bins are (a, b] with p = 0 in the first: equal width i / bins, or equal count by type-7
 * quantiles of the unweighted probabilities. Equal probabilities never part, so a bin may be empty and is then
 * left out. O(n log n).
 *
 * Cannot be estimated: no cases, all weights zero.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not finite.
 * Source: Murphy & Winkler 1977; Wilson 1927; Kish 1965. Golden file: ece_reliability.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @example reliabilityCurve([0, 1], [0.2, 0.9], { bins: 2 }).value?.length // 2
 */
export function reliabilityCurve(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  options: ReliabilityOptions = {},
): ReliabilityCurve | NotEstimable {
  const { bins = 10, binning = 'equal-count', weight, level = 0.95 } = options;
  requireForecasts(label, probability, weight);
  requireCount('bins', bins, 1);
  requireLevel('level', level);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  const edges = binning === 'equal-width' ? equalWidthEdges(bins) : equalCountEdges(probability, bins);
  const sums = sumByBin(label, probability, weight, edges, bins);
  const total = sums.weight.reduce((sum, w) => sum + w, 0);
  const z = normalCritical(level);
  const value: ReliabilityBin[] = [];
  for (let index = 0; index < bins; index++) {
    const w = sums.weight[index]!;
    if (!(w > 0)) continue;
    const n = sums.rows[index]!;
    const nEff = weight === undefined ? n : (w * w) / sums.squaredWeight[index]!;
    const observedRate = Math.min(1, sums.positive[index]! / w);
    const { low, high } = wilsonLimits(observedRate, nEff, z);
    const meanProbability = Math.min(1, sums.probability[index]! / w);
    value.push({ index, n, nEff, share: w / total, meanProbability, observedRate, low, high });
  }
  return { value, binning, level, n: label.length };
}

function sumByBin(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
  edges: Float64Array,
  bins: number,
) {
  const sums = {
    rows: new Float64Array(bins),
    weight: new Float64Array(bins),
    squaredWeight: new Float64Array(bins),
    probability: new Float64Array(bins),
    positive: new Float64Array(bins),
  };
  for (let i = 0; i < label.length; i++) {
    const p = probability[i]!;
    const w = weight === undefined ? 1 : weight[i]!;
    const b = binOf(p, edges);
    sums.rows[b]! += 1;
    sums.weight[b]! += w;
    sums.squaredWeight[b]! += w * w;
    sums.probability[b]! += w * p;
    sums.positive[b]! += w * label[i]!;
  }
  return sums;
}
