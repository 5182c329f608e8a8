import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const cases = Array.from(
    { length: 20 },
    (_, i) => `c${i},${i % 4 === 0 ? 'escalated' : 'automated'},Hello,2026-11-${10 + (i % 5)}T09:00:00Z`,
  );
  cli.write('cases.csv', `${['case_id,outcome,text,started_at', ...cases].join('\n')}\n`);
  const counts = ['2026-W44', '2026-W45', '2026-W46', '2026-W47'].flatMap((week, at) => [
    `${week},escalated,${[200, 210, 280, 205][at]}`,
    `${week},automated,800`,
  ]);
  cli.write('counts.csv', `${['week,outcome,cases', ...counts].join('\n')}\n`);
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('population', 'import', 'w.plumbline', 'counts.csv');
});
afterAll(() => cli.remove());

const decide = (...more: string[]) =>
  cli.plumbline('review', 'decide', 'w.plumbline', '--week', '2026-W46', '--sign', 'Ada', ...more);

describe('the weekly review on the command line', () => {
  it('answers the three questions of the last full week, as text and as one JSON document', async () => {
    const { exitCode, out } = await cli.plumbline('review', 'weekly', 'w.plumbline');
    expect(exitCode).toBe(0);
    expect(out).toContain('Week 47, 16 to 22\u00a0Nov 2026');
    for (const question of ['1 Are we inside', '2 Are we drifting', '3 What changes next'])
      expect(out).toContain(question);
    const json = (
      await cli.plumbline('review', 'weekly', 'w.plumbline', '--week', '2026-W46', '--json')
    ).json();
    expect(json).toMatchObject({ dataUpTo: '2026-11-22', review: { week: '2026-W46', full: true } });
  });

  it('says what a decision still needs, and how it is written', async () => {
    const bare = await decide('--change', 'New prompt');
    expect(bare.exitCode).toBe(1);
    expect(bare.err).toContain('--owner, --expect, --wrong-if');
    const odd = await decide('--expect', 'handoff better');
    expect(odd.err).toContain('"handoff_sufficiency +7.5"');
  });

  it('records a decision, shows the week after what came, takes it back and brings it again', async () => {
    const made = await decide(
      ...['--change', 'Take the prompt back', '--owner', 'Grace', '--expect', 'escalation_rate -5'],
      ...['--wrong-if', 'escalation_rate > 24 by 2026-W47'],
    );
    expect(made.out).toContain('Escalation rate −5.0\u00a0points');
    const later = await cli.plumbline('review', 'weekly', 'w.plumbline', '--week', '2026-W47');
    expect(later.out).toContain('What week 46 decided, and what came:');
    expect(later.out).toContain('since: 20.4 %, of 1,005 cases, counted');
    expect((await cli.plumbline('review', 'undo', 'w.plumbline')).out).toContain('Taken back');
    const none = await cli.plumbline('review', 'history', 'w.plumbline');
    expect(none.out).toContain('No week has recorded a decision yet.');
    expect((await cli.plumbline('review', 'redo', 'w.plumbline')).out).toContain('Brought back');
    const history = await cli.plumbline('review', 'history', 'w.plumbline', '--json');
    expect(history.json()).toMatchObject([{ week: '2026-W46', decisions: [{ name: 'Ada' }] }]);
  });

  it('takes what the review offers by its name, "no change" among it', async () => {
    const { exitCode, out } = await decide('--from', 'no_change', '--owner', 'Grace');
    expect(exitCode).toBe(0);
    expect(out).toContain('- No change (week 46; owner Grace; signed by Ada');
    expect((await decide('--from', 'nothing')).err).toContain('It offers:');
  });
});
