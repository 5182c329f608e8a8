import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const row = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
  cli.write(
    'cases.csv',
    [
      'case_id,outcome,customer_name,text',
      row('a1', 'escalated', 'Amina Okafor', 'Amina here, write to amina@example.com or call +49 30 901820'),
    ].join('\n'),
  );
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
});
afterAll(() => cli.remove());

it('a case is shown as it would leave, and may leave once somebody has gone through exactly that', async () => {
  const first = await cli.plumbline('redact', 'preview', 'w.plumbline', 'a1');
  expect(first.exitCode).toBe(0);
  expect(first.out).toContain('[NAME_1] here, write to [EMAIL_1] or call [PHONE_1]');
  expect(first.out).toMatch(/\[NAME_1\] +Amina · Amina Okafor +2/);
  expect(first.out).toMatch(/4.replacements: 3 in the transcript, 1 field/);
  expect(first.out).toContain('Nobody has gone through this yet');
  const { fingerprint } = (
    await cli.plumbline('redact', 'preview', 'w.plumbline', 'a1', '--json')
  ).json() as {
    fingerprint: string;
  };
  const accept = (what: string) =>
    cli.plumbline('redact', 'accept', 'w.plumbline', 'a1', '--by', 'Ada', '--fingerprint', what);
  expect((await accept('another')).exitCode).toBe(2);
  expect((await accept(fingerprint)).exitCode).toBe(0);
  const after = await cli.plumbline('redact', 'preview', 'w.plumbline', 'a1', '--json');
  expect(after.json()).toMatchObject({ reviewed: true, fingerprint });
  expect((await cli.plumbline('redact', 'preview', 'w.plumbline', 'nowhere')).exitCode).toBe(1);
});
