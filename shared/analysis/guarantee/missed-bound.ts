import type { Population } from '../threshold/labelled-case.ts';
import { cellBound } from './cell-bound.ts';
import { cutCells } from './cut-cells.ts';
import type { JudgedCase } from './judged-period.ts';

export interface DecidedCase {
  readonly stratum: string;
  readonly escalated: boolean;
  /** A human was needed, or asked for. */
  readonly wanted: boolean;
  /** Whether the rule in question hands the case over. */
  readonly handedOver: boolean;
}

/** Stands between cases left to the agent and cases handed over. */
const CUT = 0.5;

/**
 * The most that can be missed, with confidence 1 - delta, among the cases that a rule of any kind leaves to the agent.
 * How many of a stratum it leaves is taken from the labelled ones. Zero found among few is no zero here, as it is in a
 * resample of the labels.
 *
 * @returns null without a labelled case that is left to the agent
 */
export function missedBound(
  decided: readonly DecidedCase[],
  population: Population,
  delta: number,
): number | null {
  const cases = decided.map(
    (one): JudgedCase => ({
      stratum: one.stratum,
      escalated: one.escalated,
      score: one.handedOver ? 1 : 0,
      needed: one.wanted ? 1 : 0,
      requested: false,
    }),
  );
  const keys = [...new Set(decided.map(({ stratum }) => stratum))];
  const strata = keys.map((key) => {
    const own = decided.filter(({ stratum }) => stratum === key);
    const left = own.filter(({ handedOver }) => !handedOver).length;
    return {
      key,
      escalated: own[0]!.escalated,
      population: population === null ? null : Math.max(population[key] ?? 0, own.length),
      imported: own.length,
      judged: own.length,
      bins: [left, own.length - left],
      unscored: 0,
    };
  });
  if (decided.every(({ handedOver }) => handedOver)) return null;
  const period = {
    direction: 'higher_is_riskier',
    cuts: [CUT],
    cases,
    strata,
    missing: 'as_handled',
  } as const;
  return cellBound(cutCells(period).atCuts[0]!, 1 - delta);
}
