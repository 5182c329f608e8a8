import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', 'case_id,outcome,text\nc1,automated,Hello\nc2,escalated,Thanks\n');
  cli.write('grades.csv', 'item,grader,grade\nc1,Ada,Pass\nc2,Ada,fail\nc1,Ben,so_so\n');
  cli.write(
    'mapping.yaml',
    `
shape: long
caseId: item
question: verdict
raters:
  - {column: grade, reviewer: {column: grader}}
values: {pass: not_needed, fail: needed, so so: cannot_tell}
`,
  );
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
});
afterAll(() => cli.remove());

const labels = (...rest: string[]) => cli.plumbline('labels', ...rest);

describe('labels of a foreign file on the command line', () => {
  it('are listed value by value with exit 2 while a value is to decide, and nothing is imported', async () => {
    const shown = await labels('preview', 'w.plumbline', 'grades.csv');
    expect(shown.exitCode).toBe(2);
    expect(shown.out).toContain('3 values to decide');
    expect(shown.out).toMatch(/so_so +1 +verdict +to decide/);
    const refused = await labels('import', 'w.plumbline', 'grades.csv', '--json');
    expect(refused.exitCode).toBe(2);
    expect(refused.json()).toMatchObject({ error: { code: 'NEEDS_DECISION', problem: 'E_VALUES' } });
  });

  it('are shown with --dry-run by a mapping written as YAML, and change nothing', async () => {
    const { exitCode, json } = await labels(
      ...['import', 'w.plumbline', 'grades.csv', '--mapping', 'mapping.yaml', '--dry-run', '--json'],
    );
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({ dryRun: true, counts: { rows: 3, new: 3 }, questions: [] });
    expect((await labels('export', 'w.plumbline', '--out', 'none.jsonl')).exitCode).toBe(1);
  });

  it('are imported, counted by reviewer, and taken back by the number that was printed', async () => {
    const mapped = ['grades.csv', '--mapping', 'mapping.yaml'];
    const { exitCode, json } = await labels('import', 'w.plumbline', ...mapped, '--json');
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({ new: 3, reviewers: [{ reviewer: 'Ada', new: 2 }, { reviewer: 'Ben' }] });
    const again = await labels('import', 'w.plumbline', ...mapped);
    expect(again.out).toContain('3 unchanged');
    const back = await labels('withdraw', 'w.plumbline', String(json().importId), '--json');
    expect(back.json()).toEqual({ takenBack: 3, kept: 0 });
    expect((await labels('withdraw', 'w.plumbline', String(json().importId))).exitCode).toBe(1);
  });

  it('end with exit 3 when some were kept aside', async () => {
    cli.write('other.csv', 'item,grader,grade\nc9,Cid,pass\nc1,Cid,pass\n');
    const { exitCode, out } = await labels('import', 'w.plumbline', 'other.csv', '--mapping', 'mapping.yaml');
    expect(exitCode).toBe(3);
    expect(out).toContain('there is no case c9');
  });

  it('cannot be read by a profile that nobody has saved', async () => {
    const { exitCode, err } = await labels('import', 'w.plumbline', 'grades.csv', '--profile', 'nobody');
    expect(exitCode).toBe(1);
    expect(err).toContain('None is saved in this workspace yet.');
  });
});
