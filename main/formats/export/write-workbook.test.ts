import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { Sheet } from '../../../shared/report/report-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const SHEETS: Sheet[] = [
  {
    name: 'A & "B" <c>',
    columns: [
      { title: 'Name', kind: 'text' },
      { title: 'n', kind: 'count' },
      { title: 'Value', kind: 'number' },
      { title: 'Share', kind: 'share' },
      { title: 'Moved', kind: 'points' },
      { title: 'Day', kind: 'day' },
    ],
    rows: [
      ['=1+1', 4236, -0.75, 0.714, -0.062, '2026-11-16'],
      ['+cmd|calc <b> & "q"', null, null, null, null, null],
      ['x'.repeat(40_000), 0, 0, 0, 0, '1999-12-31'],
    ],
  },
  { name: 'Empty', columns: [{ title: 'Nothing', kind: 'text' }], rows: [] },
];

/** The parts of a workbook by their names. */
async function partsOf(workbook: Buffer): Promise<Map<string, string>> {
  const zip = await yauzl.fromBufferPromise(workbook);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const part = await zip.openReadStreamPromise(entry);
    parts.set(entry.fileName, (await buffer(part)).toString());
  }
  return parts;
}

let workbook: Buffer;
let parts: Map<string, string>;
beforeAll(async () => {
  workbook = await writeWorkbook(SHEETS);
  parts = await partsOf(workbook);
});

describe('a workbook', () => {
  it('comes back with every sheet, numbers as numbers and days as days', async () => {
    const [first, second] = await readWorkbook(workbook);
    expect([first!.sheet, second!.sheet]).toEqual(['A & "B" <c>', 'Empty']);
    expect(first!.data.slice(0, 3)).toEqual([
      ['Name', 'n', 'Value', 'Share', 'Moved', 'Day'],
      ['=1+1', 4236, -0.75, 0.714, -0.062, new Date('2026-11-16')],
      ['+cmd|calc <b> & "q"', null, null, null, null, null],
    ]);
  });
  it('holds no formula: text that looks like one is text', () => {
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  });
  it('prints shares as per cent, counts with thousands and days as days', () => {
    const formats = [...parts.get('xl/styles.xml')!.matchAll(/<cellXfs.*<\/cellXfs>/g)].join();
    const ids = [...formats.matchAll(/numFmtId="(\d+)"/g)].map(([, id]) => Number(id));
    expect(ids).toEqual([0, 0, 49, 3, 0, 164, 165, 166]);
    expect(parts.get('xl/styles.xml')).toContain('numFmtId="164" formatCode="0.0%"');
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="D2" s="5"><v>0.714</v></c>');
  });
  it('cuts text that is longer than a cell holds, and says so by three dots', async () => {
    const [first] = await readWorkbook(workbook);
    const long = first!.data[3]![0] as string;
    expect([long.length, long.at(-1)]).toEqual([32_767, '…']);
  });
  it('is the same bytes for the same sheets', async () => {
    expect((await writeWorkbook(SHEETS)).equals(workbook)).toBe(true);
  });
});
