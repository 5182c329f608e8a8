import { ofSide, requireSideStrata, type SideStratum } from './side-stratum.ts';

/** Estimated totals of the population: escalated or automated, human needed or not. */
export type Cells = {
  /** Escalated and a human was needed. */
  readonly truePositive: number;
  /** Escalated without need. */
  readonly falsePositive: number;
  /** Ended alone although a human was needed: missed. */
  readonly falseNegative: number;
  /** Ended alone, rightly. */
  readonly trueNegative: number;
};

/**
 * Whole-system cells: TP = Σ_E w y, FP = Σ_E w (1-y), FN = Σ_R w y, TN = Σ_R w (1-y) with w = N_h/n_h.
 *
 * @returns null on a side with an unreviewed stratum: its cells are unknown
 * Source: Cochran 1977. Golden file: whole_system.
 * @example
 * systemCells([
 *   { side: 'escalated', population: 400, reviewed: 60, events: 48 },
 *   { side: 'automated', population: 1600, reviewed: 120, events: 6 },
 * ]) // TP 320, FP 80, FN 80, TN 1520
 */
export function systemCells(strata: readonly SideStratum[]): { [Cell in keyof Cells]: number | null } {
  requireSideStrata('strata', strata);
  const escalated = totalsOf(ofSide(strata, 'escalated'));
  const automated = totalsOf(ofSide(strata, 'automated'));
  return {
    truePositive: escalated?.events ?? null,
    falsePositive: escalated?.others ?? null,
    falseNegative: automated?.events ?? null,
    trueNegative: automated?.others ?? null,
  };
}

function totalsOf(strata: readonly SideStratum[]): { events: number; others: number } | null {
  let total = 0;
  let others = 0;
  for (const { population, reviewed, events } of strata) {
    if (reviewed === 0) return null;
    total += (population * events) / reviewed;
    others += (population * (reviewed - events)) / reviewed;
  }
  return { events: total, others };
}
