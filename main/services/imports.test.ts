import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweepUnfinishedImports } from '../db/import-sweep.ts';
import { openDb } from '../db/open-db.ts';
import { JobControl } from '../jobs/job-control.ts';
import { cancelledJobsGone } from '../jobs/run-job.ts';
import { importFile } from './import-file.ts';
import { imports } from './imports.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const HEADER = 'case_id,outcome,started_at,topic,confidence,transcript\n';
const row = (id: string, outcome = 'escalated', topic = 'billing') =>
  `${id},${outcome},2026-03-04T10:00:00Z,${topic},0.7,Customer: help with ${id}\n`;
const table = (count: number) => HEADER + Array.from({ length: count }, (_, i) => row(`c${i}`)).join('');
const preview = (path: string, input = {}) =>
  imports.preview(workspace.context, { handle: workspace.context.files.issue(path), ...input });
const leftovers = () => [
  ...workspace.all('SELECT count(*) FROM cases'),
  ...workspace.all('SELECT count(*) FROM import'),
  ...workspace.all('SELECT count(*) FROM transcript'),
  ...workspace.all('SELECT count(*) FROM quarantine'),
];
const NOTHING = [[0], [0], [0], [0]];

describe('an import', () => {
  it('changes nothing when it is done again, and says so', async () => {
    const path = workspace.file('a.csv', table(20));
    expect(await workspace.run(path)).toMatchObject({ rows: 20, new: 20, importId: 1 });
    const again = await workspace.run(path);
    expect(again).toMatchObject({ rows: 20, new: 0, unchanged: 20, importId: null });
    expect(again.remarks).toEqual(['Nothing new in this file.']);
    expect(imports.list(workspace.context)).toHaveLength(1);
  });

  it('takes the same rows with other column and row order for the same', async () => {
    await workspace.run(workspace.file('a.csv', `${HEADER}${row('c1')}${row('c2')}`));
    const turned =
      'transcript,topic,case_id,confidence,started_at,outcome\n' +
      'Customer: help with c2,billing,c2,0.7,2026-03-04T10:00:00Z,escalated\n' +
      'Customer: help with c1,billing,c1,0.7,2026-03-04T10:00:00Z,escalated\n';
    expect(await workspace.run(workspace.file('b.csv', turned))).toMatchObject({
      new: 0,
      unchanged: 2,
      conflicts: 0,
    });
  });

  it('reports the same id with different content and keeps what it had', async () => {
    await workspace.run(workspace.file('a.csv', HEADER + row('c1', 'automated')));
    const result = await workspace.run(workspace.file('b.csv', HEADER + row('c1', 'escalated') + row('c2')));
    expect(result).toMatchObject({ rows: 2, new: 1, conflicts: 1 });
    expect(result.conflictList).toEqual([
      { line: 2, caseId: 'c1', differences: ['outcome automated here, escalated in the file'], labels: 0 },
    ]);
    expect(workspace.all(`SELECT outcome FROM live_case WHERE case_id = 'c1'`)).toEqual([['automated']]);
  });

  it('reports two versions of a case inside one file', async () => {
    const path = workspace.file('a.csv', HEADER + row('c1') + row('c1') + row('c1', 'escalated', 'refund'));
    const wanted = { rows: 3, new: 1, unchanged: 1, conflicts: 1, quarantined: 0 };
    expect((await preview(path)).counts).toEqual(wanted);
    const result = await workspace.run(path);
    expect(result).toMatchObject(wanted);
    expect(result.conflictList[0]?.differences).toEqual(['topic billing here, refund in the file']);
  });

  it('keeps rows aside with line, field and reason, and never guesses an outcome', async () => {
    const path = workspace.file(
      'a.csv',
      `${HEADER}${row('c1')}${row('c2', 'maybe')}c3,escalated\n${row('c4')}`,
    );
    const result = await workspace.run(path);
    expect(result).toMatchObject({ rows: 4, new: 2, quarantined: 2 });
    expect(imports.quarantine(workspace.context, { importId: 1, limit: 10 })).toMatchObject([
      { line: 3, caseId: 'c2', field: 'outcome', problem: 'E_OUTCOME_UNKNOWN' },
      { line: 4, caseId: 'c3', problem: 'E_ROW_TOO_SHORT' },
    ]);
  });

  it('asks in the preview and refuses to run until the answer is in the mapping', async () => {
    const path = workspace.file('a.csv', 'case_id,outcome,started_at\nc1,bot,03/04/2025\n');
    const { questions, mapping } = await preview(path);
    expect(questions.map(({ problem }) => problem)).toEqual(['Q_DATE_ORDER']);
    await expect(workspace.run(path)).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
      detail: { problem: 'Q_DATE_ORDER', line: 2, field: 'started_at' },
    });
    expect(leftovers()).toEqual(NOTHING);
    if (!mapping) throw new Error('a table has a mapping');
    await workspace.run(path, { mapping: { ...mapping, dayFirst: true } });
    expect(workspace.all('SELECT started_at, outcome FROM live_case')).toEqual([['2025-04-03', 'automated']]);
  });

  it('reads gzip by its bytes, whatever the name', async () => {
    const path = join(workspace.folder, 'a.txt');
    writeFileSync(path, gzipSync(table(5)));
    expect(await workspace.run(path)).toMatchObject({ new: 5 });
  });

  it('groups messages of a case that stand apart in the file', async () => {
    const path = workspace.file(
      'm.csv',
      'conversation_id,turn,role,text,escalated\na,1,user,hi,no\nb,1,user,hey,yes\na,3,user,bye,no\na,2,agent,hello,\n',
    );
    expect(await workspace.run(path)).toMatchObject({ rows: 4, new: 4 });
    const texts = workspace.all(`
      SELECT c.case_id, c.outcome, json_group_array(m.value ->> '$.text')
      FROM cases c JOIN transcript t ON t.case_seq = c.seq, json_each(t.messages) m GROUP BY c.seq ORDER BY 1`);
    expect(texts).toEqual([
      ['a', 'automated', '["hi","hello","bye"]'],
      ['b', 'escalated', '["hey"]'],
    ]);
  });

  it('is refused with a population smaller than what it holds of an outcome, and leaves nothing behind', async () => {
    const path = workspace.file('a.csv', table(20));
    await expect(workspace.run(path, { population: { escalated: 19 } })).rejects.toMatchObject({
      message: 'The population of escalated cannot be 19: 20 of its cases were imported.',
    });
    expect(leftovers()).toEqual(NOTHING);
    expect(workspace.all('SELECT count(*) FROM stratum WHERE population IS NOT NULL')).toEqual([[0]]);
  });

  it('writes the population by outcome into the frame, or takes the cases for all there are', async () => {
    const path = workspace.file(
      'a.csv',
      HEADER + row('c1') + row('c2', 'automated') + row('c3', 'automated'),
    );
    await workspace.run(path, { population: { escalated: 25, automated: 4000 } });
    const strata = 'SELECT outcome, cohort_values, population, sampled FROM stratum ORDER BY outcome';
    expect(workspace.all(strata)).toEqual([
      ['automated', '[]', 4000, 2],
      ['escalated', '[]', 25, 1],
    ]);
    await workspace.run(path, { wholePopulation: true });
    expect(workspace.all(strata)).toEqual([
      ['automated', '[]', 2, 2],
      ['escalated', '[]', 1, 1],
    ]);
  });

  it('keeps mappings under their names', () => {
    const mapping = { columns: { id: 'caseId' }, dayFirst: true } as const;
    imports.saveProfile(workspace.context, { name: 'desk', mapping: { columns: {} } });
    imports.saveProfile(workspace.context, { name: 'desk', mapping });
    expect(imports.profiles(workspace.context)).toEqual([{ name: 'desk', mapping }]);
  });

  it('says that a file with a header alone holds nothing', async () => {
    await expect(workspace.run(workspace.file('a.csv', HEADER))).rejects.toMatchObject({ code: 'INVALID' });
    expect(leftovers()).toEqual(NOTHING);
  });
});

describe('an import that does not come to its end', () => {
  it('leaves nothing when it is cancelled', async () => {
    const handle = workspace.context.files.issue(workspace.file('a.csv', table(24_000)));
    const controller = new AbortController();
    const job = imports.run(workspace.context, { handle }, controller.signal);
    await job.next();
    controller.abort();
    await expect(job.next()).rejects.toMatchObject({ code: 'CANCELLED' });
    await cancelledJobsGone();
    expect(leftovers()).toEqual(NOTHING);
  });

  it('leaves nothing when the file turns out to be refused at its end', async () => {
    const path = workspace.file('a.csv', `${table(16_000)}c,escalated,"never closed\n`);
    await expect(workspace.run(path)).rejects.toMatchObject({
      detail: { problem: 'E_CSV_UNCLOSED_QUOTE', line: 16_002 },
    });
    expect(leftovers()).toEqual(NOTHING);
  });

  it('is hidden and alone while it runs, and is not swept by another connection', async () => {
    const { path } = workspace.context.session.require();
    const file = { path: workspace.file('a.csv', table(24_000)), name: 'a.csv' };
    const job = importFile({ databasePath: path, file, startedAt: 'now' }, new JobControl());
    await job.next();
    expect(workspace.all('SELECT count(*) > 0 FROM cases')).toEqual([[1]]);
    expect(workspace.all('SELECT count(*) FROM live_case')).toEqual([[0]]);
    await expect(workspace.run(workspace.file('b.csv', table(1)))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const other = openDb(path);
    expect(sweepUnfinishedImports(other)).toBe(0);
    other.close();
    for (let step = await job.next(); !step.done; ) step = await job.next();
    expect(workspace.all('SELECT count(*) FROM live_case')).toEqual([[24_000]]);
  });

  it('is swept at the next open when its process was killed', async () => {
    const { path } = workspace.context.session.require();
    const source = workspace.file('a.csv', table(24_000));
    const module = (path: string) => pathToFileURL(path).href;
    const code = `
      import { importFile } from ${JSON.stringify(module('main/services/import-file.ts'))};
      import { JobControl } from ${JSON.stringify(module('main/jobs/job-control.ts'))};
      const job = importFile(
        { databasePath: ${JSON.stringify(path)}, file: { path: ${JSON.stringify(source)}, name: 'a' }, startedAt: 'now' },
        new JobControl(),
      );
      await job.next();
      await job.next();
      process.kill(process.pid, 'SIGKILL');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
    expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
    expect(workspace.all('SELECT count(*) > 0 FROM cases')).toEqual([[1]]);
    expect(sweepUnfinishedImports(workspace.context.session.require().db)).toBe(1);
    expect(leftovers()).toEqual(NOTHING);
    expect(await workspace.run(source)).toMatchObject({ new: 24_000 });
  });
});

describe('a table that is not quite one', () => {
  it('finds the header below the lines of a report, and keeps those aside', async () => {
    const path = workspace.file('a.csv', `Export of March,,,,,\n\n${HEADER}${row('c1')}`);
    const result = await workspace.run(path);
    expect(result).toMatchObject({ rows: 2, new: 1, quarantined: 1 });
    expect(result.quarantine[0]).toMatchObject({ line: 1, problem: 'E_BEFORE_HEADER' });
  });
});
