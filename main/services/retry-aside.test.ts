import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { fileOfRows } from '../formats/rows-to-mend.ts';
import { lastOf } from '../jobs/run-job.ts';
import { imports } from './imports.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const HEADER = 'case_id,outcome,started_at,note\n';
const aside = (importId = 1) => imports.quarantine(workspace.context, { importId, limit: 100 });
const retry = (input: Partial<Parameters<typeof imports.retry>[1]> = {}) =>
  lastOf(imports.retry(workspace.context, { importId: 1, mended: [], ...input }));
const books = () => imports.list(workspace.context);

describe('mending quarantined rows', () => {
  const broken = () =>
    workspace.file(
      'a.csv',
      `${HEADER}c1,escalated,2026-03-04,fine\nc2,teleported,2026-03-04,"two\nlines"\nc3,automated,2026-02-30,x\nc4,automated\n`,
    );

  it('takes a mended row into the books of its import, and leaves the others aside under their lines', async () => {
    await workspace.run(broken());
    const [second] = aside();
    expect(second).toMatchObject({ line: 3, field: 'outcome', whole: true });
    const mended = [
      { position: second?.position ?? -1, raw: second?.raw.replace('teleported', 'automated') ?? '' },
    ];
    expect(await retry({ mended })).toMatchObject({ rows: 3, new: 1, quarantined: 2, importId: 1 });
    expect(books()).toMatchObject([{ rows: 4, new: 2, quarantined: 2, waiting: 2, file: 'a.csv' }]);
    expect(aside().map(({ line, problem }) => [line, problem])).toEqual([
      [5, expect.stringContaining('E_')],
      [6, 'E_ROW_TOO_SHORT'],
    ]);
    expect(workspace.all('SELECT case_id, import_id FROM cases ORDER BY seq')).toEqual([
      ['c1', 1],
      ['c2', 1],
    ]);
    expect(workspace.all(`SELECT json_extract(metadata, '$.note') FROM transcript`)).toEqual([
      ['fine'],
      ['two\nlines'],
    ]);
  });

  it('takes all rows at once under a mapping that reads them', async () => {
    const mapping = { columns: { id: 'caseId', how: 'outcome' }, outcomes: { bot: 'automated' } } as const;
    await workspace.run(workspace.file('a.csv', 'id,how\na,bot\nb,person\nc,person\n'), { mapping });
    expect(books()).toMatchObject([{ new: 1, waiting: 2 }]);
    const other = { ...mapping, outcomes: { bot: 'automated', person: 'escalated' } } as const;
    expect(await retry({ mapping: other })).toMatchObject({ new: 2, quarantined: 0 });
    expect(books()).toMatchObject([{ rows: 3, new: 3, quarantined: 0, waiting: 0 }]);
  });

  it('takes a mended row of a workbook whose cells hold tabs and line breaks', async () => {
    const rows = [
      ['case_id', 'outcome', 'note'],
      ['c1', 'teleported', 'a tab\tand a\nbreak'],
      ['c2', 'automated', 'fine'],
    ];
    const sheet = rows.map((row) => row.map((value) => ({ value })));
    await workspace.run(workspace.file('a.xlsx', await writeExcelFile(sheet).toBuffer()));
    const [only] = aside();
    const raw = only?.raw.replace('teleported', 'escalated') ?? '';
    expect(await retry({ mended: [{ position: only?.position ?? -1, raw }] })).toMatchObject({ new: 1 });
    expect(
      workspace.all(`SELECT json_extract(metadata, '$.note') FROM transcript ORDER BY case_seq`),
    ).toContainEqual(['a tab\tand a\nbreak']);
  });

  it('keeps a mended row that still cannot be taken, with its new reason', async () => {
    await workspace.run(
      workspace.file('a.jsonl', '{"id":"a","outcome":"automated"}\n{"id":"b","outcome":"huh"}\n'),
    );
    const [row] = aside();
    expect(row?.raw).toBe('{"id":"b","outcome":"huh"}');
    await retry({ mended: [{ position: row?.position ?? -1, raw: '{"id":"b","outcome":"auto' }] });
    expect(aside()).toMatchObject([
      { line: 2, problem: 'E_JSON_TRUNCATED', raw: '{"id":"b","outcome":"auto' },
    ]);
    const again = await retry({ mended: [{ position: 0, raw: '{"id":"b","outcome":"automated"}' }] });
    expect(again).toMatchObject({ new: 1, quarantined: 0 });
    expect(books()).toMatchObject([{ rows: 2, new: 2, waiting: 0 }]);
  });

  it('never takes bytes that are no text for what was written', async () => {
    const path = workspace.file('a.csv', `${HEADER}c1,escalated,,fine\n`);
    appendFileSync(path, Buffer.from([...Buffer.from('c2,automated,,caf'), 0xe2, 0x82, 0x0a]));
    const mapping = { columns: { case_id: 'caseId', outcome: 'outcome' }, encoding: 'utf-8' } as const;
    await workspace.run(path, { mapping });
    expect(aside()).toMatchObject([{ problem: 'E_UTF8', whole: false }]);
    await expect(retry()).rejects.toMatchObject({ detail: { problem: 'E_NOTHING_MENDED' } });
    expect(await retry({ mended: [{ position: 0, raw: 'c2,automated,,café' }] })).toMatchObject({ new: 1 });
  });

  it('gives the rows out as a file, whose mended rows leave the quarantine when it is imported', async () => {
    await workspace.run(broken());
    const file = imports.quarantineFile(workspace.context, { importId: 1 });
    expect(file.fileName).toBe('a to mend.csv');
    expect(file.text).toBe(
      `${HEADER}c2,teleported,2026-03-04,"two\nlines"\nc3,automated,2026-02-30,x\nc4,automated\n`,
    );
    const mended = file.text.replace('teleported', 'automated').replace('02-30', '03-02');
    const result = await workspace.run(workspace.file('a to mend.csv', mended));
    expect(result).toMatchObject({ new: 2, quarantined: 1 });
    expect(result.remarks).toContainEqual(
      expect.stringMatching(/^2\srows of earlier imports left the quarantine/),
    );
    expect(aside()).toMatchObject([{ line: 6, caseId: 'c4' }]);
  });

  it('says where else to mend rows of a format that is read as a whole', async () => {
    const runs = {
      simulations: [
        { id: 'r1', messages: [] },
        { id: 'r2', messages: [{ role: 'user', content: 'Hello' }] },
      ],
    };
    await workspace.run(workspace.file('runs.json', JSON.stringify(runs)));
    await expect(retry()).rejects.toMatchObject({ detail: { problem: 'E_NOT_A_TABLE' } });
    expect(() => imports.quarantineFile(workspace.context, { importId: 1 })).toThrow(/one by one/);
  });

  it('finds every row of its file by the line on which it begins', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n') })
      .map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const raws = rows.map((cells) => cells.join(','));
        const { text, lines } = fileOfRows(raws, ['a', 'b\n"c"'], { columns: {}, delimiter: ',' });
        for (const [i, raw] of raws.entries()) {
          const rest = text
            .split(/(?<=\n|\r(?!\n))/)
            .slice((lines[i] ?? 0) - 1)
            .join('');
          expect(rest.startsWith(`${raw}\n`)).toBe(true);
        }
      }),
    );
  });
});
