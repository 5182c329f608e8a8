import { requireLevel, requirePositive, requireProbability } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { normalQuantile } from '../numeric/normal.ts';

export type ChangePlan = {
  readonly level?: number;
  readonly power?: number;
  /** Size of the second group over that of the first; 1 by default. */
  readonly ratio?: number;
};

/**
 * Reviews in the first group to see a change from p1 to p2 with the given power.
 *
 * Fleiss: n = (z_a √((1+1/r) p̄q̄) + z_b √(p1q1 + p2q2/r))² / (p1-p2)²; `corrected` adds the continuity correction;
 * `arcsine` uses Cohen's h.
 *
 * @returns real numbers; the second group needs ratio times as many
 * Source: Fleiss, Levin & Paik 2003; Cohen 1988. Golden file: sample_size (detectChange).
 * @example sampleSizeForChange(0.18, 0.24).normal // 722.2
 */
export function sampleSizeForChange(
  p1: number,
  p2: number,
  plan: ChangePlan = {},
): { readonly normal: number; readonly corrected: number; readonly arcsine: number } {
  const { level = 0.95, power = 0.8, ratio = 1 } = plan;
  requireProbability('p1', p1);
  requireProbability('p2', p2);
  requireLevel('level', level);
  requireLevel('power', power);
  requirePositive('ratio', ratio);
  if (p1 === p2) throw new StatsArgumentError('p2', 'must differ from p1');
  const za = normalQuantile(1 - (1 - level) / 2);
  const zb = normalQuantile(power);
  const gap = Math.abs(p1 - p2);
  const pooled = (p1 + ratio * p2) / (1 + ratio);
  const spread =
    za * Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled)) +
    zb * Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / ratio);
  const normal = (spread / gap) ** 2;
  const corrected = (normal / 4) * (1 + Math.sqrt(1 + (2 * (1 + ratio)) / (normal * ratio * gap))) ** 2;
  const h = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p2));
  return { normal, corrected, arcsine: ((za + zb) / h) ** 2 * (1 + 1 / ratio) };
}

/**
 * The smallest rise from p1 that two groups of this size would have shown with the given power: say it next to "no
 * change seen".
 *
 * @param p1 rate of the first group
 * @param n1 reviews in the first group
 * @param n2 reviews in the second group
 * @returns the difference p2 - p1; null when not even a rise to 1 would have shown
 * @example detectableChange(0.05, 400, 400) // 0.0525
 */
export function detectableChange(
  p1: number,
  n1: number,
  n2: number,
  plan: Omit<ChangePlan, 'ratio'> = {},
): number | null {
  requireProbability('p1', p1);
  requirePositive('n1', n1);
  requirePositive('n2', n2);
  const enough = (p2: number): boolean =>
    sampleSizeForChange(p1, p2, { ...plan, ratio: n2 / n1 }).normal <= n1;
  if (p1 === 1 || !enough(1)) return null;
  return findSwitch(p1, 1, enough, 1e-12) - p1;
}
