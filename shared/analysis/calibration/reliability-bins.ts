import type { ReliabilityBin } from '../../model/signal-check.ts';
import {
  normalQuantile,
  reliabilityCurve,
  type ReliabilityBin as StatsBin,
  sortOrder,
  wilsonLimits,
} from '../../stats/index.ts';
import { consistencyBar } from './consistency-bar.ts';
import type { Stated } from './stated.ts';

/** Bins with fewer labels are merged with a neighbour. */
const LEAST_IN_BIN = 8;
const MOST_BINS = 10;

/**
 * A reliability curve in bins of about equal count. Equal values never part, so with heavy ties the bins follow the
 * values; bins of fewer than eight labels are merged with the smaller neighbour. Ascending, none empty.
 *
 * @param level of the bars
 */
export function reliabilityBins(stated: Stated, level: number): ReliabilityBin[] {
  const { event, probability, weight, escalated } = stated;
  const bins = Math.max(2, Math.min(MOST_BINS, Math.round(Math.sqrt(event.length) / 2)));
  const { value } = reliabilityCurve(event, probability, { bins, weight, level });
  if (value === null) return [];
  const order = sortOrder(probability);
  const z = normalQuantile((1 + level) / 2);
  let start = 0;
  return mergeSmall(value, z).map(({ n, nEff, share, meanProbability, observedRate, low, high }) => {
    const rows = order.subarray(start, start + n);
    start += n;
    const consistent = consistencyBar(meanProbability, nEff, level);
    return {
      from: probability[rows[0]!]!,
      to: probability[rows.at(-1)!]!,
      stated: meanProbability,
      observed: observedRate,
      low,
      high,
      consistentLow: consistent.low,
      consistentHigh: consistent.high,
      n,
      nEff,
      share,
      escalated: rows.reduce((sum, row) => sum + escalated[row]!, 0),
    };
  });
}

function mergeSmall(bins: readonly StatsBin[], z: number): StatsBin[] {
  const merged = [...bins];
  while (merged.length > 1) {
    const at = merged.findIndex(({ n }) => n < LEAST_IN_BIN);
    if (at < 0) break;
    const before = merged[at - 1];
    const after = merged[at + 1];
    const first = after === undefined || (before !== undefined && before.n <= after.n) ? at - 1 : at;
    merged.splice(first, 2, joined(merged[first]!, merged[first + 1]!, z));
  }
  return merged;
}

function joined(a: StatsBin, b: StatsBin, z: number): StatsBin {
  const share = a.share + b.share;
  const mean = (of: (bin: StatsBin) => number) => (a.share * of(a) + b.share * of(b)) / share;
  const observedRate = mean((bin) => bin.observedRate);
  const nEff = share ** 2 / (a.share ** 2 / a.nEff + b.share ** 2 / b.nEff);
  return {
    index: a.index,
    n: a.n + b.n,
    nEff,
    share,
    meanProbability: mean((bin) => bin.meanProbability),
    observedRate,
    ...wilsonLimits(observedRate, nEff, z),
  };
}
