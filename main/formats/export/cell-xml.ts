import type { OutCell } from './table-rows.ts';

/** Characters that Excel takes in a cell. */
export const MOST_IN_A_CELL = 32_767;

/**
 * A cell of a sheet. Characters that XML cannot hold are written as Excel does, as _x0007_.
 * @param style place of the cell's format in the workbook's list; none when absent.
 */
export function cellXml(cell: OutCell, column: number, row: number, style?: number): string {
  if (cell === null || cell === '') return '';
  const place = `r="${columnLetters(column)}${row}"${style === undefined ? '' : ` s="${style}"`}`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Printable characters of ASCII but for & < and >. */
const PLAIN = /^[ -%'-;=?-~]*$/;

function xmlText(text: string): string {
  if (PLAIN.test(text) && !text.includes('_x')) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (c) => ENTITIES[c] as string)
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, escaped);
}

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Text between double quotes of a tag. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;');
}

/** Column 27, counted from 0, is "AB". */
export function columnLetters(column: number): string {
  let text = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  }
  return text;
}
