import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { ImportQuestion, Mapping, Quarantined } from '../../shared/model/import.ts';
import { fileAt } from '../files/file-set.ts';
import { openReading } from './open-reading.ts';

const HOSTILE = '../shared/hostile';
const absent = !existsSync(HOSTILE) && 'the hostile files are not on this machine';

interface Read {
  cases: CaseRecord[];
  rows: number;
  bad: Quarantined[];
  repeated: number;
  questions: ImportQuestion[];
  remarks: string[];
  mapping: Mapping | null;
}

/** Reads a file as the first preview does, then once more with these answers merged into the mapping. */
async function read(file: string, answers?: Partial<Mapping>): Promise<Read> {
  const first = await openReading(fileAt(`${HOSTILE}/${file}`));
  const mapping = answers && first.reading.mapping ? { ...first.reading.mapping, ...answers } : undefined;
  const { reading } = mapping ? await openReading(fileAt(`${HOSTILE}/${file}`), undefined, mapping) : first;
  const all: Read = {
    cases: [],
    rows: 0,
    bad: [],
    repeated: 0,
    questions: reading.questions,
    remarks: [],
    mapping: reading.mapping,
  };
  for await (const batch of reading.batches()) {
    all.cases.push(...batch.cases.map(({ record }) => record));
    all.rows += batch.cases.reduce((sum, { rows }) => sum + rows, 0) + batch.repeated + batch.bad.length;
    all.bad.push(...batch.bad);
    all.repeated += batch.repeated;
  }
  all.remarks = reading.remarks();
  return all;
}

async function refusal(file: string): Promise<AppError> {
  const error = await read(file).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`${file} was not refused`, { cause: error });
  return error;
}

const automated = { outcomeOfAll: 'automated' } as const;
const textOf = ({ messages }: CaseRecord) => messages.map(({ text }) => text).join('|');

describe.skipIf(absent)(`hostile tables${absent ? ` (${absent})` : ''}`, () => {
  it.each([
    ['csv_formula_cells.csv', 15],
    ['csv_bom_utf8.csv', 1],
    ['csv_xss_transcripts.csv', 20],
    ['csv_bidi_zero_width.csv', 10],
    ['csv_ansi_osc.csv', 12],
    ['csv_nul_bytes.csv', 2],
    ['csv_ids_that_look_numeric.csv', 14],
    ['csv_utf16le_bom.csv', 2],
    ['csv_quoted_newlines_crlf.csv', 1],
    ['csv_one_150kB_cell.csv', 2],
  ])('%s is taken whole, as %i cases', async (file, cases) => {
    const found = await read(file);
    expect(found.bad).toEqual([]);
    expect(found.questions).toEqual([]);
    expect(found.cases).toHaveLength(cases);
  });

  it('keeps formula cells as they are given', async () => {
    const { cases } = await read('csv_formula_cells.csv');
    expect(cases.slice(0, 7).map(textOf)).toEqual([
      '=1+1',
      "=cmd|' /C calc'!A0",
      '+1+2',
      "-2+3+cmd|' /C calc'!A0",
      "@SUM(1+1)*cmd|' /C calc'!A0",
      '\t=1+1',
      '\r=1+1',
    ]);
  });

  it('keeps line breaks and quotes inside a field exactly', async () => {
    const { cases } = await read('csv_quoted_newlines_crlf.csv');
    expect(cases[0]?.messages[0]?.text).toBe('line one\r\nline two\nline "three"\r');
  });

  it('keeps ids that look like numbers apart', async () => {
    const ids = (await read('csv_ids_that_look_numeric.csv')).cases.map(({ caseId }) => caseId);
    expect(new Set(ids).size).toBe(14);
    expect(ids).toEqual(
      expect.arrayContaining(['000123', '123', '1e5', '9007199254740993', '9007199254740992', 'null']),
    );
  });

  it('decodes UTF-16 by its byte order mark and says so', async () => {
    const { cases, remarks } = await read('csv_utf16le_bom.csv');
    expect(cases.map(textOf)).toEqual(['Grüße 😀', '你好']);
    expect(remarks).toContain('The text was read as UTF-16, little-endian.');
  });

  it('asks about bytes that are not UTF-8 and reads them as Windows-1252 once told', async () => {
    const { questions } = await read('csv_windows1252.csv', automated);
    expect(questions[0]).toMatchObject({ problem: 'E_ENCODING_UNKNOWN', line: 2 });
    expect(questions[0]?.message).toContain('byte 65');
    const { cases } = await read('csv_windows1252.csv', { encoding: 'windows-1252' });
    expect(cases.map(textOf)).toEqual(['It’s €20 – café', 'naïve']);
  });

  it('keeps a row with one broken sequence aside and takes the others', async () => {
    const { cases, bad } = await read('csv_invalid_utf8_row3.csv');
    expect(cases.map(({ caseId }) => caseId)).toEqual(['c1', 'c2', 'c4']);
    expect(bad).toMatchObject([{ line: 4, problem: 'E_UTF8', caseId: 'c3', field: 'text' }]);
    expect(bad[0]?.raw).toContain('broken \\xE2\\x82 here');
  });

  it('asks which of two columns of the same name is meant', async () => {
    const { questions } = await read('csv_duplicate_headers.csv', automated);
    expect(questions).toMatchObject([{ problem: 'E_HEADER_DUPLICATE', field: 'text' }]);
    const [, second] = questions[0]?.choices ?? [];
    const { columns } = (await read('csv_duplicate_headers.csv')).mapping as Mapping;
    const { cases, questions: left } = await read('csv_duplicate_headers.csv', {
      ...automated,
      columns: { ...columns, ...second?.set.columns },
    });
    expect(left).toEqual([]);
    expect(cases.map(textOf)).toEqual(['second']);
  });

  it('takes reserved names as columns without touching any prototype', async () => {
    const { cases } = await read('csv_proto_headers.csv', automated);
    expect(({} as Record<string, unknown>).evil).toBeUndefined();
    expect(cases[0]?.metadata).toEqual({
      '__proto__ (column 6)': 'evil',
      constructor: 'evil',
      hasOwnProperty: 'evil',
      toString: 'evil',
    });
  });

  it('keeps ragged rows aside without shifting fields', async () => {
    const { cases, bad } = await read('csv_ragged_rows.csv');
    expect(cases.map(({ caseId }) => caseId)).toEqual(['c1', 'c4']);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'E_ROW_TOO_SHORT'],
      [4, 'E_ROW_TOO_LONG'],
    ]);
  });

  it('asks about date order and decimal comma of a European export, then reads both', async () => {
    const { questions, mapping } = await read('csv_semicolon_decimal_comma.csv', automated);
    expect(questions.map(({ problem }) => problem)).toEqual(['Q_DATE_ORDER', 'Q_DECIMAL']);
    expect(mapping?.delimiter).toBe(';');
    const { cases } = await read('csv_semicolon_decimal_comma.csv', {
      ...automated,
      dayFirst: true,
      decimalComma: true,
    });
    expect(cases[0]).toMatchObject({
      startedAt: '2025-03-04T10:00:00Z',
      concealed: { later: { csat: 4.5 } },
    });
    expect(cases[0]?.messages[0]?.text).toBe('Preis 1.234,56; danke');
  });

  it('asks once about dates and numbers that may be times, and invents no date', async () => {
    const { questions } = await read('csv_ambiguous_dates.csv');
    expect(questions.map(({ problem }) => problem)).toEqual(['Q_DATE_ORDER', 'Q_EPOCH']);
    const { cases, bad, remarks } = await read('csv_ambiguous_dates.csv', { dayFirst: true, epochs: true });
    const started = Object.fromEntries(cases.map(({ caseId, startedAt }) => [caseId, startedAt]));
    expect(started).toMatchObject({
      c0: '2025-04-03',
      c4: '2025-03-04T10:00:00Z',
      c5: '2025-03-04T10:00:00Z',
      c9: '2025-03-04',
      c11: null,
    });
    expect(bad.map(({ caseId, problem }) => [caseId, problem])).toEqual([
      ['c3', 'E_DATE_INVALID'],
      ['c10', 'E_DATE_INVALID'],
    ]);
    expect(remarks).toContain('2 cases start before 1970 or after 2099.');
  });

  it('keeps both versions of a turn aside and counts an exact copy as nothing new', async () => {
    const found = await read('csv_conflicting_duplicate_ids.csv');
    expect(found.cases.map(({ caseId }) => caseId)).toEqual(['c1', 'c3']);
    expect(found.repeated).toBe(1);
    expect(found.bad.map(({ line, problem }) => [line, problem])).toEqual([
      [4, 'E_DUPLICATE_CONFLICT'],
      [5, 'E_DUPLICATE_CONFLICT'],
    ]);
    expect(found.rows).toBe(5);
  });

  it.each([
    ['csv_unclosed_quote.csv', 'E_CSV_UNCLOSED_QUOTE', 3],
    ['csv_5000_columns.csv', 'E_TOO_MANY_COLUMNS', 1],
    ['csv_is_html_login_page.csv', 'E_NOT_CSV_HTML', undefined],
    ['empty_0_bytes.csv', 'E_FILE_EMPTY', undefined],
    ['json_depth_20000.json', 'E_JSON_DEPTH', 1],
    ['json_proto_pollution.json', 'E_KEY_FORBIDDEN', 1],
    ['zip_bomb_150MB.zip', 'E_IS_BUNDLE', undefined],
    ['zip_duplicate_entry_names.zip', 'E_ZIP_DUPLICATE', undefined],
    ['zip_path_traversal.zip', 'E_ZIP_PATH', undefined],
    ['zip_size_lie.zip', 'E_IS_BUNDLE', undefined],
    ['sqlite_with_hostile_schema.sqlite', 'E_NOT_TEXT_SQLITE', undefined],
  ])('%s is refused as %s', async (file, problem, line) => {
    const error = await refusal(file);
    expect(error.code).toBe('INVALID');
    expect(error.detail.problem).toBe(problem);
    if (line !== undefined) expect(error.detail.line).toBe(line);
  });

  it('names the place of a forbidden key', async () => {
    expect((await refusal('json_proto_pollution.json')).message).toContain('$.__proto__');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe.skipIf(absent)('hostile JSON lines', () => {
  it('keeps the digits of ids beyond 2^53, and a number out of range as text', async () => {
    const { cases, bad } = await read('jsonl_big_numbers.jsonl', automated);
    expect(bad).toEqual([]);
    expect(cases.map(({ caseId }) => caseId)).toEqual([
      '9007199254740993',
      '9007199254740992',
      '123456789012345678901234567890',
    ]);
    expect(cases[0]).toMatchObject({ concealed: { signals: {} }, metadata: { score: '1e400' } });
  });

  it('names Python as the likely cause of NaN', async () => {
    const { cases, bad } = await read('jsonl_nan_infinity.jsonl', automated);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['c3']);
    expect(bad.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'E_JSON_NAN'],
      [2, 'E_JSON_NAN'],
    ]);
    expect(bad[0]?.reason).toContain('Python');
  });

  it('takes the good lines among bad ones and says that the file looks cut off', async () => {
    const { cases, bad } = await read('jsonl_mixed_bad_lines.jsonl', automated);
    expect(cases.map(({ caseId }) => caseId)).toEqual(['c1', 'c3', 'c4']);
    expect(cases[2]?.messages[0]?.text).toBe('sep\u2028inside');
    expect(bad.map(({ line }) => line)).toEqual([4, 5, 6, 9]);
    expect(bad.at(-1)?.reason).toContain('looks cut off');
  });

  it('replaces half surrogate pairs before anything is stored', async () => {
    const { cases } = await read('jsonl_lone_surrogates.jsonl', automated);
    expect(cases.map(textOf)).toEqual(['bad \ufffd half', 'good 😀']);
  });

  it('accounts for every line of wrong types', async () => {
    const { cases, bad, rows } = await read('jsonl_wrong_types.jsonl', automated);
    expect(rows).toBe(15);
    expect(cases.map(({ caseId }) => caseId)).toContain('c1');
    for (const { messages } of cases) expect(messages[0]?.text).not.toMatch(/\[object|^null$/);
    expect(bad.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('takes a transcript that orders the judge as text', async () => {
    const { cases, bad } = await read('jsonl_instructions_to_the_judge.jsonl', automated);
    expect(cases).toHaveLength(4);
    expect(bad).toEqual([]);
  });
});
