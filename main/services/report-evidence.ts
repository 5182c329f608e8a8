import { sweepThreshold } from '../../shared/analysis/threshold-sweep.ts';
import type { ReportRequest } from '../../shared/model/report.ts';
import type { ThresholdSweep } from '../../shared/model/threshold-sweep.ts';
import type { EvidenceInput } from '../../shared/report/report-input.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicies } from '../db/policy-queries.ts';
import { countUnlabelled } from '../db/threshold-queries.ts';
import type { Context } from './context.ts';
import { promiseOn } from './guarantee.ts';
import { triggerDiff } from './policy-diff.ts';
import { compare, outcome, replay } from './policy-replay.ts';
import { gatherBasis } from './report-basis.ts';
import { pendingProposal } from './threshold-at-hand.ts';
import { gatherAdvice, type ThresholdQuestion } from './threshold-input.ts';

/** Everything that speaks for or against a threshold and the policy it belongs to. */
export function gatherEvidence(
  context: Context,
  db: Db,
  { names, date }: ReportRequest,
  question: ThresholdQuestion | undefined,
): EvidenceInput {
  const pending = pendingProposal(db)?.policy ?? null;
  const versions = readPolicies(db);
  const policy = pending ?? versions.at(-1) ?? null;
  const before = pending ? versions.at(-1) : versions.at(-2);
  const sweep = question ? sweepOf(db, question) : null;
  const costs = question?.costs;
  return {
    ...gatherBasis(context, db, date),
    names,
    advice: sweep?.advice ?? null,
    guarantee: question ? promiseOn(db, question) : null,
    sweepRemarks: sweep ? remarksOf(sweep) : [],
    policy,
    proposed: pending !== null,
    replay: policy && replay(context, { triggers: policy.triggers, costs }),
    comparison:
      policy && before
        ? compare(context, {
            first: { version: before.version },
            second: { name: `Version ${policy.version}`, triggers: policy.triggers },
            costs,
          })
        : null,
    diff: policy ? triggerDiff(before?.triggers ?? [], policy.triggers) : [],
    outcome: outcome(context),
  };
}

function sweepOf(db: Db, question: ThresholdQuestion): ThresholdSweep {
  const input = gatherAdvice(db, question);
  return sweepThreshold(input, (range) => countUnlabelled(db, question.signal, input.scope ?? {}, range));
}

function remarksOf({ analytic, sensitivity, capacity, toIdentify }: ThresholdSweep): string[] {
  return [analytic, sensitivity, capacity, ...toIdentify].flatMap((one) => (one ? [one.sentence] : []));
}
