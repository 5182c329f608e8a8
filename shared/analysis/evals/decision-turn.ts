import type { CaseRecord } from '../../model/case.ts';

/**
 * How many turns an agent gets to see before it has to decide: an eval case begins where the failure did.
 *
 * Where the case was handed over at a known turn: all before that turn, but for what the agent only says on the way
 * there, such as that a colleague takes over. Else up to the customer's first words that
 * people marked as what made a human needed. Else up to the customer's last words.
 *
 * @param evidence turns that support the verdict or its grounds, in any order
 * @returns 0 when there is nothing to decide on
 */
export function decisionTurn(
  { messages, handover }: Pick<CaseRecord, 'messages' | 'handover'>,
  evidence: readonly number[] = [],
): number {
  if (handover?.turn != null && handover.turn > 0) {
    const before = messages.slice(0, handover.turn);
    return (
      before.findLastIndex(({ speaker, toolCalls = [] }) => speaker !== 'agent' || toolCalls.length > 0) + 1
    );
  }
  const byCustomer = (turn: number) => messages[turn]?.speaker === 'customer';
  const marked = evidence.filter(byCustomer).sort((a, b) => a - b)[0];
  const last = messages.findLastIndex((_, turn) => byCustomer(turn));
  return (marked ?? last) + 1;
}
