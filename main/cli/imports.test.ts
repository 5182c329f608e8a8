import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', 'case_id,outcome\nc1,escalated\nc2,teleported\nc3,beamed\n');
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
});
afterAll(() => cli.remove());

it('rows kept aside are listed, mended and imported, and the import can be taken back', async () => {
  const aside = await cli.plumbline('imports', 'quarantine', 'w.plumbline', '1', '--json');
  expect(aside.json()).toMatchObject([
    { position: 0, line: 3, field: 'outcome', raw: 'c2,teleported' },
    { position: 1, line: 4, field: 'outcome', raw: 'c3,beamed' },
  ]);
  cli.write('mended.json', '[{"position":0,"raw":"c2,automated"}]');
  const retried = await cli.plumbline(
    'imports',
    'retry',
    'w.plumbline',
    '1',
    '--mended',
    'mended.json',
    '--json',
  );
  expect(retried.exitCode).toBe(3);
  expect(retried.json()).toMatchObject({ rows: 2, new: 1, quarantined: 1 });

  await cli.plumbline('imports', 'quarantine', 'w.plumbline', '1', '--out', 'rest.csv');
  const mapping = '{"columns":{"case_id":"caseId","outcome":"outcome"},"outcomes":{"beamed":"escalated"}}';
  cli.write('other.json', mapping);
  const rest = await cli.plumbline('import', 'w.plumbline', 'rest.csv', '--mapping', 'other.json', '--json');
  expect(rest.json()).toMatchObject({ rows: 1, new: 1 });
  const list = (await cli.plumbline('imports', 'list', 'w.plumbline', '--json')).json();
  expect(list).toMatchObject([
    { id: 2, file: 'rest.csv' },
    { id: 1, new: 2, quarantined: 1, waiting: 0 },
  ]);
  const undone = await cli.plumbline('imports', 'undo', 'w.plumbline', '1');
  expect(undone.out).toMatch(/^Taken back, with 2\scases\.\n$/);
  expect((await cli.plumbline('imports', 'undo', 'w.plumbline', '1')).exitCode).toBe(1);
});

it('a saved mapping that does not exist is named, with those that do', async () => {
  const { exitCode, err } = await cli.plumbline('import', 'w.plumbline', 'cases.csv', '--profile', 'weekly');
  expect(exitCode).toBe(1);
  expect(err).toContain('There is no saved mapping named weekly.');
  expect(err).toContain('None is saved in this workspace yet.');
});
