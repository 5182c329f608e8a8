import { decisionHash, sealed } from '../../shared/analysis/policy/content-hash.ts';
import { AppError } from '../../shared/errors.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PolicyDecision } from '../../shared/model/policy-decision.ts';
import type { Db } from '../db/open-db.ts';
import { readWaiting, writeEditing, writeWaiting } from '../db/policy-draft-queries.ts';
import { readPolicy, writePolicy } from '../db/policy-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { decide } from './policy-decision.ts';

export interface Signing {
  decision: PolicyDecision;
  /** As it was shown to whoever signs. */
  policy: Policy;
  name: string;
  reason: string;
  acknowledged: readonly string[];
}

/**
 * Signs what a decision gives now. What was shown is compared with it, so that nobody signs figures that a new label
 * has overtaken or that a page made up. Where two signatures are asked for, the first is kept until another person
 * gives the second.
 */
export function sign(context: Context, signing: Signing): Policy {
  const { db } = context.session.require();
  const { decision, name, reason, acknowledged } = signing;
  refuseOvertaken(db, signing.policy);
  const { policy, notShown } = decide(context, db, decision);
  if (decisionHash(policy) !== decisionHash(signing.policy)) {
    throw new AppError('CONFLICT', 'This is not what the labels say now. Nothing was signed.', {
      hint: 'Labels, costs or thresholds have changed since the policy was shown. Look at it again, then sign.',
    });
  }
  const open = notShown.filter((sentence) => !acknowledged.includes(sentence));
  if (open.length > 0) {
    throw new AppError('NEEDS_DECISION', `${open.join(' ')} Nothing was signed.`, {
      field: 'acknowledged',
      hint: 'Confirm that it is signed in spite of that.',
    });
  }
  return db
    .transaction(() => {
      refuseOvertaken(db, policy);
      const at = context.now().toISOString();
      const before = earlierSignatures(db, policy, name);
      const signed = sealed({
        ...policy,
        createdAt: at,
        acknowledged: notShown,
        signedOff: [...before, { name, at, reason }],
      });
      if (signed.signedOff.length < readSettings(db).signatures) {
        writeWaiting(db, { decision, policy: signed });
        return signed;
      }
      writePolicy(db, signed);
      writeWaiting(db, null);
      writeEditing(db, null);
      return signed;
    })
    .immediate();
}

/** A policy made from an older version than the one in force is refused. */
function refuseOvertaken(db: Db, policy: Policy): void {
  const version = (readPolicy(db)?.version ?? 0) + 1;
  if (policy.version === version) return;
  throw new AppError(
    'CONFLICT',
    `This would be version ${policy.version}, but the next one is version ${version}. Nothing was signed.`,
    { hint: 'Somebody signed another policy in the meantime. Look at the advice again.' },
  );
}

/** Signatures that others have given to the very same policy. */
function earlierSignatures(db: Db, policy: Policy, name: string): Policy['signedOff'] {
  const waiting = readWaiting(db)?.policy;
  if (!waiting || decisionHash(waiting) !== decisionHash(policy)) return [];
  if (waiting.signedOff.some((signature) => sameName(signature.name, name))) {
    throw new AppError('INVALID', `${name} has signed this already; it waits for another person.`, {
      field: 'name',
    });
  }
  return waiting.signedOff;
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
