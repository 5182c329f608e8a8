import { ofPolicyCosts, type Policy, type PolicyDraft } from '../../../../shared/model/policy.ts';

/** A version as the draft that begins with it. */
export function draftOf(policy: Policy | null): PolicyDraft | null {
  if (!policy) return null;
  const { triggers, costs, version } = policy;
  return { triggers, costs: costs && ofPolicyCosts(costs), from: `version ${version}` };
}
