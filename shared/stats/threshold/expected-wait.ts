import { requireCount, requireNonNegative, requirePositive } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

export type ExpectedWait = {
  /** Mean wait until a reviewer is free, in the unit of the handling time. */
  readonly value: number;
  /** Share of handovers that wait at all. */
  readonly waitingShare: number;
  /** Share of the reviewers' time that is taken; plan on at most 0.8. */
  readonly utilisation: number;
};

/**
 * How long an escalated case waits for a free reviewer (Erlang C): with the load a = arrivals · handling and c
 * reviewers, wait = C(c, a) · handling / (c - a). Waiting grows like 1/(1 - utilisation), so it belongs into the cost
 * of an escalation.
 *
 * @param arrivals handovers per unit of time, spread at random
 * @param handling mean time one takes, in that unit
 * @param reviewers people who take them
 * @returns not estimable when more arrives than the reviewers can take: the queue grows without end
 * Source: Erlang 1917.
 * @example expectedWait(8, 0.1, 1) // utilisation 0.8, a handover waits 0.4 on average
 */
export function expectedWait(
  arrivals: number,
  handling: number,
  reviewers: number,
): ExpectedWait | (NotEstimable & { waitingShare?: never; utilisation?: never }) {
  requireNonNegative('arrivals', arrivals);
  requirePositive('handling', handling);
  requireCount('reviewers', reviewers, 1);
  const load = arrivals * handling;
  if (load >= reviewers) {
    return cannotEstimate(
      'infeasible',
      'More cases arrive than the reviewers can take, so the queue keeps growing.',
    );
  }
  // Erlang B by its recursion, which does not overflow, and C from B.
  let blocked = 1;
  for (let c = 1; c <= reviewers; c++) blocked = (load * blocked) / (c + load * blocked);
  const utilisation = load / reviewers;
  const waitingShare = blocked / (1 - utilisation * (1 - blocked));
  return { value: (waitingShare * handling) / (reviewers - load), waitingShare, utilisation };
}
