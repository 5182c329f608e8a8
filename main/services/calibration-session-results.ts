import { questionAgreement } from '../../shared/analysis/agreement-of-question.ts';
import { type AgreementPart, agreementParts, answerOf } from '../../shared/analysis/agreement-parts.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import type { SessionQuestion } from '../../shared/model/calibration-session.ts';
import { readSessionAnswers } from '../db/calibration-session-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readIdentity } from '../db/setting-queries.ts';

/** What everybody said to one part of one case: by reviewer. */
interface Said {
  caseId: string;
  ratings: Map<string, string>;
}

/** A session question by question, where its reviewers part most first. */
export function sessionQuestions(db: Db, id: number): SessionQuestion[] {
  const { seed } = readIdentity(db);
  const byCase = Map.groupBy(readSessionAnswers(db, id), ({ caseId }) => caseId);
  return agreementParts(readCodebook(db))
    .map((part): SessionQuestion => {
      const said = [...byCase].map(
        ([caseId, labels]): Said => ({
          caseId,
          ratings: new Map(
            labels.flatMap(({ reviewer, answers }): [string, string][] => {
              const value = answerOf(part, answers);
              return value === null ? [] : [[reviewer, value]];
            }),
          ),
        }),
      );
      const ratings = said.map((one) => one.ratings);
      return {
        ...questionAgreement(part, ratings, { seed: `${seed} session ${id}`, level: LEVEL }),
        answers: spread(
          part,
          said.flatMap((one) => [...one.ratings.values()]),
        ),
        splits: said.filter((one) => new Set(one.ratings.values()).size > 1).map((one) => split(part, one)),
      };
    })
    .sort((a, b) => b.split - a.split || b.cases - a.cases);
}

function spread(part: AgreementPart, values: readonly string[]): SessionQuestion['answers'] {
  const times = Map.groupBy(values, (value) => value);
  return [...times]
    .map(([value, same]) => ({ label: labelOf(part, value), times: same.length }))
    .sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1));
}

function split(part: AgreementPart, { caseId, ratings }: Said): SessionQuestion['splits'][number] {
  const groups = Map.groupBy([...ratings], ([, value]) => value);
  return {
    caseId,
    answers: [...groups].map(([value, same]) => ({
      label: labelOf(part, value),
      reviewers: same.map(([reviewer]) => reviewer).sort(),
    })),
  };
}

function labelOf(part: AgreementPart, value: string): string {
  return part.options.find((option) => option.value === value)?.label ?? value;
}
