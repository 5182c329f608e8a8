import { requireCount } from '../arguments.ts';
import { type Estimate, StatsArgumentError } from '../estimate.ts';
import { requireSideStrata, type SideStratum } from './side-stratum.ts';
import { type WholeSystem, wholeSystem } from './whole-system.ts';

/** A stratum in which some judged cases could not be decided. `reviewed` counts only the decided ones. */
export type SideStratumWithDoubt = SideStratum & { readonly cannotTell: number };

export type DoubtBounds = {
  /** Judged cases that could not be decided. */
  readonly cannotTell: number;
  /** The figures with every undecided case counted as one that did not need a human. */
  readonly asNotNeeded: WholeSystem;
  /** The figures with every undecided case counted as one that needed a human. */
  readonly asNeeded: WholeSystem;
};

/**
 * What "cannot tell" could change: the whole system with the undecided cases counted each way. They are never
 * dropped in silence.
 *
 * @param strata counts per stratum; decided and undecided together do not exceed the population
 * @example withCannotTell([
 *   { side: 'automated', population: 100, reviewed: 18, events: 1, cannotTell: 2 },
 * ]).asNeeded.missedRate.value // 0.15
 */
export function withCannotTell(
  strata: readonly SideStratumWithDoubt[],
  options: { readonly level?: number; readonly beta?: number } = {},
): DoubtBounds {
  requireSideStrata('strata', strata);
  let cannotTell = 0;
  strata.forEach((stratum, i) => {
    requireCount(`strata[${i}].cannotTell`, stratum.cannotTell);
    if (stratum.reviewed + stratum.cannotTell > stratum.population) {
      throw new StatsArgumentError(
        `strata[${i}].cannotTell`,
        'must not exceed the cases left in the population',
      );
    }
    cannotTell += stratum.cannotTell;
  });
  const counted = (needed: boolean): SideStratum[] =>
    strata.map(({ side, population, reviewed, events, cannotTell: doubt }) => ({
      side,
      population,
      reviewed: reviewed + doubt,
      events: events + (needed ? doubt : 0),
    }));
  return {
    cannotTell,
    asNotNeeded: wholeSystem(counted(false), options),
    asNeeded: wholeSystem(counted(true), options),
  };
}

/** Lowest and highest value one figure takes over the two ways of counting; null where neither has a value. */
export function doubtRange(
  bounds: DoubtBounds,
  figure: 'precision' | 'missedRate' | 'prevalence' | 'recall' | 'fBeta',
): { low: number; high: number } | null {
  const values = [bounds.asNotNeeded[figure], bounds.asNeeded[figure]]
    .map((estimate: Estimate) => estimate.value)
    .filter((value) => value !== null);
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}
