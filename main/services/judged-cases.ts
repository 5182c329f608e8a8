import { type AgreementPart, answerOf } from '../../shared/analysis/agreement-parts.ts';
import { splitState } from '../../shared/analysis/agreement-splits.ts';
import { firstStagePerReviewer } from '../../shared/analysis/settle-verdict.ts';
import type { SplitState } from '../../shared/model/agreement.ts';
import type { StandingJudgement } from '../db/agreement-queries.ts';

/** A case with the first label of each of its reviewers, by name, and its latest settlement. */
export interface JudgedCase {
  caseId: string;
  outcome: StandingJudgement['outcome'];
  topic: string | null;
  labels: StandingJudgement[];
  settlement: StandingJudgement | null;
}

/** Groups judgements by case, in their order. A reviewer's first stage is what is compared. */
export function judgedCases(judgements: readonly StandingJudgement[]): JudgedCase[] {
  const grouped = new Map<string, StandingJudgement[]>();
  for (const judgement of judgements) {
    const found = grouped.get(judgement.caseId);
    if (found) found.push(judgement);
    else grouped.set(judgement.caseId, [judgement]);
  }
  return [...grouped.values()].map(judgedCase);
}

export function judgedCase(judgements: readonly StandingJudgement[]): JudgedCase {
  const [one] = judgements;
  if (!one) throw new Error('a case without judgements has nothing to compare');
  const first = firstStagePerReviewer(judgements.filter(({ kind }) => kind === 'label'));
  return {
    caseId: one.caseId,
    outcome: one.outcome,
    topic: one.topic,
    labels: judgements
      .filter((judgement) => first.includes(judgement))
      .sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1)),
    settlement: judgements.findLast(({ kind }) => kind === 'adjudication') ?? null,
  };
}

/** Whether the case waits for the lead; null when there is nothing to settle. */
export function stateOf({ labels, settlement }: JudgedCase): SplitState | null {
  return splitState({
    labels: labels.map(({ reviewer, recordedAt, answers }) => ({
      reviewer,
      recordedAt,
      verdict: answers.verdict,
    })),
    settled: settledBy(settlement),
  });
}

export function settledBy(settlement: StandingJudgement | null): { by: string; at: string } | null {
  return settlement === null ? null : { by: settlement.reviewer, at: settlement.recordedAt };
}

/** What the reviewers of a case said to one part, by name. */
export function ratingsOf(part: AgreementPart, { labels }: JudgedCase): Map<string, string> {
  return new Map(
    labels.flatMap(({ reviewer, answers }): [string, string][] => {
      const value = answerOf(part, answers);
      return value === null ? [] : [[reviewer, value]];
    }),
  );
}
