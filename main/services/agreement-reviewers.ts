import { type AgreementPart, answerOf } from '../../shared/analysis/agreement-parts.ts';
import {
  type AnswerPair,
  againstGold,
  median,
  samePersonAgain,
} from '../../shared/analysis/agreement-reviewers.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import type { ReviewerAgreement } from '../../shared/model/agreement.ts';
import type { Answers } from '../../shared/model/answers.ts';
import {
  type RepeatPair,
  readAllJudgements,
  readRepeatPairs,
  type StandingLabelled,
} from '../db/agreement-queries.ts';
import { type KnownAnswer, readKnownAnswers } from '../db/gold-queries.ts';
import type { OfQuestion } from './agreement-pairs.ts';
import { casesIn, requirePart } from './agreement-scope.ts';
import type { Context } from './context.ts';

/** Every reviewer on one question: against known answers, against themselves, what they say and how fast. */
export function reviewers(context: Context, { question, ...scope }: OfQuestion) {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const cases = casesIn(readAllJudgements(db, 'main figures'), scope);
  const shared = new Set(cases.filter(({ labels }) => labels.length > 1).map(({ caseId }) => caseId));
  const labels = cases.flatMap((one) => one.labels);
  const known = new Map(readKnownAnswers(db).map((one) => [one.caseId, one]));
  const again = againOf(part, cases, readRepeatPairs(db));
  const byName = Map.groupBy(labels, ({ reviewer }) => reviewer);
  return {
    title: part.title,
    reviewers: [...byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([name, own]): ReviewerAgreement => ({
          name,
          labelled: own.length,
          shared: own.filter(({ caseId }) => shared.has(caseId)).length,
          gold: againstGold(part, besideKnown(part, own, known), LEVEL),
          again: samePersonAgain(part, again.get(name) ?? [], LEVEL),
          mix: mixOf(part, own),
          medianMilliseconds: median(own.flatMap(({ milliseconds }) => milliseconds ?? [])),
        }),
      ),
    gold: againstGold(part, besideKnown(part, labels, known), LEVEL),
    again: samePersonAgain(part, [...again.values()].flat(), LEVEL),
  };
}

/** Nobody is measured against an answer that they gave themselves. */
function besideKnown(
  part: AgreementPart,
  labels: readonly StandingLabelled[],
  known: ReadonlyMap<string, KnownAnswer>,
): AnswerPair[] {
  return labels.flatMap(({ caseId, reviewer, answers }) => {
    const right = known.get(caseId);
    if (!right || right.by === reviewer) return [];
    return pairOf(part, caseId, answers, { verdict: right.verdict });
  });
}

/** Answers of the first time beside those given when the same case came again, by name; of these cases. */
function againOf(
  part: AgreementPart,
  cases: readonly { caseId: string }[],
  repeats: readonly RepeatPair[],
): Map<string, AnswerPair[]> {
  const inScope = new Set(cases.map(({ caseId }) => caseId));
  const own = repeats.filter(({ caseId }) => inScope.has(caseId));
  return new Map(
    [...Map.groupBy(own, ({ reviewer }) => reviewer)].map(([name, pairs]) => [
      name,
      pairs.flatMap(({ caseId, first, again }) => pairOf(part, caseId, first, again)),
    ]),
  );
}

function pairOf(part: AgreementPart, caseId: string, a: Answers, b: Answers): AnswerPair[] {
  const [one, other] = [answerOf(part, a), answerOf(part, b)];
  return one === null || other === null ? [] : [{ caseId, one, other }];
}

function mixOf(part: AgreementPart, labels: readonly StandingLabelled[]): { label: string; times: number }[] {
  const said = labels.map(({ answers }) => answerOf(part, answers));
  return part.options.map(({ value, label }) => ({
    label,
    times: said.filter((one) => one === value).length,
  }));
}
