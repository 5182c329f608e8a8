import { commonWidth } from '../files/guess-delimiter.ts';
import { showBrokenBytes } from '../files/utf8.ts';
import type { TableSource } from './table-source.ts';

/** Why a row that is no row of this table is kept aside. */
export function raggedness(found: number, wanted: number): { problem: string; reason: string; field: null } {
  return {
    problem: found < wanted ? 'E_ROW_TOO_SHORT' : 'E_ROW_TOO_LONG',
    reason: `The row has ${found} ${found === 1 ? 'field' : 'fields'} where the header has ${wanted}.`,
    field: null,
  };
}

/** The first row of which at least half the usual number of cells is filled: lines of a title are shorter. */
export function placeOfHeader(cells: readonly (readonly string[])[]): number {
  const wanted = Math.max(1, commonWidth(cells) / 2);
  return Math.max(
    0,
    cells.findIndex((row) => row.filter((cell) => cell !== '').length >= wanted),
  );
}

/** Distinct names for all columns; a name that stands again gets its turn added: "text (2)". */
export function nameColumns(header: readonly string[]): {
  columns: string[];
  duplicates: TableSource['duplicates'];
} {
  const places = new Map<string, number[]>();
  const columns = header.map((cell, index) => {
    const name = showBrokenBytes(cell.trim()) || `column ${index + 1}`;
    const before = places.get(name) ?? [];
    places.set(name, [...before, index + 1]);
    return before.length === 0 ? name : `${name} (${before.length + 1})`;
  });
  const duplicates = [...places]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) => ({ name, places: all }));
  return { columns, duplicates };
}
