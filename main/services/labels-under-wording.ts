import { isDeepStrictEqual } from 'node:util';
import type { Codebook, Question } from '../../shared/model/codebook.ts';
import { countLabelsByVersion } from '../db/agreement-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebooks } from '../db/setting-queries.ts';

/** Standing labels, by question: those made while its wording was what it is now. */
export function labelsUnderThisWording(db: Db): Record<string, number> {
  const codebooks = readCodebooks(db);
  const inForce = codebooks.at(-1);
  if (!inForce) return {};
  const labels = new Map(countLabelsByVersion(db).map(({ version, labels }) => [version, labels]));
  return Object.fromEntries(
    inForce.questions.map((question) => [
      question.id,
      codebooks
        .filter((codebook) => isWordedSo(codebook, question))
        .reduce((sum, { version }) => sum + (labels.get(version) ?? 0), 0),
    ]),
  );
}

function isWordedSo({ questions }: Codebook, question: Question): boolean {
  return questions.some((one) => isDeepStrictEqual(one, question));
}
