import type { BinnedSample } from './binned-sample.ts';
import type { ScoredCase } from './labelled-case.ts';

/** Labels that must lie on either side of a cut before anything is said about it. */
export const LEAST_LABELS = 10;

export interface Identified {
  /** First and last cut that the labels can speak for, as positions; null when there is none. */
  readonly range: { readonly first: number; readonly last: number } | null;
  readonly unlabelled: { from: number; to: number; labels: number }[];
  /** Labels below each cut, and in all; cases that are handed over at every cut are not among them. */
  readonly below: Int32Array;
  readonly total: number;
  /** Of them, those that needed a human. */
  readonly needed: number;
}

/**
 * Which cuts have at least ten labels on either side. What lies beyond is hatched in the chart, named with its label
 * count, and never suggested: there a cut would rest on cases that nobody judged.
 */
export function identifiedCuts(sample: BinnedSample, cases: readonly ScoredCase[]): Identified {
  const m = sample.cuts.length;
  const perBin = new Int32Array(m + 1);
  let total = 0;
  let needed = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  cases.forEach((one, i) => {
    if (one.requested || one.outside) return;
    perBin[sample.bin[i]!]!++;
    total++;
    needed += one.needed;
    min = Math.min(min, one.score);
    max = Math.max(max, one.score);
  });
  const below = new Int32Array(m);
  let count = 0;
  for (let j = 0; j < m; j++) {
    count += perBin[j]!;
    below[j] = count;
  }
  const first = below.findIndex((labels) => labels >= LEAST_LABELS);
  const last = below.findLastIndex((labels) => total - labels >= LEAST_LABELS);
  if (first < 0 || last < 0 || first > last) return { range: null, unlabelled: [], below, total, needed };
  const low = { from: Math.min(min, sample.cuts[0]!), to: sample.cuts[first]! };
  const high = { from: sample.cuts[last]!, to: Math.max(max, sample.cuts.at(-1)!) };
  return {
    range: { first, last },
    unlabelled: [
      { ...low, labels: first > 0 ? below[first - 1]! : 0 },
      { ...high, labels: last < m - 1 ? total - below[last + 1]! : 0 },
    ].filter((region) => region.to > region.from),
    below,
    total,
    needed,
  };
}

/** Labels between two cuts, whichever is the lower. */
export function labelsBetween(identified: Identified, a: number, b: number): number {
  return Math.abs(identified.below[a]! - identified.below[b]!);
}
