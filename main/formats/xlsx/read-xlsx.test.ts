import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { readBytes, zipOf } from '../test-read-bytes.ts';

const HEADER = ['case_id', 'outcome', 'note'];
const row = (...cells: (string | number | boolean | Date | null)[]): Cell[] =>
  cells.map((value) => (value === null ? null : { value }));

async function workbook(...sheets: SheetData[]): Promise<Buffer> {
  return writeExcelFile(sheets.map((data, place) => ({ data, sheet: `Sheet ${place + 1}` }))).toBuffer();
}

/** A workbook with this sheet, as other tools write it. */
const written = (sheet: string, more: Record<string, string> = {}) =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/one.xml"/></Relationships>',
    'xl/worksheets/one.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  });
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const headerRow = `<row r="1">${HEADER.map(cell).join('')}</row>`;

describe('an Excel workbook', () => {
  it('is told by what is inside, and read as a table with the row numbers that Excel shows', async () => {
    const content = await workbook([row(...HEADER), row('a', 'escalated', 'x'), row('b', 'automated', null)]);
    const { reading, cases, lines } = await readBytes(content);
    expect(reading.detection).toMatchObject({ format: 'xlsx', name: 'Excel sheet "Sheet 1"' });
    expect(cases.map(({ caseId, outcome }) => [caseId, outcome])).toEqual([
      ['a', 'escalated'],
      ['b', 'automated'],
    ]);
    expect(lines).toEqual([2, 3]);
  });

  it('gives the cells that another reader of workbooks finds', async () => {
    const texts = ['plain', ' spaces ', 'Zoë < & > "q"', 'two\nlines', '=1+1', '0012'];
    const content = await workbook([
      row(...HEADER),
      ...texts.map((text, place) => row(`c${place}`, 'automated', text)),
    ]);
    const [sheet] = await readExcelFile(content, { trim: false });
    const { cases } = await readBytes(content);
    expect(cases.map(({ metadata }) => metadata.note)).toEqual(
      sheet?.data.slice(1).map(([, , note]) => note),
    );
    expect(cases.map(({ metadata }) => metadata.note)).toEqual(texts);
  });

  it('shows ids with the zeros that their format gives them, and other numbers as they are', async () => {
    const content = await workbook([
      row('case_id', 'outcome', 'share', 'big'),
      ...[42, 7].map((id) => [
        { value: id, format: '00000' },
        { value: 'automated' },
        { value: 0.1 + 0.2, format: '0%' },
        { value: 123456789012 },
      ]),
    ]);
    const { cases } = await readBytes(content);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['00042', '00007']);
    expect(cases[0]?.metadata).toMatchObject({ share: '0.3', big: '123456789012' });
  });

  it('reads dates by the format of the cell, on the calendar from 1900 and on that from 1904', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const sheet =
      `<row><c t="inlineStr"><is><t>case_id</t></is></c>${cell('outcome')}${cell('started_at')}${cell('due')}</row>` +
      `<row>${cell('a')}${cell('automated')}<c s="2"><v>45720.503472222219</v></c><c s="1"><v>45720</v></c></row>`;
    const { cases } = await readBytes(await written(sheet, { 'xl/styles.xml': styles }));
    expect(cases[0]).toMatchObject({ startedAt: '2025-03-04T12:05:00Z', metadata: { due: '2025-03-04' } });
    const from1904 = (await written(sheet, {
      'xl/styles.xml': styles,
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>',
    })) as Buffer;
    expect((await readBytes(from1904)).cases[0]?.metadata.due).toBe('2029-03-05');
  });

  it('asks which sheet is meant when several hold rows, and reads the one that is named', async () => {
    const content = await workbook([row('notes'), row('x')], [row(...HEADER), row('a', 'escalated', 'y')]);
    const { reading } = await readBytes(content, { columns: {}, outcomeOfAll: 'automated' });
    expect(reading.questions[0]).toMatchObject({ problem: 'Q_SHEET' });
    expect(reading.questions[0]?.choices.map(({ set }) => set.sheet)).toEqual(['Sheet 1', 'Sheet 2']);
    const { cases } = await readBytes(content, { columns: { notes: 'caseId' }, sheet: 'Sheet 2' });
    expect(cases.map(({ caseId }) => caseId)).toEqual(['a']);
    await expect(readBytes(content, { columns: {}, sheet: 'Other' })).rejects.toMatchObject({
      detail: { problem: 'E_XLSX_SHEET' },
    });
  });

  it('puts cells in their columns where some are left out, and keeps rows aside that reach too far', async () => {
    const sheet =
      `<row r="3"><c r="A3" t="inlineStr"><is><t>A report</t></is></c></row>` +
      `<row r="5">${HEADER.map(cell).join('')}</row>` +
      `<row r="8"><c r="A8" t="str"><v>a</v></c><c r="C8" t="inlineStr"><is><r><t>li</t></r><r><t>ne_x000D_</t></r><rPh><t>no</t></rPh></is></c></row>` +
      `<row r="9">${cell('b')}${cell('automated')}${cell('n')}${cell('beyond')}</row><row r="10"/>`;
    const { cases, bad } = await readBytes(await written(sheet), {
      columns: { case_id: 'caseId' },
      outcomeOfAll: 'automated',
    });
    expect(cases).toMatchObject([{ caseId: 'a', metadata: { note: 'line\r' } }]);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'E_BEFORE_HEADER'],
      [9, 'E_ROW_TOO_LONG'],
    ]);
  });

  it('is refused when its XML brings entities of its own, is cut off or has nothing in it', async () => {
    const problemOf = async (content: Buffer) =>
      readBytes(content).then(
        () => 'none',
        (error: { detail: { problem: string } }) => error.detail.problem,
      );
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>';
    expect(await problemOf(await written('', { 'xl/worksheets/one.xml': lol }))).toBe('E_XLSX_DAMAGED');
    expect(await problemOf(await written(`${headerRow}<row r="2"><c><v`))).toBe('E_XLSX_DAMAGED');
    expect(await problemOf(await written(''))).toBe('E_FILE_EMPTY');
    const dense = { 'xl/worksheets/one.xml': Buffer.alloc(40_000_000, ' ').toString() };
    expect(await problemOf(await written('', dense))).toBe('E_ZIP_RATIO');
  });
});
