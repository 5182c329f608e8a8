import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { Quarantined } from '../../shared/model/import.ts';
import { openReading } from './open-reading.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-odd-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  name: string;
  cases: CaseRecord[];
  bad: Quarantined[];
  questions: string[];
  remarks: string[];
}

async function read(content: string | Buffer): Promise<Read> {
  const path = join(folder, 'odd.csv');
  writeFileSync(path, content);
  const { reading } = await openReading({ path, name: 'odd.csv' });
  const cases: CaseRecord[] = [];
  const bad: Quarantined[] = [];
  for await (const batch of reading.batches()) {
    cases.push(...batch.cases.map(({ record }) => record));
    bad.push(...batch.bad);
  }
  const questions = reading.questions.map(({ problem }) => problem);
  return { name: reading.detection.name, cases, bad, questions, remarks: reading.remarks() };
}

async function refusal(content: string | Buffer): Promise<string | undefined> {
  const error = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('it was not refused in words', { cause: error });
  return error.detail.problem;
}

const ids = ({ cases }: Read) => cases.map(({ caseId }) => caseId);
const problems = ({ bad }: Read) => bad.map(({ line, problem }) => [line, problem]);
const table = (...rows: string[]) => ['conversation_id,outcome,started_at,csat', ...rows, ''].join('\n');
const messages = (...rows: string[]) => ['conversation_id,turn,role,text,escalated', ...rows, ''].join('\n');
const lines = (...all: object[]) => all.map((line) => JSON.stringify(line)).join('\n');
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('a table that is odd', () => {
  it('in UTF-16 without a mark is asked about', async () => {
    const text = messages('c1,1,user,hello there,false');
    expect((await read(Buffer.from(text, 'utf16le'))).questions).toContain('E_ENCODING_UNKNOWN');
    expect((await read(Buffer.from(text, 'utf16le').swap16())).questions).toContain('E_ENCODING_UNKNOWN');
  });

  it.each([
    ['an overlong slash', 'c0af'],
    ['half a surrogate pair', 'eda080'],
    ['a character beyond the last one', 'f4908080'],
  ])('by %s costs that row alone, and its bytes are shown', async (_name, hex) => {
    const before = Buffer.from(messages('a,1,user,Grüße aus Köln,false', 'b,1,user,').slice(0, -1));
    const after = Buffer.from(',false\nc,1,user,schön,false\n');
    const found = await read(Buffer.concat([before, Buffer.from(hex, 'hex'), after]));
    expect(ids(found)).toEqual(['a', 'c']);
    expect(problems(found)).toEqual([[3, 'E_UTF8']]);
    expect(found.bad[0]?.raw).toContain(`\\x${hex.slice(0, 2).toUpperCase()}`);
  });

  it('by its column names keeps them as plain text', async () => {
    const long = 'x'.repeat(400);
    const { cases } = await read(
      `conversation_id,outcome,"two\nlines",<b>bold</b>,"'; DROP TABLE t;--",,${long}\nc1,bot,1,2,3,4,5\n`,
    );
    expect(cases[0]?.metadata).toEqual({
      'two\nlines': '1',
      '<b>bold</b>': '2',
      "'; DROP TABLE t;--": '3',
      'column 6': '4',
      [long]: '5',
    });
  });

  it('by a title before the header and a total at the end keeps both aside', async () => {
    const found = await read(
      `Monthly report\nby Ben\n\n${table('c1,bot,2025-03-04,3', 'c2,bot,2025-03-04,4', 'Total,2,,')}`,
    );
    expect(ids(found)).toEqual(['c1', 'c2']);
    expect(problems(found)).toEqual([
      [1, 'E_BEFORE_HEADER'],
      [2, 'E_BEFORE_HEADER'],
      [7, 'E_OUTCOME_UNKNOWN'],
    ]);
  });

  it('with lines that end in CR alone is read like any other', async () => {
    expect(ids(await read(table('c1,bot,,', 'c2,bot,,').replaceAll('\n', '\r')))).toEqual(['c1', 'c2']);
  });

  it('by a quote inside a quoted field loses that row alone', async () => {
    const found = await read(messages('c1,1,user,"he said "no" twice",false', 'c2,1,user,"fine",false'));
    expect(ids(found)).toEqual(['c2']);
    expect(problems(found)).toEqual([[2, 'E_CSV_QUOTE']]);
  });

  it('by numbers written in other ways never makes 0 or nothing of them', async () => {
    const { cases } = await read(table('c1,bot,,٤٫٥', 'c2,bot,,4/5', 'c3,bot,,1\u2009234', 'c4,bot,,4'));
    expect(cases.map(({ concealed }) => concealed.later.csat)).toEqual(['٤٫٥', '4/5', '1\u2009234', 4]);
  });

  it('by days and times that cannot be takes none of them for another', async () => {
    const found = await read(
      table(
        'c1,bot,2025-02-29T00:00:00Z,',
        'c2,bot,2024-02-29T24:00:00Z,',
        'c3,bot,0001-01-01T00:00:00Z,',
        'c4,bot,2016-12-31T23:59:60Z,',
      ),
    );
    expect(problems(found)).toEqual([
      [2, 'E_DATE_INVALID'],
      [3, 'E_DATE_INVALID'],
    ]);
    expect(found.cases.map(({ startedAt }) => startedAt?.slice(0, 10))).toEqual(['0001-01-01', '2016-12-31']);
    expect(found.remarks).toContain('1 case starts before 1970 or after 2099.');
  });

  it('by turns out of order is put in their order', async () => {
    const { cases } = await read(
      messages('c1,3,user,three,false', 'c1,1,user,one,false', 'c1,2,agent,two,false'),
    );
    expect(cases[0]?.messages.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('in which the customer never speaks is taken, with a remark', async () => {
    const found = await read(
      messages('c1,1,agent,Hello?,false', 'c2,1,user,Hi,false', 'c2,2,agent,Hi,false'),
    );
    expect(ids(found)).toEqual(['c1', 'c2']);
    expect(found.remarks).toContain('1 case holds no word of the customer.');
  });

  it('that was put together of files loses the marks between them and says so', async () => {
    const found = await read(table('c1,bot,,', '\ufeffc2,bot,,'));
    expect(ids(found)).toEqual(['c1', 'c2']);
    expect(found.remarks.join()).toContain('began with a byte order mark');
  });

  it('is gzip under a name that says otherwise', async () => {
    expect(ids(await read(gzipSync(table('c1,bot,,'))))).toEqual(['c1']);
  });
});

describe('JSON that is odd', () => {
  it('by a name that stands twice in an object loses that row alone', async () => {
    const found = await read(`{"id":"a","outcome":"bot","id":"b"}\n${lines({ id: 'c', outcome: 'bot' })}`);
    expect(ids(found)).toEqual(['c']);
    expect(problems(found)).toEqual([[1, 'E_KEY_DUPLICATE']]);
  });

  it('that was put together of files loses the marks between them and says so', async () => {
    const found = await read(`{"id":"a","outcome":"bot"}\n\ufeff{"id":"b","outcome":"bot"}\n`);
    expect(ids(found)).toEqual(['a', 'b']);
    expect(found.remarks.join()).toContain('began with a byte order mark');
  });

  it('by two objects on one line loses the line whole, for that reason', async () => {
    const found = await read(`${lines({ id: 'a', outcome: 'bot' })}\n{"id":"b"}{"id":"c"}\n`);
    expect(ids(found)).toEqual(['a']);
    expect(problems(found)).toEqual([[2, 'E_JSON_RUN_TOGETHER']]);
  });

  it('by a list on one line of a file named for lines is read as that list', async () => {
    expect(ids(await read('[{"id":"a","outcome":"bot"},{"id":"b","outcome":"bot"}]\n'))).toEqual(['a', 'b']);
  });

  it('by a second document is refused, since it would be lost without a word', async () => {
    const list = JSON.stringify([{ id: 'a', outcome: 'bot' }], null, 1);
    expect(await refusal(`${list}\n${list}`)).toBe('E_JSON_RUN_TOGETHER');
    expect(await refusal(`${JSON.stringify({ runs: [{ id: 'a' }] }, null, 1)}\n{"runs": []}`)).toBe(
      'E_JSON_RUN_TOGETHER',
    );
    expect(ids(await read(`${list}\n\n`))).toEqual(['a']);
  });

  it('by one object over many lines is refused when no list in it holds records', async () => {
    expect(await refusal(JSON.stringify({ theme: 'dark', sizes: [1, 2] }, null, 2))).toBe('E_FORMAT_UNKNOWN');
  });

  it('by names that mean something to programs takes them as data', async () => {
    const odd = Object.fromEntries(
      ['then', 'toJSON', '$$typeof', 'length', 'hasOwnProperty'].map((name, i) => [name, i]),
    );
    expect(
      (await read(lines({ id: 'a', outcome: 'bot', ...odd }, { id: 'b', outcome: 'bot' }))).cases[0]
        ?.metadata,
    ).toEqual(odd);
  });

  it('by its depth loses that row alone, whatever numbers stand beside it', async () => {
    const bad = (more: string) =>
      `{"id":"a","outcome":"bot",${more}"d":${deep(60_000)}}\n{"id":"b","outcome":"bot"}`;
    for (const more of ['', '"n":1e5,']) {
      const found = await read(bad(more));
      expect(ids(found)).toEqual(['b']);
      expect(problems(found)).toEqual([[1, 'E_JSON_DEPTH']]);
    }
  });

  it('by a forbidden name beside a bottomless value is refused by that name', async () => {
    expect(await refusal(`{"d":${deep(60_000)},"x":{"__proto__":1}}\n{"id":"b"}`)).toBe('E_KEY_FORBIDDEN');
  });

  it('by 3,000 names in one object loses that row alone', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, i]));
    const found = await read(lines({ id: 'a', outcome: 'bot', many }, { id: 'b', outcome: 'bot' }));
    expect(ids(found)).toEqual(['b']);
    expect(problems(found)).toEqual([[1, 'E_TOO_MANY_KEYS']]);
  });
});

describe('runs that are odd', () => {
  const run = (task_id: string, heading: string) => ({
    task_id,
    trial: 0,
    reward: 1,
    traj: [
      { role: 'system', content: `# ${heading} agent policy` },
      { role: 'user', content: 'Hello' },
    ],
  });

  it('by the length of their names keep a shorter topic, and lose a row without a usable id alone', async () => {
    const found = await read(JSON.stringify([run('a', 'x'.repeat(3000)), run('b'.repeat(600), 'Retail')]));
    expect(ids(found)).toEqual(['a/0']);
    expect(found.cases[0]?.cohort.topic).toHaveLength(1000);
    expect(problems(found)).toEqual([[2, 'E_CASE_ID']]);
  });
});

describe('a file of another kind', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n1 0 obj', 'E_NOT_TEXT_PDF'],
    ['a web page', '<!DOCTYPE html><title>Sign in</title>', 'E_NOT_CSV_HTML'],
    ['XML', '<?xml version="1.0"?><a/>', 'E_FORMAT_UNKNOWN'],
    ['a program', `\x7fELF${'\0\x01\x02'.repeat(40)}`, 'E_FORMAT_UNKNOWN'],
    ['blank lines', '\n \n\t\n', 'E_FILE_EMPTY'],
  ])('that is %s is refused by what it is', async (_name, content, problem) => {
    expect(await refusal(content)).toBe(problem);
  });
});
