import { cannotEstimate, type NotEstimable } from '../estimate.ts';
import type { RateForm } from './rate-forms.ts';
import { requireSideStrata, type SideStratum } from './side-stratum.ts';

export type LinearisedRate = {
  readonly value: number;
  readonly standardError: number;
  /** Judged cases minus strata. */
  readonly df: number;
};

/**
 * A rate of the whole system with its Taylor-linearised standard error. For reference and for planning: with no
 * missed case seen the error of recall comes out as 0, so intervals come from `stratifiedPosterior`.
 *
 * θ = A/B with totals A and B; u_i = w_i (a_i - θ b_i)/B; V = Σ_h (1-f_h) n_h/(n_h-1) Σ (u - ū_h)². A stratum with
 * one judged case is centred at the grand mean, which is 0 for u.
 *
 * @param finite false leaves out the finite population correction, for claims about the process
 * @returns not estimable when a stratum is unreviewed or the denominator is 0
 * Source: Woodruff 1971; R survey `svyratio`. Golden file: whole_system.
 */
export function linearisedRate(
  strata: readonly SideStratum[],
  form: RateForm,
  finite = true,
): LinearisedRate | NotEstimable {
  requireSideStrata('strata', strata);
  const held = strata.filter((stratum) => stratum.population > 0);
  if (held.some((stratum) => stratum.reviewed === 0)) {
    return cannotEstimate('stratum-not-reviewed', 'A stratum has no review yet.');
  }
  const numerator = totalOf(held, form.numerator);
  const denominator = totalOf(held, form.denominator);
  if (denominator === 0) {
    return cannotEstimate('undefined-ratio', 'No case counts towards the denominator of this rate.');
  }
  const value = numerator / denominator;
  let variance = 0;
  let df = 0;
  for (const { side, population, reviewed, events } of held) {
    df += reviewed - 1;
    const weight = population / reviewed;
    const [constantA, slopeA] = form.numerator[side];
    const [constantB, slopeB] = form.denominator[side];
    const slope = (weight * (slopeA - value * slopeB)) / denominator;
    const correction = finite ? 1 - reviewed / population : 1;
    if (reviewed === 1) {
      const u = (weight * (constantA - value * constantB)) / denominator + slope * events;
      variance += correction * u * u;
    } else {
      const squares = (events * (reviewed - events)) / reviewed;
      variance += (correction * slope * slope * squares * reviewed) / (reviewed - 1);
    }
  }
  return { value, standardError: Math.sqrt(variance), df };
}

function totalOf(strata: readonly SideStratum[], part: RateForm['numerator']): number {
  let total = 0;
  for (const { side, population, reviewed, events } of strata) {
    const [constant, perNeed] = part[side];
    total += population * (constant + (perNeed * events) / reviewed);
  }
  return total;
}
