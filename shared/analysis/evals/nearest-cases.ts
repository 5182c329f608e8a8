import type { EvalRecord, NearestCase } from '../../model/eval-export.ts';
import { charTfIdf, type SparseRow } from '../../stats/clusters/tf-idf.ts';

/** From this similarity on a case is a near duplicate of another. */
export const NEAR_DUPLICATE = 0.85;

/** So many characters of a conversation are compared, its end, where the failure is. */
const COMPARED = 4000;

/** What two cases are compared by. */
export interface ComparedCase {
  id: string;
  text: string;
  /** Whether it is in the suite, so that a later one can be its duplicate. */
  existing: boolean;
}

/** What a case is compared by: the customer's words, the calls, and what is expected; not what every case begins with. */
export function comparedText(
  input: EvalRecord['input'],
  { expectedBehaviour, criteria }: Pick<EvalRecord, 'expectedBehaviour' | 'criteria'>,
): string {
  const said = input.flatMap(({ role, content, tool_calls = [] }) => [
    ...(role === 'user' ? [content] : []),
    ...tool_calls.map(({ function: call }) => `${call.name} ${call.arguments}`),
  ]);
  const expected = [expectedBehaviour, ...criteria.map((criterion) => JSON.stringify(criterion))];
  return [said.join('\n').slice(-COMPARED), ...expected].join('\n');
}

/**
 * For every case the most similar one that exists before it in the list: by the cosine of their character n-grams,
 * weighted by how rare these are (see `charTfIdf`). Equal texts are exact duplicates. Null where none exists before.
 *
 * @param cases the oldest first
 */
export function nearestCases(cases: readonly ComparedCase[]): Map<string, NearestCase | null> {
  const { rows, rowOf, vocabulary } = charTfIdf(cases.map(({ text }) => text));
  const rowAt = (place: number) => rows[rowOf[place] as number] as SparseRow;
  const own = new Float64Array(vocabulary.length);
  const found = new Map<string, NearestCase | null>();
  cases.forEach(({ id, text }, place) => {
    const { term, weight } = rowAt(place);
    term.forEach((gram, at) => {
      own[gram] = weight[at] as number;
    });
    let best: NearestCase | null = null;
    for (const [other, one] of cases.entries()) {
      if (other === place) break;
      if (!one.existing) continue;
      const exact = one.text === text;
      const similarity = exact ? 1 : Math.min(1, cosine(own, rowAt(other)));
      if (best && best.similarity >= similarity) continue;
      const duplicate = exact ? 'exact' : similarity >= NEAR_DUPLICATE ? 'near' : 'no';
      best = { id: one.id, similarity, duplicate };
    }
    for (const gram of term) own[gram] = 0;
    found.set(id, best);
  });
  return found;
}

/** @param own the other row, spread over all terms */
function cosine(own: Float64Array, { term, weight }: SparseRow): number {
  let sum = 0;
  for (let at = 0; at < term.length; at++) {
    sum += (own[term[at] as number] as number) * (weight[at] as number);
  }
  return sum;
}

/** "Nearest existing case E-112, similarity 0.41: not a duplicate". */
export function nearestWords(nearest: NearestCase | null): string {
  if (!nearest) return 'No eval case exists to compare it with.';
  const { id, similarity, duplicate } = nearest;
  if (duplicate === 'exact') return `The same as ${id}: a duplicate.`;
  const found = duplicate === 'near' ? 'very likely a duplicate' : 'not a duplicate';
  return `Nearest existing case ${id}, similarity ${similarity.toFixed(2)}: ${found}.`;
}
