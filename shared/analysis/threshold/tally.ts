import type { Costs } from '../../model/threshold.ts';
import type { BinnedSample } from './binned-sample.ts';

/**
 * Weighted counts of a sample, or of a resample of it; enough to price every cut in one pass. Four rows of one entry
 * per bin, in the order of `slotOf`.
 */
export interface Tally {
  readonly counts: Float64Array;
  /** Weighted sum of a value given per case, such as the saving of each. */
  extra: number;
}

const SPARED_KEPT = 0;
const SPARED_ESCALATED = 1;
const NEEDED_KEPT = 2;
const NEEDED_ESCALATED = 3;

export function emptyTally(cuts: number): Tally {
  return { counts: new Float64Array(4 * (cuts + 1)), extra: 0 };
}

/** Where each case is counted: by whether it needed a human, whether it was handed over, and its bin. */
export function slotsOf(sample: BinnedSample): Int32Array {
  const bins = sample.cuts.length + 1;
  return sample.bin.map((bin, i) => (2 * sample.needed[i]! + sample.escalated[i]!) * bins + bin);
}

/** The tally of the whole sample, or of the rows a test lets through. */
export function tallyOf(sample: BinnedSample, include?: (i: number) => boolean): Tally {
  const tally = emptyTally(sample.cuts.length);
  const slots = slotsOf(sample);
  for (let i = 0; i < sample.n; i++) {
    if (!include || include(i)) tally.counts[slots[i]!]! += sample.weight[i]!;
  }
  return tally;
}

/** Weights: needed but not handed over, handed over for nothing, handed over at all. */
export interface Handled {
  readonly missed: number;
  readonly needless: number;
  readonly escalated: number;
}

/** The cases as they were handled. */
export function handledAsWas({ counts }: Tally, sample: BinnedSample): Handled {
  const bins = sample.cuts.length + 1;
  const row = (kind: number) => sumOf(counts, kind * bins, (kind + 1) * bins);
  const needless = row(SPARED_ESCALATED);
  return { missed: row(NEEDED_KEPT), needless, escalated: needless + row(NEEDED_ESCALATED) };
}

/** The same at every cut. */
export interface Sweep {
  readonly missed: Float64Array;
  readonly needless: Float64Array;
  readonly escalated: Float64Array;
}

export function emptySweep(cuts: number): Sweep {
  return {
    missed: new Float64Array(cuts),
    needless: new Float64Array(cuts),
    escalated: new Float64Array(cuts),
  };
}

/**
 * All cuts in one pass over the bins.
 *
 * @param into filled and given back; reuse it between resamples
 */
export function sweepCuts(
  { counts }: Tally,
  sample: BinnedSample,
  into: Sweep = emptySweep(sample.cuts.length),
): Sweep {
  const cuts = sample.cuts.length;
  const bins = cuts + 1;
  const riskier = sample.direction === 'higher_is_riskier';
  const needed = sumOf(counts, NEEDED_KEPT * bins, 4 * bins);
  const spared = sumOf(counts, SPARED_KEPT, NEEDED_KEPT * bins);
  let neededBelow = 0;
  let sparedBelow = 0;
  for (let j = 0; j < cuts; j++) {
    neededBelow += counts[NEEDED_KEPT * bins + j]! + counts[NEEDED_ESCALATED * bins + j]!;
    sparedBelow += counts[SPARED_KEPT * bins + j]! + counts[SPARED_ESCALATED * bins + j]!;
    const missed = riskier ? neededBelow : needed - neededBelow;
    const needless = riskier ? spared - sparedBelow : sparedBelow;
    into.missed[j] = missed;
    into.needless[j] = needless;
    into.escalated[j] = needed - missed + needless;
  }
  return into;
}

export function handledAt(sweep: Sweep, j: number): Handled {
  return { missed: sweep.missed[j]!, needless: sweep.needless[j]!, escalated: sweep.escalated[j]! };
}

/** Expected cost per 1,000 cases at every cut. */
export function costPer1000(
  sweep: Sweep,
  costs: Costs,
  totalWeight: number,
  into: Float64Array = new Float64Array(sweep.missed.length),
): Float64Array {
  const scale = 1000 / totalWeight;
  for (let j = 0; j < into.length; j++) {
    into[j] = scale * (costs.missed * sweep.missed[j]! + costs.needless * sweep.needless[j]!);
  }
  return into;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]!;
  return sum;
}
