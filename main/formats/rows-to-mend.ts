import type { Mapping } from '../../shared/model/import.ts';
import { delimitedRow } from './delimited-row.ts';

/** Rows of a table as a small file of their own, in the notation in which the quarantine keeps them. */
export interface RowsFile {
  text: string;
  as: 'csv' | 'jsonl';
  /** The mapping with what holds for this file instead of the one that the rows came from. */
  mapping: Mapping;
  /** The line on which each row begins. */
  lines: number[];
}

/** Puts rows under the header of their table, or one JSON object on each line. */
export function fileOfRows(
  raws: readonly string[],
  columns: readonly string[],
  { encoding: _, ...mapping }: Mapping,
): RowsFile {
  if (areJson(raws)) {
    const text = raws.map((raw) => `${raw.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
    return { text, as: 'jsonl', mapping, lines: raws.map((_raw, i) => i + 1) };
  }
  const delimiter = mapping.delimiter ?? '\t';
  const header = delimitedRow(columns, delimiter);
  const lines: number[] = [];
  let line = 1 + lineBreaks(header) + 1;
  let text = `${header}\n`;
  for (const raw of raws) {
    lines.push(line);
    line += lineBreaks(raw) + 1;
    text += `${raw}\n`;
  }
  return { text, as: 'csv', mapping: { ...mapping, delimiter }, lines };
}

/** Objects of JSON begin with a brace; one that is damaged may not. */
function areJson(raws: readonly string[]): boolean {
  return raws.filter((raw) => raw.trimStart().startsWith('{')).length * 2 > raws.length;
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
