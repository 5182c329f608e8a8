import { requireFinite, requireLevel, requireNonNegative } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

export type BayesThreshold = {
  /** Escalate when the calibrated probability that a human is needed is at least this; within [0, 1]. */
  readonly value: number;
  /** The same before cutting to [0, 1]: at or below 0 always escalate, at or above 1 never. */
  readonly raw: number;
};

/**
 * The cut on a calibrated probability p that makes acting and escalating cost the same:
 * p* = (escalate + unneeded - act) / (wrongAct + unneeded). Act when the probability of being right is at least
 * 1 - p*.
 *
 * @param costs.wrongAct acting although a human was needed
 * @param costs.escalate any handover
 * @param costs.unneeded on top, when the handover was not needed
 * @param costs.act acting, right or wrong; 0 by default
 * @returns not estimable when neither mistake costs anything: then p does not matter
 * Source: Chow 1970; Elkan 2001. Golden file: bayes_threshold.
 * @example bayesThreshold({ wrongAct: 25, escalate: 4, unneeded: 0 }).value // 0.16
 */
export function bayesThreshold(costs: {
  readonly wrongAct: number;
  readonly escalate: number;
  readonly unneeded: number;
  readonly act?: number;
}): BayesThreshold | NotEstimable {
  const { wrongAct, escalate, unneeded, act = 0 } = costs;
  requireNonNegative('costs.wrongAct', wrongAct);
  requireNonNegative('costs.escalate', escalate);
  requireNonNegative('costs.unneeded', unneeded);
  requireFinite('costs.act', act);
  if (wrongAct + unneeded === 0) {
    return cannotEstimate(
      'degenerate',
      'Neither mistake costs anything, so the probability does not matter.',
    );
  }
  const raw = (escalate + unneeded - act) / (wrongAct + unneeded);
  return { value: Math.min(1, Math.max(0, raw)), raw };
}

/**
 * What a cut τ on a calibrated probability says about costs: the cost of a wrong act per escalation, 1/τ, when an
 * unneeded handover costs nothing extra; and the odds (1-τ)/τ of a miss against a false alarm.
 *
 * @param threshold τ strictly between 0 and 1, or 1
 * @example impliedCosts(0.16) // missPerEscalation 6.25, missPerFalseAlarm 5.25
 */
export function impliedCosts(threshold: number): {
  readonly missPerEscalation: number;
  readonly missPerFalseAlarm: number;
} {
  if (threshold !== 1) requireLevel('threshold', threshold);
  return { missPerEscalation: 1 / threshold, missPerFalseAlarm: (1 - threshold) / threshold };
}
