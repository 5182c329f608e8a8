import type { BinnedSample } from './binned-sample.ts';

/**
 * Weighted counts of a sample, or of a resample of it; enough to price every cut in one pass. One row per kind of
 * case, in the order of `sample.kinds`, with one entry per bin.
 */
export interface Tally {
  readonly counts: Float64Array;
  /** Weight of all that is counted. */
  total: number;
  /** Weighted sum of a value given per case, such as the saving of each. */
  extra: number;
}

export function emptyTally(sample: BinnedSample): Tally {
  return { counts: new Float64Array(sample.kinds.length * (sample.cuts.length + 1)), total: 0, extra: 0 };
}

/** Where each case is counted: by its kind and its bin; -1 for one outside. */
export function slotsOf(sample: BinnedSample): Int32Array {
  const bins = sample.cuts.length + 1;
  return sample.bin.map((bin, i) => (bin < 0 ? bin : sample.kind[i]! * bins + bin));
}

/** The tally of the whole sample, or of the rows a test lets through. */
export function tallyOf(sample: BinnedSample, include?: (i: number) => boolean): Tally {
  const tally = emptyTally(sample);
  const slots = slotsOf(sample);
  for (let i = 0; i < sample.n; i++) {
    if (slots[i]! < 0 || (include && !include(i))) continue;
    tally.counts[slots[i]!]! += sample.weight[i]!;
    tally.total += sample.weight[i]!;
  }
  return tally;
}
