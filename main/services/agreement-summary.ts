import { byWorkNeeded, questionAgreement } from '../../shared/analysis/agreement-of-question.ts';
import { pairAgreements } from '../../shared/analysis/agreement-pairs.ts';
import { agreementParts } from '../../shared/analysis/agreement-parts.ts';
import { agreementSentences, ENOUGH_SHARED } from '../../shared/analysis/agreement-words.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import type { AgreementScope } from '../../shared/model/agreement.ts';
import { readComparable, readLabellers } from '../db/agreement-queries.ts';
import { readCodebook, readIdentity } from '../db/setting-queries.ts';
import { casesIn, figureOptions, requirePart, sharedRatings, weekOf } from './agreement-scope.ts';
import type { Context } from './context.ts';
import { ratingsOf } from './judged-cases.ts';

const FEWEST_REPLICATES = 100;

/** The finding, and every question. The labels compared are those that count: given blind, where there is one. */
export function summary(context: Context, scope: AgreementScope) {
  const { db } = context.session.require();
  const { seed } = readIdentity(db);
  const judgements = readComparable(db);
  const shared = casesIn(judgements, scope).filter(({ labels }) => labels.length > 1);
  const questions = agreementParts(readCodebook(db)).map((part) =>
    questionAgreement(
      part,
      shared.map((one) => ratingsOf(part, one)),
      { seed, level: LEVEL },
    ),
  );
  const people = readLabellers(db);
  const verdict = requirePart(db, 'verdict');
  // Which two differ most is read from AC1; the resamples of alpha's interval are not shown here.
  const options = { ...figureOptions(db, verdict), replicates: FEWEST_REPLICATES };
  const pairs = pairAgreements(people, sharedRatings(verdict, shared), options);
  const all = casesIn(judgements, {}).filter(({ labels }) => labels.length > 1);
  return {
    sentences: agreementSentences(questions, pairs, people.length),
    shared: shared.length,
    questions: byWorkNeeded(questions, ENOUGH_SHARED),
    weeks: [...new Set(all.flatMap((one) => weekOf(one) ?? []))].sort(),
    versions: [
      ...new Set(judgements.flatMap((one) => (one.kind === 'label' ? [one.codebookVersion] : []))),
    ].sort((a, b) => a - b),
  };
}
