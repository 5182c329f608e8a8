import type { ImportQuestion, Mapping } from '../../shared/model/import.ts';

/** A mapping with the first choice of a question taken: `columns` and `outcomes` key by key, the rest as given. */
export function merged(mapping: Mapping, question: ImportQuestion): Mapping {
  const outcome = question.choices.find(({ set }) => set.outcomeOfAll === 'automated');
  const set = (outcome ?? question.choices[0])?.set ?? {};
  return {
    ...mapping,
    ...set,
    columns: { ...mapping.columns, ...set.columns },
    ...((mapping.outcomes ?? set.outcomes) && { outcomes: { ...mapping.outcomes, ...set.outcomes } }),
  };
}
