import type { BinnedSample } from './binned-sample.ts';
import type { KindPrices } from './kind-prices.ts';
import type { Tally } from './tally.ts';

/** Weights: needed but not handed over, handed over for nothing, handed over at all; and what both sides cost. */
export interface Handled {
  readonly missed: number;
  readonly needless: number;
  readonly escalated: number;
  /** Of the cases that are not handed over. */
  readonly missedCost: number;
  /** Of the cases that are. */
  readonly handoverCost: number;
}

/** The cases as they were handled. */
export function handledAsWas({ counts }: Tally, sample: BinnedSample, prices: KindPrices): Handled {
  const bins = sample.cuts.length + 1;
  const handled = { missed: 0, needless: 0, escalated: 0, missedCost: 0, handoverCost: 0 };
  sample.kinds.forEach(({ needed, escalated }, k) => {
    let weight = 0;
    for (let b = 0; b < bins; b++) weight += counts[k * bins + b]!;
    if (escalated) {
      handled.escalated += weight;
      handled.handoverCost += weight * prices.handedOver[k]!;
      if (needed === 0) handled.needless += weight;
    } else {
      handled.missedCost += weight * prices.notHandedOver[k]!;
      if (needed === 1) handled.missed += weight;
    }
  });
  return handled;
}

/** The same at every cut. */
export interface Sweep {
  readonly missed: Float64Array;
  readonly needless: Float64Array;
  readonly escalated: Float64Array;
  readonly missedCost: Float64Array;
  readonly handoverCost: Float64Array;
}

export function emptySweep(cuts: number): Sweep {
  const column = () => new Float64Array(cuts);
  return {
    missed: column(),
    needless: column(),
    escalated: column(),
    missedCost: column(),
    handoverCost: column(),
  };
}

/**
 * All cuts in one pass over the bins of each kind.
 *
 * @param into filled and given back; reuse it between resamples
 */
export function sweepCuts(
  { counts }: Tally,
  sample: BinnedSample,
  prices: KindPrices,
  into: Sweep = emptySweep(sample.cuts.length),
): Sweep {
  const cuts = sample.cuts.length;
  const bins = cuts + 1;
  const riskier = sample.direction === 'higher_is_riskier';
  const { missed, needless, escalated, missedCost, handoverCost } = into;
  for (const column of [missed, needless, escalated, missedCost, handoverCost]) column.fill(0);
  sample.kinds.forEach(({ needed }, k) => {
    const row = k * bins;
    let total = 0;
    for (let b = 0; b < bins; b++) total += counts[row + b]!;
    if (total === 0) return;
    const over = prices.handedOver[k]!;
    const not = prices.notHandedOver[k]!;
    let below = 0;
    for (let j = 0; j < cuts; j++) {
      below += counts[row + j]!;
      const handed = riskier ? total - below : below;
      const kept = riskier ? below : total - below;
      escalated[j]! += handed;
      handoverCost[j]! += handed * over;
      missedCost[j]! += kept * not;
      if (needed === 1) missed[j]! += kept;
      else needless[j]! += handed;
    }
  });
  return into;
}

export function handledAt(sweep: Sweep, j: number): Handled {
  return {
    missed: sweep.missed[j]!,
    needless: sweep.needless[j]!,
    escalated: sweep.escalated[j]!,
    missedCost: sweep.missedCost[j]!,
    handoverCost: sweep.handoverCost[j]!,
  };
}

/** Factor from weights to 1,000 cases; 0 for a resample without a single case of the cohort. */
export function per1000(totalWeight: number): number {
  return totalWeight > 0 ? 1000 / totalWeight : 0;
}

/** Expected cost per 1,000 cases at every cut. */
export function costPer1000(
  sweep: Sweep,
  totalWeight: number,
  into: Float64Array = new Float64Array(sweep.missed.length),
): Float64Array {
  const scale = per1000(totalWeight);
  for (let j = 0; j < into.length; j++) into[j] = scale * (sweep.missedCost[j]! + sweep.handoverCost[j]!);
  return into;
}
