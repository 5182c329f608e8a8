import { type CsvRows, CsvSplitter } from './csv-splitter.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Line break of a text: CR only where there is no LF at all. */
export function guessNewline(text: string): '\n' | '\r' {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/** The delimiter that splits most rows of the beginning into one and the same number of fields; a comma when none does. */
export function guessDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(splitSample(text, delimiter, false).cells);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The rows in the beginning of a file; unless it is the whole of it, a last row without an end is let go. */
export function splitSample(text: string, delimiter: string, whole: boolean): CsvRows {
  const newline = guessNewline(text);
  const isCut = !whole || text.endsWith(newline);
  return new CsvSplitter(delimiter, newline).push(isCut ? text : text + newline);
}

/** Share of rows with the commonest number of fields, tipped towards more fields; 0 when that number is 1. */
function scoreOf(cells: readonly string[][]): number {
  const width = commonWidth(cells);
  if (width < 2) return 0;
  const same = cells.slice(0, 100).filter((row) => row.length === width).length;
  return same / Math.min(100, cells.length) + Math.min(width, 100) / 1000;
}

/** The commonest number of fields among the first 100 rows. */
export function commonWidth(cells: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of cells.slice(0, 100)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}
