import { agreementOverTime } from '../../shared/analysis/agreement-over-time.ts';
import type { AgreementPoint } from '../../shared/model/agreement.ts';
import { readComparable } from '../db/agreement-queries.ts';
import type { OfQuestion } from './agreement-pairs.ts';
import { casesIn, figureOptions, requirePart, sharedRatings, weekOf } from './agreement-scope.ts';
import type { Context } from './context.ts';

/** Agreement on one question week by week (a case belongs to the week of its last label), or by codebook version. */
export function overTime(
  context: Context,
  { question, by, ...scope }: OfQuestion & { by: 'week' | 'version' },
): AgreementPoint[] {
  const { db } = context.session.require();
  const part = requirePart(db, question);
  const judgements = readComparable(db);
  const times =
    by === 'week'
      ? [...Map.groupBy(casesIn(judgements, scope), weekOf)]
          .flatMap(([at, cases]) => (at === null ? [] : [{ at, cases }]))
          .sort((a, b) => (a.at < b.at ? -1 : 1))
      : [...new Set(judgements.map(({ codebookVersion }) => codebookVersion))]
          .filter((version) => scope.version === undefined || version === scope.version)
          .sort((a, b) => a - b)
          .map((version) => ({ at: String(version), cases: casesIn(judgements, { ...scope, version }) }));
  return agreementOverTime(
    times.map(({ at, cases }) => ({ at, ratings: sharedRatings(part, cases) })),
    figureOptions(db, part),
  );
}
