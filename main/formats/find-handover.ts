import type { Handover, Message } from '../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type EscalationRule } from '../../shared/model/escalation-rule.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';

/** The first turn by which the agent passed the customer on, with the packet; null when the messages show none. */
export function findHandover(
  messages: readonly Message[],
  rule: EscalationRule = BY_TRANSFER_TOOL,
): Handover | null {
  return handoverOf(findEscalation(rule, { messages }));
}
