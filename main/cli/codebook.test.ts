import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
const codebook = (...rest: string[]) => cli.plumbline('codebook', ...rest);
const edit = (from: string, to: string, name = 'new.yaml') =>
  cli.write(name, readFileSync(join(cli.folder, 'book.yaml'), 'utf8').replace(from, to));

beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', 'case_id,outcome,text\nc1,escalated,Hello\nc2,automated,Thanks\n');
  const label = { caseId: 'c1', reviewer: 'Ada', verdict: 'true_escalation', escalationType: 'policy' };
  cli.write('labels.jsonl', `${JSON.stringify(label)}\n`);
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
  await codebook('export', 'w.plumbline', '--out', 'book.yaml');
});
afterAll(() => cli.remove());

describe('the codebook on the command line', () => {
  it('is shown with what is asked when, and with the digits', async () => {
    const { exitCode, out } = await codebook('show', 'w.plumbline');
    expect(exitCode).toBe(0);
    expect(out).toContain(
      '2  How grave was it?  (severity; every case, after missed escalation or false escalation',
    );
    expect(out).toMatch(/4 {2}Grave \(4\)/);
  });
  it('is saved at once where no label hangs on the change', async () => {
    edit('label: Slight', 'label: Small');
    const { exitCode, out } = await codebook(
      'import',
      'w.plumbline',
      'new.yaml',
      '--by',
      'Lea',
      '--note',
      'plainer',
    );
    expect([exitCode, out]).toEqual([0, expect.stringContaining('Saved as version 2.')]);
    expect((await codebook('history', 'w.plumbline')).out).toMatch(/2 +\d+\s\w+ \d{4} +Lea +0 +plainer/);
  });
  it('asks for a decision where labels were made under a meaning that changes, and saves with --yes', async () => {
    edit('title: Type', 'title: Why did it leave the agent?');
    const asked = await codebook('import', 'w.plumbline', 'new.yaml', '--by', 'Lea');
    expect(asked.exitCode).toBe(2);
    expect(asked.out).toMatch(/1\s+label of 1\s+case was made under the old meaning: Ada 1\./u);
    const { exitCode, json } = await codebook(
      'import',
      'w.plumbline',
      'new.yaml',
      '--by',
      'Lea',
      '--yes',
      '--json',
    );
    expect([exitCode, json().saved]).toEqual([0, 3]);
    const compared = await codebook('compare', 'w.plumbline', '--from', '1', '--json');
    expect(compared.json()).toMatchObject({
      touched: { labels: 1 },
      changes: [{ question: 'escalationType' }],
    });
    const given = await codebook('worklist', 'w.plumbline', '--from', '1');
    expect(given.out).toMatch(/1\scase put back into the queues of those who judged them\./u);
  });
  it('tells what is wrong by line and saves nothing', async () => {
    edit('kind: many', 'kind: several', 'bad.yaml');
    const line =
      readFileSync(join(cli.folder, 'bad.yaml'), 'utf8').split('\n').indexOf('    kind: several') + 1;
    const { exitCode, out } = await codebook('import', 'w.plumbline', 'bad.yaml', '--by', 'Lea');
    expect(exitCode).toBe(1);
    expect(out).toContain(
      `Error, line ${line}: Question 3, “Grounds you see in the transcript”: kind must be one of`,
    );
    expect(out).toContain('Nothing was saved.');
  });
  it('needs a name to save, and none to look', async () => {
    expect((await codebook('import', 'w.plumbline', 'new.yaml')).err).toContain('--by <name>');
    expect((await codebook('import', 'w.plumbline', 'new.yaml', '--dry-run')).exitCode).toBe(0);
  });
  it('gives an older version back', async () => {
    expect((await codebook('show', 'w.plumbline', '--at', '1')).out).toContain('Slight (1)');
    expect((await codebook('show', 'w.plumbline', '--at', '9')).err).toContain('no version 9');
  });
});
