import { ofPolicyCosts } from '../../shared/model/policy.ts';
import type { SignalTrigger } from '../../shared/model/policy-trigger.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { type Proposal, readProposal } from '../db/proposal-queries.ts';
import { readSignalNames } from '../db/threshold-queries.ts';
import type { ThresholdQuestion } from './threshold-input.ts';

/** The proposal that waits for a signature; one that a signed policy has overtaken waits no longer. */
export function pendingProposal(db: Db): Proposal | null {
  const proposal = readProposal(db);
  return proposal && proposal.policy.version > (readPolicy(db)?.version ?? 0) ? proposal : null;
}

/**
 * The threshold a report is about when nobody names one: the one proposed last, else the one that the policy in force
 * sets at the costs it was signed with. Undefined when there is neither.
 */
export function thresholdAtHand(db: Db): ThresholdQuestion | undefined {
  const pending = pendingProposal(db);
  if (pending) return pending.question;
  const policy = readPolicy(db);
  if (!policy?.costs) return undefined;
  const signals = new Set(readSignalNames(db));
  const known = policy.triggers.filter(
    (trigger): trigger is SignalTrigger => trigger.kind === 'signal' && signals.has(trigger.signal),
  );
  const trigger = known.find((one) => one.evidence !== null) ?? known[0];
  if (!trigger) return undefined;
  return { signal: trigger.signal, costs: ofPolicyCosts(policy.costs) };
}
