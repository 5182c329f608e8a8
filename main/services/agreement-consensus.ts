import { consensusOf } from '../../shared/analysis/agreement-consensus.ts';
import { answerOf } from '../../shared/analysis/agreement-parts.ts';
import type { Consensus } from '../../shared/model/agreement.ts';
import { readComparable } from '../db/agreement-queries.ts';
import { readKnownAnswers } from '../db/gold-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import type { OfQuestion } from './agreement-pairs.ts';
import { casesIn, requirePart } from './agreement-scope.ts';
import type { Context } from './context.ts';
import { ratingsOf } from './judged-cases.ts';

/** Answers and error rates of the reviewers estimated together, beside the majority and the settlements. */
export function consensus(context: Context, { question, ...scope }: OfQuestion): Consensus {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const known = new Map(readKnownAnswers(db).map(({ caseId, verdict }) => [caseId, verdict]));
  const judged = casesIn(readComparable(db), scope).map((one) => {
    const settlement = one.settlements.at(-1);
    const gold = known.get(one.caseId);
    return {
      caseId: one.caseId,
      answers: ratingsOf(part, one),
      settled: settlement ? answerOf(part, settlement.answers) : null,
      gold: gold ? answerOf(part, { verdict: gold }) : null,
    };
  });
  return consensusOf(part, judged, readIdentity(db).seed);
}
