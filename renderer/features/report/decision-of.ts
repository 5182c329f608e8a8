import { ofPolicyCosts, type Policy } from '../../../shared/model/policy.ts';

/** The question the policy in force answers, to be asked again with today's labels. Null without a signal or costs. */
export function decisionOf(policy: Policy | null) {
  const trigger = policy?.triggers.find((one) => one.kind === 'signal');
  if (!trigger || !policy?.costs) return null;
  return { signal: trigger.signal, costs: ofPolicyCosts(policy.costs), current: trigger.threshold };
}
