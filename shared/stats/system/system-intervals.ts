import { requireLevel } from '../arguments.ts';
import { once } from '../numeric/once.ts';
import type { PriorRule } from '../survey/events-posterior.ts';
import { ofSide, type SideStratum } from './side-stratum.ts';
import {
  type RatePosterior,
  type SideEvents,
  type SystemPosterior,
  shareOfSide,
  sideCounts,
  systemPosterior,
} from './stratified-posterior.ts';

type Interval = { readonly low: number; readonly high: number };

export type SystemIntervals = {
  /** null when nothing was escalated. */
  readonly precision: Interval | null;
  /** null when nothing was automated. */
  readonly missedRate: Interval | null;
  readonly prevalence: Interval;
  readonly recall: Interval;
  fBeta(beta: number): Interval;
};

/**
 * Default intervals of the whole system: quantiles of the finite-population posterior, each limit under the priors
 * that lean outwards for it. Recall and F-beta grow with the events among the escalated and fall with those among the
 * automated, so their lower limit takes the low prior there and the high one here.
 *
 * @param strata counts per stratum, each on one side
 * @param level two-sided confidence
 * Source: as `stratifiedProportion`; combining sides as in Fay, Proschan & Brittain 2015.
 */
export function systemIntervals(strata: readonly SideStratum[], level: number): SystemIntervals {
  requireLevel('level', level);
  const tail = (1 - level) / 2;
  const { escalated, automated } = sideCounts(strata);
  const under = (ruleE: PriorRule, ruleR: PriorRule) =>
    once(() => systemPosterior(escalated.under(ruleE), automated.under(ruleR)));
  const low = under('leaning-low', 'leaning-low');
  const high = under('leaning-high', 'leaning-high');
  const worst = under('leaning-low', 'leaning-high');
  const best = under('leaning-high', 'leaning-low');
  // One side alone does not need the events of the other.
  const side = (events: (rule: PriorRule) => SideEvents): Interval | null => {
    const [lower, upper] = [events('leaning-low'), events('leaning-high')];
    return between(shareOfSide(lower), shareOfSide(upper));
  };
  const between = (lower: RatePosterior | null, upper: RatePosterior | null): Interval | null =>
    lower === null || upper === null ? null : { low: lower.quantile(tail), high: upper.quantile(1 - tail) };
  const rising = (pick: (posterior: SystemPosterior) => RatePosterior | null) =>
    between(pick(low()), pick(high()));
  const recall = (pick: (posterior: SystemPosterior) => RatePosterior): Interval => ({
    low: pick(worst()).quantile(tail),
    high: noneMissed(strata) ? 1 : pick(best()).quantile(1 - tail),
  });
  return {
    get precision() {
      return side(escalated.under);
    },
    get missedRate() {
      return side(automated.under);
    },
    get prevalence() {
      return rising(({ prevalence }) => prevalence)!;
    },
    get recall() {
      return recall((posterior) => posterior.recall);
    },
    fBeta: (beta) => ({
      low: worst().fBeta(beta).quantile(tail),
      high: best()
        .fBeta(beta)
        .quantile(1 - tail),
    }),
  };
}

/** No judged case was missed: recall may be 1. */
function noneMissed(strata: readonly SideStratum[]): boolean {
  return ofSide(strata, 'automated').every((stratum) => stratum.events === 0);
}
