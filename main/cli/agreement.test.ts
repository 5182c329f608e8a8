import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', 'case_id,outcome,text\nc1,automated,Hello\nc2,automated,Thanks\n');
  const label = (caseId: string, reviewer: string, verdict: string) =>
    JSON.stringify({ caseId, reviewer, verdict });
  const lines = [
    label('c1', 'Ada', 'correct_resolution'),
    label('c1', 'Ben', 'missed_escalation'),
    label('c2', 'Ada', 'correct_resolution'),
    label('c2', 'Ben', 'correct_resolution'),
  ];
  cli.write('labels.jsonl', `${lines.join('\n')}\n`);
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

it('says how far reviewers agree, per pair, and which cases one question splits', async () => {
  const { exitCode, out } = await cli.plumbline(
    'agreement',
    'w.plumbline',
    '--question',
    'verdict',
    '--by',
    'pair',
  );
  expect(exitCode).toBe(0);
  expect(out).toMatch(/Verdict +2 +1 +50\.0/);
  expect(out).toMatch(/c1 +open +1 Needed, 1 Not needed/);
  expect(out).toMatch(/Ada +Ben +2 +50\.0/);
});

it('lists people against known answers, weeks, and a second opinion', async () => {
  const { out: people } = await cli.plumbline('agreement', 'w.plumbline', '--by', 'reviewer');
  expect(people).toMatch(/Ben +2 +2/);
  const { json } = await cli.plumbline('agreement', 'w.plumbline', '--by', 'week', '--json');
  expect(json()).toMatchObject({ overTime: [{ cases: 2, few: true }] });
  const { out } = await cli.plumbline('agreement', 'w.plumbline', '--by', 'consensus');
  expect(out).toContain('needs three reviewers');
});

it('writes what entered the figures, settles a case and takes an appeal', async () => {
  await cli.plumbline('agreement', 'units', 'w.plumbline', '--question', 'verdict', '--out', 'units.csv');
  expect(readFileSync(join(cli.folder, 'units.csv'), 'utf8')).toContain('c1,verdict,Ben,Needed,blind,1,,1,');
  const settled = await cli.plumbline(
    ...['agreement', 'settle', 'w.plumbline', 'c1', '--lead', 'Lea', '--accept', 'Ada'],
    ...['--cause', 'guideline_gap', '--question', 'verdict', '--wording', 'Once is enough.'],
  );
  expect(settled.out).toContain('Settled c1 as correct resolution');
  const appealed = await cli.plumbline(
    ...['agreement', 'appeal', 'w.plumbline', 'c1', '--reviewer', 'Ben', '--note', 'Read turn 3.', '--json'],
  );
  expect(appealed.json()).toMatchObject({ caseId: 'c1' });
  const { out } = await cli.plumbline('agreement', 'w.plumbline', '--question', 'verdict');
  expect(out).toMatch(/c1 +appealed/);
});

it('gives the same in JSON, and refuses a question that the codebook does not have', async () => {
  const { json } = await cli.plumbline('agreement', 'w.plumbline', '--by', 'reviewer', '--json');
  expect(json()).toMatchObject({ shared: 2, reviewers: [{ name: 'Ada', labelled: 2 }, { name: 'Ben' }] });
  const { exitCode, err } = await cli.plumbline('agreement', 'w.plumbline', '--question', 'mood');
  expect(exitCode).toBe(1);
  expect(err).toContain('no question mood');
});
