import { type AgreementPart, answerOf } from '../../shared/analysis/agreement-parts.ts';
import { idsOf, type KnownSettlement, splitState } from '../../shared/analysis/agreement-splits.ts';
import { countingLabels } from '../../shared/analysis/settle-verdict.ts';
import type { SplitState } from '../../shared/model/agreement.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type {
  StandingAdjudication,
  StandingAppeal,
  StandingFlag,
  StandingJudgement,
  StandingLabelled,
} from '../db/agreement-queries.ts';

/** A case with the label of each of its reviewers that counts, by name, and all else that stands in it. */
export interface JudgedCase {
  caseId: string;
  outcome: Outcome;
  topic: string | null;
  labels: StandingLabelled[];
  flags: StandingFlag[];
  appeals: StandingAppeal[];
  /** By event. More than one only where copies were merged. */
  settlements: StandingAdjudication[];
}

/** Groups what stands by case, in the order of the cases. */
export function judgedCases(judgements: readonly StandingJudgement[]): JudgedCase[] {
  return [...Map.groupBy(judgements, ({ caseId }) => caseId).values()].map(judgedCase);
}

export function judgedCase(judgements: readonly StandingJudgement[]): JudgedCase {
  const [one] = judgements;
  if (!one) throw new Error('a case without judgements has nothing to compare');
  const labels = countingLabels(judgements.filter((judgement) => judgement.kind === 'label'));
  return {
    caseId: one.caseId,
    outcome: one.outcome,
    topic: one.topic,
    labels: labels.sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1)),
    flags: judgements.filter((judgement) => judgement.kind === 'flag'),
    appeals: judgements.filter((judgement) => judgement.kind === 'appeal'),
    settlements: judgements.filter((judgement) => judgement.kind === 'adjudication'),
  };
}

/** Whether the case waits for the lead; null when there is nothing to settle. */
export function stateOf({ labels, flags, appeals, settlements }: JudgedCase): SplitState | null {
  return splitState({
    labels: labels.map((label) => ({ ...label, verdict: label.answers.verdict })),
    flags,
    appeals,
    settlements: known(settlements),
  });
}

/** Settlements as the rule that reopens cases takes them. */
export function known(settlements: readonly StandingAdjudication[]): KnownSettlement[] {
  return settlements.map((settlement) => ({ ...settlement, verdict: settlement.answers.verdict }));
}

/** The events that whoever settles the case now has weighed, under every id they may be named by. */
export function weighedIn(judgements: readonly StandingJudgement[]): string[] {
  if (judgements.length === 0) return [];
  const { labels, flags } = judgedCase(judgements);
  return [...labels, ...flags].flatMap(idsOf).sort();
}

/** What the reviewers of a case said to one part, by name. */
export function ratingsOf(part: AgreementPart, { labels }: Pick<JudgedCase, 'labels'>): Map<string, string> {
  return new Map(
    labels.flatMap(({ reviewer, answers }): [string, string][] => {
      const value = answerOf(part, answers);
      return value === null ? [] : [[reviewer, value]];
    }),
  );
}
