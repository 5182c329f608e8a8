import { requireFinite, requireNonNegative } from '../arguments.ts';

/** What decisions cost, all in one unit (money, or review minutes). */
export type Costs = {
  /** Acting although a human was needed: a missed escalation. */
  readonly wrongAct: number;
  /** Any handover to a human: review minutes times rate, plus waiting. */
  readonly escalate: number;
  /** On top, when the handover was not needed. */
  readonly unneeded: number;
  /** On top, when an explicit request for a human was not honoured. */
  readonly missedRequest: number;
};

/** Checks that no cost is negative. */
export function requireCosts(argument: string, costs: Costs): void {
  requireNonNegative(`${argument}.wrongAct`, costs.wrongAct);
  requireNonNegative(`${argument}.escalate`, costs.escalate);
  requireNonNegative(`${argument}.unneeded`, costs.unneeded);
  requireNonNegative(`${argument}.missedRequest`, costs.missedRequest);
  requireFinite(argument, costs.wrongAct + costs.escalate + costs.unneeded + costs.missedRequest);
}
