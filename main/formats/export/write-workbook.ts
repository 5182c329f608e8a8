import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import type { ColumnKind } from '../../../shared/model/report-file.ts';
import type { Sheet } from '../../../shared/report/report-workbook.ts';
import { cellXml, columnLetters, MOST_IN_A_CELL, xmlAttribute } from './cell-xml.ts';
import { MAIN, OFFICE, PACKAGE, PLAIN, XML } from './xlsx-parts.ts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells, in the order of `cellXfs`: the head of a column, then each kind. */
const HEAD = 1;
const STYLE: Readonly<Record<ColumnKind, number>> = {
  text: 2,
  count: 3,
  number: 4,
  share: 5,
  points: 6,
  day: 7,
};
const WIDTH: Readonly<Record<ColumnKind, number>> = {
  text: 34,
  count: 11,
  number: 12,
  share: 11,
  points: 12,
  day: 12,
};

/** A workbook of several sheets whose numbers, shares and days are such in Excel. The same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const add = (name: string, content: string) => zip.addBuffer(Buffer.from(XML + content), name, PLAIN);
  for (const [name, content] of Object.entries(partsOf(sheets))) add(name, content);
  for (const [i, sheet] of sheets.entries()) add(`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet));
  zip.end();
  return buffer(zip.outputStream);
}

function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(
    ({ kind }, i) => `<col min="${i + 1}" max="${i + 1}" width="${WIDTH[kind]}" customWidth="1"/>`,
  );
  const head = columns.map(({ title }, i) => cellXml(title, i, 1, HEAD)).join('');
  const body = rows.map((row, i) => {
    const number = i + 2;
    const cells = row.map((value, j) => {
      const kind = columns[j]?.kind ?? 'text';
      return cellXml(asCell(value, kind), j, number, STYLE[kind]);
    });
    return `<row r="${number}">${cells.join('')}</row>`;
  });
  const last = `${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  return `<worksheet xmlns="${MAIN}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${head}</row>${body.join('')}</sheetData></worksheet>`;
}

/** Days are counted by spreadsheets; text that is too long for a cell ends where the cell does. */
function asCell(value: string | number | null, kind: ColumnKind): string | number | null {
  if (typeof value !== 'string') return value;
  if (kind === 'day')
    return Math.round((Date.parse(`${value}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return value.length > MOST_IN_A_CELL ? `${value.slice(0, MOST_IN_A_CELL - 1)}…` : value;
}

function partsOf(sheets: readonly Sheet[]): Record<string, string> {
  const each = (print: (sheet: Sheet, number: number) => string) =>
    sheets.map((sheet, i) => print(sheet, i + 1)).join('');
  const type = (name: string, part: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${SPREADSHEET}.${part}+xml"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${each((_, n) => type(`worksheets/sheet${n}`, 'worksheet'))}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, n) => `<sheet name="${xmlAttribute(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

/** Formats above 163 are our own: shares with one decimal, points of a difference of shares, and a day. */
const FORMATS = `<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="+0.0%;-0.0%;0.0%"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd"/></numFmts>`;

function format(id: number, font = 0, wrap = ''): string {
  return `<xf numFmtId="${id}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${font > 0 ? ' applyFont="1"' : ''}${wrap === '' ? '/>' : ` applyAlignment="1">${wrap}</xf>`}`;
}

const WRAP = '<alignment vertical="top" wrapText="1"/>';
const STYLES = `<styleSheet xmlns="${MAIN}">${FORMATS}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">${[format(0), format(0, 1, WRAP), format(49, 0, WRAP), format(3), format(0), format(164), format(165), format(166)].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
