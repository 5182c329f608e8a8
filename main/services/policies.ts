import { AppError } from '../../shared/errors.ts';
import type { Policy, PolicyDraft } from '../../shared/model/policy.ts';
import { PolicyDecision, type SignalDecision } from '../../shared/model/policy-decision.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import type { Db } from '../db/open-db.ts';
import { listPolicyProfiles, readEditing, readWaiting, writeEditing } from '../db/policy-draft-queries.ts';
import { readPolicies, readPolicy, readPolicyVersion } from '../db/policy-queries.ts';
import { writeProposal } from '../db/proposal-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { writePolicyJson, writePolicyYaml } from '../formats/write-policy.ts';
import type { Context } from './context.ts';
import { decide } from './policy-decision.ts';
import { policyDiff } from './policy-diff.ts';
import { importPolicy } from './policy-import.ts';
import { compare, outcome, replay } from './policy-replay.ts';
import { sign } from './policy-signing.ts';
import { pendingProposal } from './threshold-at-hand.ts';

function draft(context: Context, decision: PolicyDecision) {
  const { db } = context.session.require();
  const { policy, notShown } = decide(context, db, decision);
  return { policy, yaml: writePolicyYaml(policy), diff: policyDiff(readPolicy(db), policy), notShown };
}

function propose(context: Context, decision: SignalDecision): Policy {
  const { db } = context.session.require();
  const { policy } = decide(context, db, decision);
  const { cut: _cut, expiresInDays: _days, ...question } = decision;
  writeProposal(db, { question, policy });
  return policy;
}

function versionOf(db: Db, version: number): Policy {
  const found = readPolicyVersion(db, version);
  if (found) return found;
  throw new AppError('NOT_FOUND', `There is no version ${version} of the policy here.`, {
    field: 'version',
    hint: 'List the versions first.',
  });
}

function exportPolicy(
  context: Context,
  { proposed, format, version }: { proposed: boolean; format: 'yaml' | 'json'; version?: number | undefined },
): ExportedDocument {
  const { db } = context.session.require();
  const policy =
    version !== undefined
      ? versionOf(db, version)
      : ((proposed ? null : readPolicy(db)) ?? pendingProposal(db)?.policy);
  if (!policy) {
    const what = proposed
      ? 'No proposed policy waits for a signature'
      : 'No policy has been signed or proposed';
    throw new AppError('NEEDS_DECISION', `${what} in this workspace.`, {
      hint: 'Ask for advice on a signal with your two costs first; its answer is kept as a proposal.',
    });
  }
  const state = policy.signedOff.length === 0 && !policy.source ? ' proposed' : '';
  const isJson = format === 'json';
  return {
    fileName: `${fileNameFor(readSettings(db).name)} policy v${policy.version}${state}.${format}`,
    mediaType: isJson ? 'application/json' : 'application/yaml',
    text: isJson ? writePolicyJson(policy) : writePolicyYaml(policy),
  };
}

function waiting(context: Context) {
  const found = readWaiting(context.session.require().db);
  return found && { ...found, decision: PolicyDecision.parse(found.decision) };
}

function keepDraft(context: Context, { draft }: { draft: PolicyDraft | null }): null {
  writeEditing(context.session.require().db, draft);
  return null;
}

export const policies = {
  current: (context: Context) => readPolicy(context.session.require().db),
  versions: (context: Context) => readPolicies(context.session.require().db).reverse(),
  waiting,
  draft,
  propose,
  sign,
  diff: (context: Context, { from, to }: { from: number; to: number }) => {
    const { db } = context.session.require();
    return policyDiff(versionOf(db, from), versionOf(db, to));
  },
  export: exportPolicy,
  replay,
  compare,
  outcome,
  draftKept: (context: Context) => readEditing(context.session.require().db),
  keepDraft,
  profiles: (context: Context) => listPolicyProfiles(context.session.require().db),
  import: importPolicy,
};
