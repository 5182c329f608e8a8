import { figureOf, without } from '../../shared/analysis/agreement-figures.ts';
import { byWorkNeeded, questionAgreement } from '../../shared/analysis/agreement-of-question.ts';
import { crossReading, crossTable, pairAgreements } from '../../shared/analysis/agreement-pairs.ts';
import { type AgreementPart, agreementParts, needOf } from '../../shared/analysis/agreement-parts.ts';
import { agreementSentences, ENOUGH_SHARED } from '../../shared/analysis/agreement-words.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import { countingLabels } from '../../shared/analysis/settle-verdict.ts';
import { AppError } from '../../shared/errors.ts';
import type { PairAgreement, ReviewerAgreement } from '../../shared/model/agreement.ts';
import { wilson } from '../../shared/stats/index.ts';
import { readComparable, readGoldVerdicts, readLabelledPerReviewer } from '../db/agreement-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readIdentity } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { type JudgedCase, judgedCases, ratingsOf } from './judged-cases.ts';

/** Everything the room shows at once. The labels compared are each reviewer's first: given blind, where there is one. */
export function summary(context: Context) {
  const { db } = context.session.require();
  const { seed } = readIdentity(db);
  const judged = judgedCases(readComparable(db)).filter(({ labels }) => labels.length > 1);
  const parts = agreementParts(readCodebook(db));
  const verdict = verdictPart(parts);
  const questions = parts.map((part) =>
    questionAgreement(
      part,
      judged.map((one) => ratingsOf(part, one)),
      { seed, level: LEVEL },
    ),
  );
  const labelled = readLabelledPerReviewer(db);
  const pairs = pairAgreements(
    labelled.map(({ reviewer }) => reviewer),
    judged.map((one) => ratingsOf(verdict, one)),
    verdict.options.map(({ value }) => value),
    LEVEL,
  );
  return {
    sentences: agreementSentences(questions, pairs, labelled.length),
    shared: judged.length,
    questions: byWorkNeeded(questions, ENOUGH_SHARED),
    pairs,
    reviewers: reviewersOf(db, labelled, judged),
  };
}

function verdictPart(parts: readonly AgreementPart[]): AgreementPart {
  const verdict = parts.find(({ key }) => key === 'verdict');
  if (!verdict) throw new Error('the codebook does not ask for a verdict');
  return verdict;
}

function reviewersOf(
  db: Db,
  labelled: readonly { reviewer: string; cases: number }[],
  judged: readonly JudgedCase[],
): ReviewerAgreement[] {
  const gold = readGoldVerdicts(db);
  return labelled.map(({ reviewer, cases }) => {
    const own = gold.filter((one) => one.reviewer === reviewer);
    const first = [...Map.groupBy(own, ({ caseId }) => caseId).values()].flatMap(firstStage);
    const right = first.filter((one) => needOf(one.verdict) === needOf(one.gold)).length;
    return {
      name: reviewer,
      labelled: cases,
      shared: judged.filter(({ labels }) => labels.some((label) => label.reviewer === reviewer)).length,
      gold: {
        cases: first.length,
        right,
        percent:
          first.length === 0
            ? without('No case of theirs has a known answer.')
            : figureOf(wilson(right, first.length, LEVEL)),
      },
    };
  });
}

/** The label of one reviewer and case that is compared. */
function firstStage(labels: ReturnType<typeof readGoldVerdicts>): typeof labels {
  const [kept] = countingLabels(
    labels.map(({ reviewer, stage, verdict }) => ({
      reviewer,
      stage,
      kind: 'label' as const,
      answers: { verdict },
    })),
  );
  return labels.filter(({ stage }) => stage === kept?.stage).slice(0, 1);
}

/** The verdicts of two reviewers crossed, with the cases in each cell. */
export function pair(context: Context, { first, second }: Pick<PairAgreement, 'first' | 'second'>) {
  const { db } = context.session.require();
  const known = readLabelledPerReviewer(db).map(({ reviewer }) => reviewer);
  for (const name of [first, second]) {
    if (!known.includes(name))
      throw new AppError('NOT_FOUND', `Nobody named ${name} has judged a case here.`);
  }
  const verdict = verdictPart(agreementParts(readCodebook(db)));
  const categories = verdict.options.map(({ value }) => value);
  const labels = verdict.options.map(({ label }) => label);
  const ratings = judgedCases(readComparable(db)).map((one) => ({
    caseId: one.caseId,
    answers: ratingsOf(verdict, one),
  }));
  const cells = crossTable(first, second, ratings, categories);
  const same = cells.reduce((sum, row, i) => sum + (row[i]?.length ?? 0), 0);
  const cases = cells.flat().reduce((sum, cell) => sum + cell.length, 0);
  return { first, second, cases, same, labels, cells, reading: crossReading(first, second, cells, labels) };
}
