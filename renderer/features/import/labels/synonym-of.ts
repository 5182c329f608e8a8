import { synonymKey } from '../../../../shared/analysis/label-synonyms.ts';
import type { DistinctValue } from '../../../../shared/model/label-import.ts';
import type { LabelMapping, Synonyms } from '../../../../shared/model/label-mapping.ts';

/** The mapping with one value decided: an answer, left out (null), or open again (undefined). */
export function withSynonym(
  mapping: LabelMapping,
  { question, column, value }: DistinctValue,
  answer: string | null | undefined,
): Partial<LabelMapping> {
  const isMain = question === mapping.question;
  if (isMain) return { values: decided(mapping.values, value, answer) };
  return {
    also: mapping.also.map((further) =>
      'column' in further && further.column === column && further.question === question
        ? { ...further, values: decided(further.values, value, answer) }
        : further,
    ),
  };
}

/** What a value stands for by the mapping as it is now on screen, before the file was counted anew. */
export function synonymNow(mapping: LabelMapping, found: DistinctValue): string | null | undefined {
  const { question, column, value, answer } = found;
  const further = mapping.also.find(
    (one) => 'column' in one && one.column === column && one.question === question,
  );
  const map =
    question === mapping.question ? mapping.values : further && 'values' in further ? further.values : {};
  const key = synonymKey(value);
  const said = Object.entries(map).find(([word]) => synonymKey(word) === key);
  return said ? said[1] : answer;
}

function decided(values: Synonyms, value: string, answer: string | null | undefined): Synonyms {
  const key = synonymKey(value);
  const others = Object.entries(values).filter(([word]) => synonymKey(word) !== key);
  return Object.fromEntries(answer === undefined ? others : [...others, [key, answer]]);
}
