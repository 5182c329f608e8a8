import type { Costs } from '../../model/threshold.ts';
import type { BinnedSample } from './binned-sample.ts';

/** Weighted counts of a sample, or of a resample of it; enough to price every cut in one pass. */
export interface Tally {
  /** Weight of the cases that needed a human, per bin. */
  readonly needed: Float64Array;
  /** Weight of the others, per bin. */
  readonly spared: Float64Array;
  /** The same as they were handled: needed but not handed over, and handed over for nothing. */
  missedToday: number;
  needlessToday: number;
  escalatedToday: number;
  /** Weighted sum of the value given per case, here the saving of each. */
  extra: number;
}

export function emptyTally(cuts: number): Tally {
  return {
    needed: new Float64Array(cuts + 1),
    spared: new Float64Array(cuts + 1),
    missedToday: 0,
    needlessToday: 0,
    escalatedToday: 0,
    extra: 0,
  };
}

/** Sets everything to nothing again. */
export function clearTally(tally: Tally): void {
  tally.needed.fill(0);
  tally.spared.fill(0);
  tally.missedToday = 0;
  tally.needlessToday = 0;
  tally.escalatedToday = 0;
  tally.extra = 0;
}

/** Counts one case with this weight. */
export function addCase(
  tally: Tally,
  sample: BinnedSample,
  i: number,
  weight: number,
  extra?: Float64Array,
): void {
  const bin = sample.bin[i]!;
  const escalated = sample.escalated[i] === 1;
  if (sample.needed[i] === 1) {
    tally.needed[bin]! += weight;
    if (!escalated) tally.missedToday += weight;
  } else {
    tally.spared[bin]! += weight;
    if (escalated) tally.needlessToday += weight;
  }
  if (escalated) tally.escalatedToday += weight;
  if (extra) tally.extra += weight * extra[i]!;
}

/** The tally of the whole sample, or of the rows a test lets through. */
export function tallyOf(sample: BinnedSample, include?: (i: number) => boolean): Tally {
  const tally = emptyTally(sample.cuts.length);
  for (let i = 0; i < sample.n; i++) if (!include || include(i)) addCase(tally, sample, i, sample.weight[i]!);
  return tally;
}

/** Weights at every cut: needed but not handed over, handed over for nothing, handed over at all. */
export interface Sweep {
  readonly missed: Float64Array;
  readonly needless: Float64Array;
  readonly escalated: Float64Array;
}

/** All cuts in one pass over the bins. */
export function sweepCuts(tally: Tally, sample: BinnedSample): Sweep {
  const m = sample.cuts.length;
  const sweep = {
    missed: new Float64Array(m),
    needless: new Float64Array(m),
    escalated: new Float64Array(m),
  };
  const riskier = sample.direction === 'higher_is_riskier';
  const needed = sum(tally.needed);
  const spared = sum(tally.spared);
  let neededBelow = 0;
  let sparedBelow = 0;
  for (let j = 0; j < m; j++) {
    neededBelow += tally.needed[j]!;
    sparedBelow += tally.spared[j]!;
    sweep.missed[j] = riskier ? neededBelow : needed - neededBelow;
    sweep.needless[j] = riskier ? spared - sparedBelow : sparedBelow;
    sweep.escalated[j] = needed - sweep.missed[j]! + sweep.needless[j]!;
  }
  return sweep;
}

/** Expected cost per 1,000 cases at every cut, written into `into` from `at` on. */
export function costPer1000(
  sweep: Sweep,
  costs: Costs,
  totalWeight: number,
  into: Float64Array = new Float64Array(sweep.missed.length),
  at = 0,
): Float64Array {
  const scale = 1000 / totalWeight;
  for (let j = 0; j < sweep.missed.length; j++) {
    into[at + j] = scale * (costs.missed * sweep.missed[j]! + costs.needless * sweep.needless[j]!);
  }
  return into;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
