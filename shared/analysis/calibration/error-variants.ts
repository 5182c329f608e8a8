import type { ReliabilityBin } from '../../model/signal-check.ts';
import { normalQuantile } from '../../stats/index.ts';
import type { Stated } from './stated.ts';

const WIDTHS = 10;

/** What one bin brings to the mean squared gap. */
interface Gap {
  readonly share: number;
  readonly squared: number;
  /** Variance of the observed share. */
  readonly noise: number;
}

/**
 * The debiased calibration error with an interval: the mean squared gap S less its sampling noise, S -+ z SE(S) with
 * SE(S)^2 = sum share^2 (4 gap^2 v + 2 v^2), and the root of each. An end below 0 is 0: no error is shown.
 *
 * Source: Broecker 2012; Kumar, Liang & Ma 2019 (the estimate); the variance of a square of a normal gap.
 * @param bins at least one
 */
export function debiasedError(
  bins: readonly ReliabilityBin[],
  level: number,
): { value: number; low: number; high: number } {
  const gaps = gapsOf(bins);
  const square = gaps.reduce((sum, { share, squared, noise }) => sum + share * (squared - noise), 0);
  const variance = gaps.reduce(
    (sum, { share, squared, noise }) => sum + share ** 2 * (4 * squared * noise + 2 * noise ** 2),
    0,
  );
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return { value: root(square), low: root(square - half), high: root(square + half) };
}

/** Mean absolute gap over the bins, weighted by their size. Chance alone makes it larger than 0. */
export function plainError(bins: readonly ReliabilityBin[]): number {
  return bins.reduce((sum, { share, stated, observed }) => sum + share * Math.abs(stated - observed), 0);
}

/**
 * Mean absolute gap over [0, 0.1) ... [0.9, 1]. Edges are compared exactly, as by the tools whose tables this figure
 * is compared with; it decides nothing.
 */
export function equalWidthError({ event, probability, weight }: Stated): number {
  const gap = new Float64Array(WIDTHS);
  let total = 0;
  for (let i = 0; i < event.length; i++) {
    const p = probability[i]!;
    const w = weight ? weight[i]! : 1;
    let bin = Math.min(WIDTHS - 1, Math.floor(p * WIDTHS));
    if (p < bin / WIDTHS) bin -= 1;
    else if (bin < WIDTHS - 1 && p >= (bin + 1) / WIDTHS) bin += 1;
    gap[bin]! += w * (p - event[i]!);
    total += w;
  }
  return gap.reduce((sum, one) => sum + Math.abs(one), 0) / total;
}

function gapsOf(bins: readonly ReliabilityBin[]): Gap[] {
  return bins.map(({ share, stated, observed, nEff }) => ({
    share,
    squared: (stated - observed) ** 2,
    noise: nEff > 1 ? (observed * (1 - observed)) / (nEff - 1) : (stated - observed) ** 2,
  }));
}

function root(square: number): number {
  return Math.sqrt(Math.max(0, square));
}
