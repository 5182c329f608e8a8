import { requireLevel, requirePositive } from '../arguments.ts';
import { cannotEstimate, type Estimate, isEstimated } from '../estimate.ts';
import { once } from '../numeric/once.ts';
import { sumOf } from '../survey/stratum.ts';
import { type Cells, systemCells } from './cells.ts';
import { linearisedRate } from './linearised-rate.ts';
import { fBetaForm, type RateForm, rateForms } from './rate-forms.ts';
import { ofSide, requireSideStrata, type Side, type SideStratum } from './side-stratum.ts';
import { stratifiedPosterior } from './stratified-posterior.ts';
import { systemIntervals } from './system-intervals.ts';

export type WholeSystem = {
  readonly population: number;
  readonly escalated: number;
  readonly automated: number;
  /** Escalated cases / all cases: a count of the population, so without interval. null for no population. */
  readonly escalationRate: number | null;
  readonly cells: { readonly [Cell in keyof Cells]: number | null };
  /** Escalation appropriateness: share of the escalated that needed a human. */
  readonly precision: Estimate;
  /** Share of the automated that needed a human. */
  readonly missedRate: Estimate;
  /** Guaranteed one-sided bound on the missed rate at the same level; null when nothing was automated. */
  readonly missedAtMost: number | null;
  readonly prevalence: Estimate;
  readonly recall: Estimate;
  readonly fBeta: Estimate;
};

/**
 * Everything the confusion matrix of the escalation policy says about the population, from judged strata on both
 * sides: weighted values with intervals of the finite-population posterior (exact, no draws).
 *
 * @param strata counts per stratum, each on one side; an event is a case that needed a human
 * @param options.level confidence, 0.95 by default
 * @param options.beta weight of recall in F-beta, 2 by default: a missed case hurts more than a needless handover
 * @returns a rate without value (reason inside) where a stratum of its side is unreviewed, the side is empty, or
 *   no reviewed case needed a human (recall, F-beta)
 * Source: see `systemIntervals` and `systemCells`. Golden files: whole_system, stratified_posterior.
 * @example
 * wholeSystem([
 *   { side: 'escalated', population: 400, reviewed: 60, events: 48 },
 *   { side: 'automated', population: 1600, reviewed: 120, events: 6 },
 * ]).recall // 0.8, interval 0.658 to 0.907
 */
export function wholeSystem(
  strata: readonly SideStratum[],
  options: { readonly level?: number; readonly beta?: number } = {},
): WholeSystem {
  const { level = 0.95, beta = 2 } = options;
  requireSideStrata('strata', strata);
  requireLevel('level', level);
  requirePositive('beta', beta);
  const escalated = sumOf(ofSide(strata, 'escalated'), 'population');
  const automated = sumOf(ofSide(strata, 'automated'), 'population');
  const population = escalated + automated;
  const intervals = systemIntervals(strata, level);
  const rate = (form: RateForm, interval: Interval | null, sides: readonly Side[], needsEvents = false) =>
    estimateRate(strata, form, interval, sides, level, needsEvents);
  const both = ['escalated', 'automated'] as const;
  // Every interval is a convolution over all strata: only those that are asked for are computed.
  const rates = {
    precision: once(() => rate(rateForms.precision, intervals.precision, ['escalated'])),
    missedRate: once(() => rate(rateForms.missedRate, intervals.missedRate, ['automated'])),
    missedAtMost: once(() => stratifiedPosterior(strata, 'pessimistic').missedRate?.quantile(level) ?? null),
    prevalence: once(() => rate(rateForms.prevalence, population === 0 ? null : intervals.prevalence, both)),
    recall: once(() => rate(rateForms.recall, intervals.recall, both, true)),
    fBeta: once(() => rate(fBetaForm(beta), intervals.fBeta(beta), both, true)),
  };
  return {
    population,
    escalated,
    automated,
    escalationRate: population === 0 ? null : escalated / population,
    cells: systemCells(strata),
    get precision() {
      return rates.precision();
    },
    get missedRate() {
      return rates.missedRate();
    },
    get missedAtMost() {
      return rates.missedAtMost();
    },
    get prevalence() {
      return rates.prevalence();
    },
    get recall() {
      return rates.recall();
    },
    get fBeta() {
      return rates.fBeta();
    },
  };
}

type Interval = { readonly low: number; readonly high: number };

function estimateRate(
  strata: readonly SideStratum[],
  form: RateForm,
  known: Interval | null,
  sides: readonly Side[],
  level: number,
  needsEvents: boolean,
): Estimate {
  const method = 'stratified-posterior';
  const own = sides.flatMap((side) => ofSide(strata, side));
  const n = sumOf(own, 'reviewed');
  const events = sumOf(own, 'events');
  if (known === null || own.length === 0) {
    return cannotEstimate('empty-population', 'The population holds no case on this side.', {
      level,
      method,
      n,
    });
  }
  const interval = { ...known, level, method, n };
  if (n === 0) {
    return cannotEstimate('nothing-reviewed', 'No case of this kind has been reviewed yet.', interval);
  }
  const linearised = linearisedRate(own, form);
  if (!isEstimated(linearised)) {
    const sentence =
      linearised.reason === 'undefined-ratio'
        ? 'No reviewed case needed a human, so there is nothing to find or to miss.'
        : 'A stratum has no review yet; the interval counts it as unknown.';
    return cannotEstimate(linearised.reason, sentence, interval);
  }
  if (needsEvents && events === 0) {
    return cannotEstimate(
      'no-events',
      'No reviewed case needed a human, so there is nothing to find or to miss.',
      interval,
    );
  }
  // In a small population the steps of the posterior may leave the plain estimate just outside.
  const { value, standardError } = linearised;
  return {
    value,
    ...interval,
    low: Math.min(interval.low, value),
    high: Math.max(interval.high, value),
    events,
    standardError,
  };
}
