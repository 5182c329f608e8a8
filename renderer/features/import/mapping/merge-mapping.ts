import type { Mapping } from '../../../../shared/model/import.ts';

/** A mapping with a change put in: columns and outcome spellings key by key, everything else whole. */
export function merged(mapping: Mapping | null, change: Partial<Mapping>): Mapping {
  const base: Mapping = mapping ?? { columns: {} };
  return {
    ...base,
    ...change,
    columns: { ...base.columns, ...change.columns },
    ...(base.outcomes || change.outcomes ? { outcomes: { ...base.outcomes, ...change.outcomes } } : {}),
  };
}
