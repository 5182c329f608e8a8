import { requirePositive } from '../arguments.ts';
import { addCounts, type CountDistribution, countQuantile, cumulate } from '../numeric/count-distribution.ts';
import { findSwitch } from '../numeric/find-root.ts';
import { once } from '../numeric/once.ts';
import { eventsPosterior, type PriorRule } from '../survey/events-posterior.ts';
import { sumOf } from '../survey/stratum.ts';
import { ofSide, requireSideStrata, type Side, type SideStratum } from './side-stratum.ts';

/** Distribution of one rate given the sample. */
export type RatePosterior = {
  /** Smallest rate whose cumulative probability reaches p. */
  quantile(p: number): number;
  /** P(rate <= x). */
  probabilityAtMost(x: number): number;
};

export type SystemPosterior = {
  /** null when nothing was escalated. */
  readonly precision: RatePosterior | null;
  /** null when nothing was automated. */
  readonly missedRate: RatePosterior | null;
  readonly prevalence: RatePosterior;
  /** Share of the cases that needed a human which got one; 1 where no case needs one. */
  readonly recall: RatePosterior;
  /** F-beta of precision and recall. */
  fBeta(beta: number): RatePosterior;
};

/**
 * Finite-population posterior of the whole system from a stratified sample: the default for precision, missed
 * rate, prevalence, recall and F-beta together, also when no missed case was seen.
 *
 * Exact: per-stratum beta-binomial distributions are convolved, no draws. With K_E and K_R the events on the
 * escalated and the automated side: precision K_E/N_E, missed rate K_R/N_R, prevalence (K_E+K_R)/N,
 * recall K_E/(K_E+K_R) with 0/0 := 1, F_b = (1+b²)K_E / (N_E + b²(K_E+K_R)).
 *
 * @param strata counts per stratum, each on one side
 * @param rule prior, see `PriorRule`; `pessimistic` with the (1-δ) quantile is a guaranteed upper bound
 * Source: Brown, Cai & DasGupta 2001 (prior); Ghosh & Meeden 1997 (finite population); Fay, Proschan & Brittain
 * 2015 (bounds). Golden file: stratified_posterior.
 * @example
 * stratifiedPosterior([
 *   { side: 'escalated', population: 400, reviewed: 60, events: 48 },
 *   { side: 'automated', population: 1600, reviewed: 120, events: 6 },
 * ]).missedRate?.quantile(0.975) // 0.098125
 */
export function stratifiedPosterior(
  strata: readonly SideStratum[],
  rule: PriorRule = 'balanced',
): SystemPosterior {
  const { escalated, automated } = sideCounts(strata);
  return systemPosterior(escalated.under(rule), automated.under(rule));
}

/** Events of one side in a population. */
export type SideEvents = { readonly population: number; readonly events: CountDistribution };

/** The two sides of a sample, each to be read under any prior. */
export function sideCounts(
  strata: readonly SideStratum[],
): Record<Side, { under(rule: PriorRule): SideEvents }> {
  requireSideStrata('strata', strata);
  const all = sumOf(strata, 'population');
  const side = (name: Side) => {
    const own = ofSide(strata, name);
    const population = sumOf(own, 'population');
    const known = new Map<PriorRule, SideEvents>();
    const under = (rule: PriorRule): SideEvents => {
      const events = known.get(rule) ?? { population, events: eventsPosterior(own, rule, all) };
      known.set(rule, events);
      return events;
    };
    return { under };
  };
  return { escalated: side('escalated'), automated: side('automated') };
}

/** Rates of the whole system from the events of its two sides. */
export function systemPosterior(escalated: SideEvents, automated: SideEvents): SystemPosterior {
  const { population: populationE, events: eventsE } = escalated;
  const { population: populationR, events: eventsR } = automated;
  const population = populationE + populationR;
  // The convolution over both sides is the dear part, and bounds on one side never ask for it.
  const prevalence = once(() => shareOf(addCounts(eventsE, eventsR), Math.max(1, population)));
  return {
    precision: shareOfSide(escalated),
    missedRate: shareOfSide(automated),
    get prevalence() {
      return prevalence();
    },
    recall: ratioOf(eventsE, eventsR, (r, missed) =>
      // No missed event means a recall of 1, also when no case needed a human.
      r >= 1 ? Number.POSITIVE_INFINITY : missed === 0 ? -1 : (r * missed) / (1 - r),
    ),
    fBeta(beta) {
      requirePositive('beta', beta);
      const square = beta * beta;
      return ratioOf(eventsE, eventsR, (f, missed) => {
        const slope = 1 + square - f * square;
        return f >= 1 ? Number.POSITIVE_INFINITY : (f * (populationE + square * missed)) / slope;
      });
    },
  };
}

/** The events of one side as a share of it; null when nothing is on that side. */
export function shareOfSide({ population, events }: SideEvents): RatePosterior | null {
  return population === 0 ? null : shareOf(events, population);
}

/** K / population. */
function shareOf(events: CountDistribution, population: number): RatePosterior {
  const cumulative = cumulate(events);
  return {
    quantile: (p) => Math.min(1, countQuantile(events, cumulative, p) / population),
    probabilityAtMost: (x) => atMost(events, cumulative, x * population),
  };
}

/**
 * A ratio that grows with K_E: ratio <= x exactly when K_E <= limit(x, K_R).
 */
function ratioOf(
  eventsE: CountDistribution,
  eventsR: CountDistribution,
  limit: (x: number, missed: number) => number,
): RatePosterior {
  const cumulative = cumulate(eventsE);
  const probabilityAtMost = (x: number): number => {
    let sum = 0;
    for (let i = 0; i < eventsR.mass.length; i++) {
      const missed = (eventsR.first + i) * eventsR.step;
      sum += eventsR.mass[i]! * atMost(eventsE, cumulative, limit(x, missed));
    }
    return sum;
  };
  const quantile = (p: number): number =>
    probabilityAtMost(0) >= p ? 0 : findSwitch(0, 1, (x) => probabilityAtMost(x) >= p, 1e-13);
  return { quantile, probabilityAtMost };
}

function atMost({ step, first }: CountDistribution, cumulative: Float64Array, count: number): number {
  // A count computed from a rate may fall a rounding error below the whole number meant.
  const index = Math.floor((count / step) * (1 + 1e-14) + 1e-12) - first;
  if (index < 0) return 0;
  return index >= cumulative.length ? 1 : Math.min(1, cumulative[index]!);
}
