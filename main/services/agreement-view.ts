import { letterOrder } from '../../shared/analysis/agreement-letters.ts';
import { isAgainst, isUnweighed } from '../../shared/analysis/agreement-splits.ts';
import type { Settlement, SettlingView } from '../../shared/model/agreement.ts';
import { verdictsFor } from '../../shared/model/answers.ts';
import { readJudgementsOf, type StandingAdjudication } from '../db/agreement-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { type JudgedCase, judgedCase, known, stateOf } from './judged-cases.ts';
import { labelsUnderThisWording } from './labels-under-wording.ts';
import { requireCase } from './review-view.ts';

/**
 * One case as the lead may see it: what the reviewers saw, with the packet, and their answers under letters. Signals,
 * agent version and later events stay hidden: a settlement is a judgement too.
 */
export function open(context: Context, { caseId, names }: { caseId: string; names: boolean }): SettlingView {
  const { db } = context.session.require();
  const stored = requireCase(db, caseId);
  const { agentVersion: _, ...cohort } = stored.cohort;
  const judgements = readJudgementsOf(db, caseId);
  const judged = judgements.length > 0 ? judgedCase(judgements) : null;
  const { labels = [], settlements = [], flags = [], appeals = [] } = judged ?? ({} as Partial<JudgedCase>);
  const lettered = letterOrder(readIdentity(db).seed, caseId, labels);
  const who = (reviewer: string) => ({
    letter: lettered.find(({ who }) => who.reviewer === reviewer)?.letter ?? null,
    reviewer: names ? reviewer : null,
  });
  return {
    caseId,
    outcome: stored.outcome,
    cohort,
    messages: stored.messages,
    handoverTurn: stored.handoverTurn,
    packet: stored.packet,
    verdicts: [...verdictsFor(stored.outcome)],
    state: judged && stateOf(judged),
    answers: lettered.map(({ letter, who }) => ({
      letter,
      reviewer: names ? who.reviewer : null,
      answers: who.answers,
      codebookVersion: who.codebookVersion,
      again: isUnweighed(who, known(settlements)),
    })),
    flags: flags.map(({ reviewer, note }) => ({ ...who(reviewer), note })),
    appeals: appeals
      .filter((appeal) => isAgainst(appeal, settlements))
      .map(({ reviewer, note }) => ({ ...who(reviewer), note })),
    settlements: settlements.map(settlementOf),
    labelsUnderThisWording: labelsUnderThisWording(db),
  };
}

export function settlementOf({
  reviewer,
  recordedAt,
  answers,
  cause,
  guideline,
}: StandingAdjudication): Settlement {
  return { by: reviewer, recordedAt, answers, cause, guideline };
}
