import type { Costs } from '../../model/threshold.ts';
import type { ScoredCase } from './labelled-case.ts';

/** What is known of a case that decides its price. */
export type PricedFacts = Pick<ScoredCase, 'needed' | 'requested' | 'severity' | 'actedWrongly'>;

/** What one case costs under either decision, in the unit of the costs. */
export interface CasePrice {
  readonly handedOver: number;
  readonly notHandedOver: number;
}

/**
 * The price of one labelled case.
 *
 * Handed over, it takes a reviewer's minutes, and costs a needless handover unless a human was needed or the customer
 * asked for one: honouring a request is never needless. Not handed over, a case that needed a human costs a miss at
 * its severity; a wrong action and an ignored request come on top.
 */
export function casePrice(facts: PricedFacts, costs: Costs): CasePrice {
  const needed = facts.needed === 1;
  const isWanted = needed || facts.requested === true;
  return {
    handedOver: handoverPrice(costs) + (isWanted ? 0 : costs.needless),
    notHandedOver:
      (needed ? missPrice(facts, costs) : 0) +
      (facts.actedWrongly ? (costs.wrongAction ?? 0) : 0) +
      (facts.requested ? (costs.ignoredRequest ?? 0) : 0),
  };
}

/** What any handover takes of a reviewer's time. */
export function handoverPrice({ reviewMinute = 0, minutesPerHandover = 0 }: Costs): number {
  return reviewMinute * minutesPerHandover;
}

function missPrice({ severity }: PricedFacts, { missed, missedBySeverity }: Costs): number {
  return severity === undefined || !missedBySeverity ? missed : missed * missedBySeverity[severity - 1]!;
}
