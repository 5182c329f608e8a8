import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
const W = 'w.plumbline';
beforeAll(async () => {
  cli = commandLine();
  const cases = Array.from({ length: 20 }, (_, i) => `c${i},automated,Hello ${i}`);
  cli.write('cases.csv', `case_id,outcome,text\n${cases.join('\n')}\n`);
  await cli.plumbline('create', W);
  await cli.plumbline('import', W, 'cases.csv');
});
afterAll(() => cli.remove());

it('adds reviewers, shows a plan, distributes as planned and takes it back', async () => {
  for (const name of ['Ada', 'Ben']) await cli.plumbline('assign', 'reviewer', W, name);
  const options = ['--cases', '10', '--double', '0.2', '--gold', '0'];
  const plan = (await cli.plumbline('assign', 'plan', W, ...options, '--json')).json();
  expect(plan).toMatchObject({ from: 'imported', eligible: 20, cases: 10, doubled: 2 });
  const { run, ...done } = (await cli.plumbline('assign', 'run', W, ...options, '--json')).json();
  expect(done).toEqual(plan);
  const { out } = await cli.plumbline('assign', 'show', W);
  expect(out).toMatch(/Ada +6 +0 +6/);
  expect(out).toMatch(/10\scases of all imported that nobody has/);
  const back = await cli.plumbline('assign', 'release', W, '--run', String(run), '--json');
  expect(back.json()).toEqual({ taken: 12, kept: 0 });
});

it('gives a known answer, lists it and takes it back', async () => {
  const one = ['--case', 'c3', '--lead', 'Lea'];
  await cli.plumbline('assign', 'gold', W, ...one, '--verdict', 'missed_escalation');
  expect((await cli.plumbline('assign', 'gold', W)).out).toMatch(/c3 +missed escalation +Lea/);
  await cli.plumbline('assign', 'gold', W, ...one, '--take-back');
  expect((await cli.plumbline('assign', 'gold', W, '--json')).json()).toEqual([]);
});

it('holds a session: made, shown while it runs, closed early, and refused for a name nobody has', async () => {
  const made = await cli.plumbline(
    ...['session', 'create', W, '--name', 'March', '--reviewers', 'Ada,Ben', '--draw', '3'],
    ...['--due', '2026-12-24', '--json'],
  );
  expect(made.json()).toMatchObject({ id: 1, cases: 3, state: 'running', dueAt: '2026-12-24' });
  expect((await cli.plumbline('session', 'show', W, '1')).out).toContain(
    'The results open when everybody is done',
  );
  expect((await cli.plumbline('session', 'close', W, '1', '--json')).json()).toMatchObject({
    state: 'closed',
  });
  const refused = await cli.plumbline('session', 'create', W, '--name', 'x', '--reviewers', 'Ada,Adda');
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain('no reviewer named Adda');
});
