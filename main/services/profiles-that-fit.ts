import type { Mapping, MappingRow } from '../../shared/model/import.ts';

interface Profile {
  name: string;
  mapping: Mapping;
}

/** Names of saved mappings whose case id and every other column that they give a meaning to are in the table. */
export function profilesThatFit(profiles: readonly Profile[], rows: readonly MappingRow[]): string[] {
  const here = new Set(rows.map(({ column }) => column));
  return profiles
    .flatMap(({ name, mapping }) => {
      const used = Object.entries(mapping.columns).filter(
        ([, target]) => target !== 'ignore' && target !== 'metadata',
      );
      const fits =
        used.some(([, target]) => target === 'caseId') && used.every(([column]) => here.has(column));
      return fits ? [{ name, known: used.length }] : [];
    })
    .sort((a, b) => b.known - a.known)
    .map(({ name }) => name);
}
