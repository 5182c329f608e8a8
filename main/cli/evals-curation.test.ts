import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', 'case_id,outcome,text\na,escalated,Hello\nb,automated,Hello\nc,escalated,Hello\n');
  const label = { reviewer: 'Ada', verdict: 'true_escalation' };
  const lines = [
    { ...label, caseId: 'a', escalationType: 'capability' },
    { ...label, caseId: 'b', verdict: 'missed_escalation' },
    { ...label, caseId: 'c', escalationType: 'policy' },
  ];
  cli.write('labels.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

const evals = (name: string, ...more: string[]) => cli.plumbline('evals', name, 'w.plumbline', ...more);
const by = ['--by', 'Ada'];

describe('curating on the command line', () => {
  it('lists the failures with their hours, and what is not offered', async () => {
    const { out, exitCode } = await evals('list');
    expect(exitCode).toBe(0);
    expect(out).toContain('hours of 72');
    expect(out).toContain('Not offered, as no eval case could close them: 1 policy');
    const missed = (await evals('list', '--failure', 'missed', '--json')).json();
    expect(missed).toMatchObject({ total: 1, items: [{ caseId: 'b', id: null, state: 'open' }] });
  });

  it('edits, accepts, takes back and brings again, by the id of the case or of the eval case', async () => {
    const written = await evals(
      'edit',
      'a',
      ...by,
      ...['--expected', 'Looks first.', '--tag', 'lines', 'early'],
      ...['--criterion', 'never transfers to a human', 'Names the line.'],
    );
    expect(written.out).toContain('E-1: case a, capability, in_progress');
    expect(written.out).toContain('- never transfers to a human  [the failed run breaks it]');
    expect(written.out).toContain('- Names the line.  [for a person or a model]');
    expect((await evals('accept', 'E-1', ...by)).out).toContain('E-1: case a, capability, accepted');
    expect((await evals('undo', ...by)).out).toContain('Taken back: accepted');
    expect((await evals('redo', ...by, '--json')).json()).toMatchObject({
      view: { item: { state: 'accepted' } },
    });
    expect((await evals('show', 'E-1')).out).toContain('tags: lines, early');
  });

  it('leaves out with a reason, and refuses an acceptance that says nothing', async () => {
    const bare = await evals('accept', 'b', ...by);
    expect(bare.exitCode).toBe(1);
    expect(bare.err).toContain('Write the expected behaviour');
    const left = await evals('leave-out', 'b', ...by, '--reason', 'label_in_doubt', '--note', 'Ask Ben.');
    expect(left.out).toContain('left_out because the label is in doubt: Ask Ben.');
    expect((await evals('reopen', 'b', ...by)).out).toContain('in_progress');
    expect((await evals('show', 'c')).err).toContain('no failure that an eval case can be made from');
  });

  it('tells how the hours are kept', async () => {
    const { out } = await evals('sla');
    expect(out).toContain('because none of the 2\u00a0failures has had its 72 hours yet');
    expect(out).toContain('Undecided: 1 of 0 to 24 h');
  });
});
