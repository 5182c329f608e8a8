import { diffLines } from '../../shared/analysis/line-diff.ts';
import { draftPolicy } from '../../shared/analysis/policy-draft.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import { AppError } from '../../shared/errors.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy, writePolicy } from '../db/policy-queries.ts';
import { writeProposal } from '../db/proposal-queries.ts';
import { readCodebook, readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { policyBody, writePolicyYaml } from '../formats/write-policy-yaml.ts';
import type { Context } from './context.ts';
import { pendingProposal } from './threshold-at-hand.ts';
import { gatherAdvice, type ThresholdQuestion } from './threshold-input.ts';

type Decision = ThresholdQuestion & { cut?: number | undefined; expiresInDays: number };

function draftFor(context: Context, db: Db, decision: Decision): Policy {
  const input = gatherAdvice(db, decision);
  const settings = readSettings(db);
  return draftPolicy({
    advice: adviseThreshold(input),
    current: input.current,
    inForce: readPolicy(db),
    cut: decision.cut,
    codebookVersion: readCodebook(db).version,
    currency: settings.currency,
    randomAuditRate: settings.randomAuditRate,
    now: context.now().toISOString(),
    expiresInDays: decision.expiresInDays,
  });
}

function draft(context: Context, decision: Decision) {
  const { db } = context.session.require();
  const policy = draftFor(context, db, decision);
  const inForce = readPolicy(db);
  const before = inForce ? linesOf(inForce) : [];
  return { policy, yaml: writePolicyYaml(policy), diff: diffLines(before, linesOf(policy)) };
}

function linesOf(policy: Policy): string[] {
  return policyBody(policy).trimEnd().split('\n');
}

function propose(context: Context, decision: Decision): Policy {
  const { db } = context.session.require();
  const policy = draftFor(context, db, decision);
  const { signal, costs, current } = decision;
  writeProposal(db, { question: { signal, costs, ...(current !== undefined && { current }) }, policy });
  return policy;
}

/** Puts the next version in force. One made from an older version than the one in force is refused. */
function sign(context: Context, { policy, name }: { policy: Policy; name: string }): Policy {
  const { db } = context.session.require();
  return db
    .transaction(() => {
      const version = (readPolicy(db)?.version ?? 0) + 1;
      if (policy.version !== version) {
        throw new AppError(
          'CONFLICT',
          `This would be version ${policy.version}, but the next one is version ${version}. Nothing was signed.`,
          { hint: 'Somebody signed another policy in the meantime. Look at the advice again.' },
        );
      }
      const at = context.now().toISOString();
      const signed = { ...policy, createdAt: at, signedOff: [...policy.signedOff, { name, at }] };
      writePolicy(db, signed);
      return signed;
    })
    .immediate();
}

function exportPolicy(context: Context, { proposed }: { proposed: boolean }): ExportedDocument {
  const { db } = context.session.require();
  const policy = (proposed ? null : readPolicy(db)) ?? pendingProposal(db)?.policy;
  if (!policy) {
    const what = proposed
      ? 'No proposed policy waits for a signature'
      : 'No policy has been signed or proposed';
    throw new AppError('NEEDS_DECISION', `${what} in this workspace.`, {
      hint: 'Ask for advice on a signal with your two costs first; its answer is kept as a proposal.',
    });
  }
  const state = policy.signedOff.length === 0 ? ' proposed' : '';
  return {
    fileName: `${fileNameFor(readSettings(db).name)} policy v${policy.version}${state}.yaml`,
    mediaType: 'application/yaml',
    text: writePolicyYaml(policy),
  };
}

export const policies = {
  current: (context: Context) => readPolicy(context.session.require().db),
  draft,
  propose,
  sign,
  export: exportPolicy,
};
