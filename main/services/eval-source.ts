import { countingVoices, settleVerdict } from '../../shared/analysis/settle-verdict.ts';
import type { EvalFailure, EvalNoise } from '../../shared/model/eval-case.ts';
import type { DisputedRule } from '../../shared/model/workspace.ts';
import {
  readAllJudgements,
  type StandingAdjudication,
  type StandingLabelled,
} from '../db/agreement-queries.ts';
import { keptUnder } from '../db/kept-while-unchanged.ts';
import { labelStamp } from '../db/label-stamp.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';

/** A case that the counting labels make a failure, and when they first did. */
export interface FailedCase {
  caseId: string;
  failure: EvalFailure;
  labelledAt: string;
  topic: string | null;
}

interface Source {
  failed: ReadonlyMap<string, FailedCase>;
  noise: EvalNoise;
}

/** The failures that evals are made from, by case, and how many labelled escalations are none of them. */
export function evalSource(db: Db): Source {
  const rule = readSettings(db).disputedRule;
  // Acts on eval cases and drafts of them leave the labels as they were.
  return keptUnder(db, 'eval source', `${rule} ${labelStamp(db)}`, () => readSource(db, rule));
}

function readSource(db: Db, rule: DisputedRule): Source {
  const failed = new Map<string, FailedCase>();
  const noise: EvalNoise = { policy: 0, abandon: 0, refusal: 0, userRequest: 0 };
  const judged = Map.groupBy(readAllJudgements(db, 'main figures').filter(isVoice), ({ caseId }) => caseId);
  for (const [caseId, judgements] of judged) {
    const voices = countingVoices(judgements);
    const settled = settleVerdict(judgements, rule);
    const [one] = voices;
    if (!settled || settled.route === 'excluded' || !one) continue;
    const type = one.outcome === 'escalated' ? mostGiven(voices) : null;
    const failure =
      settled.verdict === 'missed_escalation' ? 'missed' : type === 'capability' ? 'capability' : null;
    if (failure) {
      const said = voices.filter(({ answers }) =>
        failure === 'missed'
          ? answers.verdict === 'missed_escalation'
          : answers.escalationType === 'capability',
      );
      const labelledAt = said.map(({ recordedAt }) => recordedAt).sort()[0] ?? one.recordedAt;
      failed.set(caseId, { caseId, failure, labelledAt, topic: one.topic });
    } else if (type === 'user_request') noise.userRequest += 1;
    else if (type === 'policy' || type === 'abandon' || type === 'refusal') noise[type] += 1;
  }
  return { failed, noise };
}

type Voice = StandingLabelled | StandingAdjudication;

function isVoice(judgement: { kind: string }): judgement is Voice {
  return judgement.kind === 'label' || judgement.kind === 'adjudication';
}

/** The type that more voices give than any other; null where none does. */
function mostGiven(voices: readonly Voice[]): string | null {
  const given = voices.flatMap(({ answers }) => answers.escalationType ?? []);
  const counts = [...Map.groupBy(given, (type) => type)].map(([type, all]) => ({ type, times: all.length }));
  const [first, second] = counts.sort((a, b) => b.times - a.times);
  return first && first.times !== second?.times ? first.type : null;
}
