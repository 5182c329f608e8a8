import { requireCount } from '../arguments.ts';
import type { NotEstimable } from '../estimate.ts';
import { sortOrder } from '../numeric/sort-order.ts';
import { binOf, equalWidthEdges } from './bin-edges.ts';
import { requireForecasts, whyNoCases } from './require-cases.ts';

export type BrierDecomposition = {
  /** The Brier score: reliability - resolution + uncertainty + withinVariance - withinCovariance. */
  readonly value: number;
  /** How far stated probabilities lie from observed rates; 0 is best. */
  readonly reliability: number;
  /** How far the groups' observed rates lie apart; more is better. */
  readonly resolution: number;
  readonly uncertainty: number;
  /** Variance of the probability inside the groups; 0 when groups hold one probability each. */
  readonly withinVariance: number;
  /** Twice the covariance of probability and label inside the groups. */
  readonly withinCovariance: number;
  readonly groups: number;
};

export type BrierGrouping = 'distinct' | { readonly bins: number };

/**
 * Murphy's decomposition of the Brier score, by distinct probability or by equal-width bins (a, b]. With bins
 * the two within-group terms are needed for the parts to add up; both are 0 by distinct probability.
 *
 * Cannot be estimated: no cases, all weights zero.
 * Errors: unequal lengths, labels other than 0 and 1, probabilities outside [0, 1], weights negative or not
 * finite, bins below 1.
 * Source: Murphy 1973; Stephenson, Coelho & Jolliffe 2008. Golden file: brier.
 * @param label n labels, 0 or 1
 * @param probability n stated probabilities of label 1
 * @param grouping distinct probabilities, or a number of bins
 * @param weight n weights, or nothing for equal weights
 * @example brierDecomposition([0, 1, 1, 0], [0, 1, 1, 0]).value // 0
 */
export function brierDecomposition(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  grouping: BrierGrouping = 'distinct',
  weight?: ArrayLike<number>,
): BrierDecomposition | NotEstimable {
  requireForecasts(label, probability, weight);
  if (grouping !== 'distinct') requireCount('grouping.bins', grouping.bins, 1);
  const missing = whyNoCases(label, weight);
  if (missing !== null) return missing;
  const group = grouping === 'distinct' ? groupByValue(probability) : groupByBin(probability, grouping.bins);
  return decompose(label, probability, weight, group);
}

type Groups = { readonly of: Int32Array; readonly count: number };

function groupByValue(probability: ArrayLike<number>): Groups {
  const order = sortOrder(probability);
  const of = new Int32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    if (i > 0 && probability[order[i]!] !== probability[order[i - 1]!]) count += 1;
    of[order[i]!] = count;
  }
  return { of, count: count + 1 };
}

function groupByBin(probability: ArrayLike<number>, bins: number): Groups {
  const edges = equalWidthEdges(bins);
  return { of: Int32Array.from(probability, (p) => binOf(p, edges)), count: bins };
}

function decompose(
  label: ArrayLike<number>,
  probability: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
  group: Groups,
): BrierDecomposition {
  const mass = new Float64Array(group.count);
  const meanP = new Float64Array(group.count);
  const meanY = new Float64Array(group.count);
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const g = group.of[i]!;
    mass[g]! += w;
    meanP[g]! += w * probability[i]!;
    meanY[g]! += w * label[i]!;
  }
  let total = 0;
  let positive = 0;
  let groups = 0;
  for (let g = 0; g < group.count; g++) {
    if (mass[g] === 0) continue;
    groups += 1;
    total += mass[g]!;
    positive += meanY[g]!;
    meanP[g]! /= mass[g]!;
    meanY[g]! /= mass[g]!;
  }
  const baseRate = positive / total;
  let reliability = 0;
  let resolution = 0;
  for (let g = 0; g < group.count; g++) {
    if (mass[g] === 0) continue;
    reliability += mass[g]! * (meanP[g]! - meanY[g]!) ** 2;
    resolution += mass[g]! * (meanY[g]! - baseRate) ** 2;
  }
  let value = 0;
  let withinVariance = 0;
  let withinCovariance = 0;
  for (let i = 0; i < label.length; i++) {
    const w = weight === undefined ? 1 : weight[i]!;
    const g = group.of[i]!;
    const p = probability[i]!;
    const fromMean = p - meanP[g]!;
    value += w * (p - label[i]!) ** 2;
    withinVariance += w * fromMean * fromMean;
    withinCovariance += 2 * w * fromMean * (label[i]! - meanY[g]!);
  }
  return {
    value: value / total,
    reliability: reliability / total,
    resolution: resolution / total,
    uncertainty: baseRate * (1 - baseRate),
    withinVariance: withinVariance / total,
    withinCovariance: withinCovariance / total,
    groups,
  };
}
