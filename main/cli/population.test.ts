import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let line: ReturnType<typeof commandLine>;
const W = 'w.plumbline';

beforeEach(async () => {
  line = commandLine();
  line.write(
    'cases.csv',
    'case_id,outcome,started_at,topic\na,escalated,2026-11-02,Billing\nb,automated,2026-11-03,Billing\n',
  );
  line.write(
    'counts.csv',
    'week,outcome,cases\n2026-W45,escalated,120\n2026-W45,automated,880\n2026-W46,bot,900\n2026-W46,what,1\n',
  );
  await line.plumbline('create', W);
  await line.plumbline('import', W, 'cases.csv');
});
afterEach(() => line.remove());

describe('the command line of population counts', () => {
  it('imports a table, says what was kept aside, and shows what the frame holds', async () => {
    const dry = await line.plumbline('population', 'import', W, 'counts.csv', '--dry-run');
    expect(dry.out).toContain('Nothing was changed');
    const { out, exitCode } = await line.plumbline('population', 'import', W, 'counts.csv');
    expect(exitCode).toBe(3);
    expect(out).toMatch(/4\srows: 3 new, 0 unchanged, 0\sconflicts, 1 kept aside/);
    expect(out).toContain('line 5: "what" is not known as an outcome');
    expect((await line.plumbline('population', 'show', W)).out).toContain(
      'The sampling frame holds all of them.',
    );
    const used = await line.plumbline('population', 'use', W, '--from', '2026-W45', '--to', '2026-W45');
    expect(used.out).toMatch(/automated +880/);
    expect((await line.plumbline('population', 'show', W, '--counts', '--from', '2026-W46')).out).toMatch(
      /2026-W46 +automated +900/,
    );
  });

  it('counts a log, or the imported cases, by what is asked for', async () => {
    const log = await line.plumbline(
      'population',
      'count',
      W,
      'cases.csv',
      '--period',
      'week',
      '--by',
      'topic',
    );
    expect(log.out).toContain('the file counts 1 escalated and 1 automated');
    const own = await line.plumbline('population', 'count', W, '--period', 'day', '--json');
    expect(own.json()).toMatchObject({ unit: 'day', fields: [], cells: 2, source: { kind: 'cases' } });
  });
});
