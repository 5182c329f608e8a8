import { type NumberFormat, numberText } from './number-format.ts';
import { scanPart } from './scan-part.ts';
import { type Sheet, type Workbook, withoutEscapes } from './workbook.ts';
import { damagedWorkbook, type XmlHandler } from './xml-scanner.ts';

/** A row of a sheet that holds anything: its number in the sheet, and the text of its cells; '' where there is none. */
export interface SheetRow {
  number: number;
  cells: string[];
}

const PLAIN: NumberFormat = { kind: 'plain' };
const LAST_COLUMN = 16_384;

/** Rows of a sheet, some at a time, with the share of the sheet that was read, 0 to 1. */
export async function* sheetRows(
  workbook: Workbook,
  sheet: Sheet,
): AsyncGenerator<{ rows: SheetRow[]; share: number }> {
  const reader = new RowReader(workbook);
  for await (const share of scanPart(workbook.archive, sheet.part, reader)) {
    yield { rows: reader.taken(), share };
  }
  yield { rows: reader.taken(), share: 1 };
}

class RowReader implements XmlHandler {
  readonly #workbook: Workbook;
  #ready: SheetRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #inValue = false;
  #spoken = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  taken(): SheetRow[] {
    const rows = this.#ready;
    this.#ready = [];
    return rows;
  }

  open(tag: string, attribute: (name: string) => string | null): void {
    if (tag === 'c') {
      this.#column = columnOf(attribute('r')) ?? this.#column + 1;
      if (this.#column >= LAST_COLUMN) throw damagedWorkbook('a cell stands beyond the last column');
      this.#type = attribute('t') ?? 'n';
      this.#style = Number(attribute('s') ?? 0);
      this.#value = '';
    } else if (tag === 'v' || tag === 't') this.#inValue = !this.#spoken;
    else if (tag === 'rPh') this.#spoken = true;
    else if (tag === 'row') {
      this.#number = Number(attribute('r') ?? this.#number + 1);
      this.#cells = [];
      this.#column = -1;
    }
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#inValue = false;
    else if (tag === 'rPh') this.#spoken = false;
    else if (tag === 'c') {
      const text = this.#textOf();
      if (text === '') return;
      while (this.#cells.length < this.#column) this.#cells.push('');
      this.#cells[this.#column] = text;
    } else if (tag === 'row' && this.#cells.length > 0) {
      this.#ready.push({ number: this.#number, cells: this.#cells });
    }
  }

  #textOf(): string {
    const value = this.#value;
    if (value === '') return '';
    switch (this.#type) {
      case 's':
        return this.#workbook.texts[Number(value)] ?? '';
      case 'inlineStr':
      case 'str':
        return withoutEscapes(value);
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'n':
        return numberText(value, this.#workbook.formats[this.#style] ?? PLAIN, this.#workbook.from1904);
      default:
        return value;
    }
  }
}

/** "AB12" is column 27, counted from 0. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
