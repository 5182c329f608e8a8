import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

const CASES = [
  'case_id,outcome,topic,text,risk',
  'c1,escalated,billing,I want a human,0.9',
  'c2,automated,billing,Thank you,0.2',
  'c3,automated,roaming,"evil \u001b]0;title\u0007 text",0.4',
];

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  cli.write('cases.csv', `${CASES.join('\n')}\n`);
  cli.write('broken.csv', `${CASES.join('\n')}\nc4,teleported,billing,what,0.1\n`);
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv', '--population', 'escalated=100,automated=900');
});
afterAll(() => cli.remove());

describe('create', () => {
  it('makes a workspace and says so', async () => {
    const { exitCode, out } = await cli.plumbline('create', 'new.plumbline', '--name', 'Weekly');
    expect(exitCode).toBe(0);
    expect(out).toBe('Created Weekly in new.plumbline.\n');
    expect(existsSync(join(cli.folder, 'new.plumbline'))).toBe(true);
  });

  it('never replaces a file that is there', async () => {
    cli.write('notes.txt', 'mine');
    const { exitCode, err } = await cli.plumbline('create', 'notes.txt');
    expect(exitCode).not.toBe(0);
    expect(err).toMatch(/^Error: /);
    expect(readFileSync(join(cli.folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('import', () => {
  it('accounts for every row, and a second time finds nothing new', async () => {
    const { exitCode, json } = await cli.plumbline('import', 'w.plumbline', 'cases.csv', '--json');
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({
      rows: 3,
      new: 0,
      unchanged: 3,
      conflicts: 0,
      quarantined: 0,
      quarantine: [],
    });
  });

  it('sums several files and lists each', async () => {
    await cli.plumbline('create', 'several.plumbline');
    const { json } = await cli.plumbline('import', 'several.plumbline', 'cases.csv', 'cases.csv', '--json');
    expect(json()).toMatchObject({ rows: 6, new: 3, unchanged: 3 });
    expect(json().files).toHaveLength(2);
  });

  it('imports all files of a folder, or none when one of them cannot be read', async () => {
    await cli.plumbline('create', 'folder.plumbline');
    mkdirSync(join(cli.folder, 'drop', 'more'), { recursive: true });
    cli.write('drop/cases.csv', CASES.join('\n'));
    cli.write('drop/more/page.csv', '<!doctype html><p>Sign in</p>');
    const refused = await cli.plumbline('import', 'folder.plumbline', 'drop', '--json');
    expect(refused.exitCode).toBe(1);
    expect(refused.out).toContain(
      'drop/more/page.csv: This is a web page, not an export. Nothing was imported.',
    );
    const skipped = await cli.plumbline('import', 'folder.plumbline', 'drop', '--skip-unreadable', '--json');
    expect(skipped.exitCode).toBe(3);
    expect(skipped.json()).toMatchObject({
      new: 3,
      leftOut: [
        {
          problem: 'E_NOT_CSV_HTML',
          reason: 'drop/more/page.csv: This is a web page, not an export.',
        },
      ],
    });
    cli.write('drop/more/page.csv', 'case_id,outcome\nc9,automated\n');
    const { json } = await cli.plumbline('import', 'folder.plumbline', 'drop', '--json');
    expect(json()).toMatchObject({ rows: 4, new: 1, unchanged: 3, leftOut: [] });
  });

  it('leaves with 3 when rows were kept aside, and says which and why', async () => {
    await cli.plumbline('create', 'part.plumbline');
    const { exitCode, json } = await cli.plumbline('import', 'part.plumbline', 'broken.csv', '--json');
    expect(exitCode).toBe(3);
    expect(json()).toMatchObject({
      rows: 4,
      new: 3,
      quarantined: 1,
      quarantine: [{ file: 'broken.csv', line: 5 }],
    });
  });

  it('changes nothing on a dry run', async () => {
    await cli.plumbline('create', 'dry.plumbline');
    const { exitCode, json } = await cli.plumbline(
      'import',
      'dry.plumbline',
      'cases.csv',
      '--dry-run',
      '--json',
    );
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({ dryRun: true, rows: 3, new: 3 });
    const listed = await cli.plumbline('cases', 'dry.plumbline', '--json');
    expect(listed.json().total).toBe(0);
  });

  it('shows on a dry run what is left to decide, each choice as a mapping takes it', async () => {
    cli.write('open.csv', 'ticket nr,mood\n1,good\n2,bad\n');
    await cli.plumbline('create', 'open.plumbline');
    const dry = await cli.plumbline('import', 'open.plumbline', 'open.csv', '--dry-run');
    expect(dry.exitCode).toBe(2);
    expect(dry.out).toContain('ticket nr: {"columns":{"ticket nr":"caseId"}}');
    expect(dry.out).toContain('all were automated: {"outcomeOfAll":"automated"}');
    expect(dry.out).toContain('Which rows are kept aside can be told once this is decided.');
    expect(dry.out).not.toContain('The row has no case id.');
    const choice = { columns: { 'ticket nr': 'caseId' }, outcomeOfAll: 'automated' };
    cli.write('choice.json', JSON.stringify(choice));
    const argv = ['import', 'open.plumbline', 'open.csv', '--mapping', 'choice.json', '--json'];
    expect((await cli.plumbline(...argv)).json()).toMatchObject({ rows: 2, new: 2 });
  });

  it('imports none of several files while one of them leaves something to decide', async () => {
    cli.write('undecided.csv', 'case_id,text\nx1,Hello\n');
    await cli.plumbline('create', 'together.plumbline');
    const argv = ['import', 'together.plumbline', 'cases.csv', 'undecided.csv', '--json'];
    const { exitCode, json } = await cli.plumbline(...argv);
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({ error: { message: expect.stringContaining('undecided.csv') } });
    const listed = await cli.plumbline('cases', 'together.plumbline', '--json');
    expect(listed.json().total).toBe(0);
  });

  it('takes the population with it', async () => {
    const { json } = await cli.plumbline('frame', 'show', 'w.plumbline', '--json');
    expect(json().strata).toMatchObject([
      { outcome: 'escalated', population: 100, sampled: 1 },
      { outcome: 'automated', population: 900, sampled: 2 },
    ]);
  });
});

describe('labels', () => {
  beforeAll(() => {
    cli.write('labels.jsonl', '{"caseId":"c1","reviewer":"ann","verdict":"true_escalation"}\n');
    cli.write('bad.jsonl', '{"caseId":"c9","reviewer":"ann","verdict":"true_escalation"}\n');
  });

  it('come in, and go out in the form that the file name says', async () => {
    expect((await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl')).exitCode).toBe(0);
    for (const name of ['out.jsonl', 'out.csv']) {
      const { exitCode, json } = await cli.plumbline(
        'labels',
        'export',
        'w.plumbline',
        '--out',
        name,
        '--json',
      );
      expect(exitCode).toBe(0);
      expect(json()).toMatchObject({ file: join(cli.folder, name) });
      expect(readFileSync(join(cli.folder, name), 'utf8')).toContain('true_escalation');
      expect(statSync(join(cli.folder, name)).mode & 0o077).toBe(0);
    }
  });

  it('for a case that is not there are kept aside, with exit code 3', async () => {
    const { exitCode, out } = await cli.plumbline('labels', 'import', 'w.plumbline', 'bad.jsonl');
    expect(exitCode).toBe(3);
    expect(out).toContain('line 1');
  });

  it('are not written in a form that cannot be read again', async () => {
    const { exitCode, err } = await cli.plumbline('labels', 'export', 'w.plumbline', '--out', 'labels.doc');
    expect(exitCode).toBe(1);
    expect(err).toContain('.jsonl, .csv, .xlsx or .parquet');
    expect(existsSync(join(cli.folder, 'labels.doc'))).toBe(false);
  });
});

describe('estimates', () => {
  it('are a list of five KPIs, each with its method, n and denominator', async () => {
    const { json } = await cli.plumbline('estimates', 'w.plumbline', '--json');
    const kpis = json().kpis as Record<string, unknown>[];
    expect(kpis.map(({ id }) => id)).toEqual([
      'escalation_rate',
      'escalation_appropriateness',
      'missed_escalation_rate',
      'escalation_recall',
      'handoff_sufficiency',
    ]);
    for (const kpi of kpis) {
      expect(Object.keys(kpi)).toEqual(
        expect.arrayContaining(['level', 'method', 'n', 'denominator', 'counts', 'weighted']),
      );
      expect('estimate' in kpi || 'reason' in kpi).toBe(true);
    }
  });

  it('come by a cohort field too', async () => {
    const { json } = await cli.plumbline('estimates', 'w.plumbline', '--by', 'topic', '--json');
    expect((json().groups as { value: string }[]).map(({ value }) => value).sort()).toEqual([
      'billing',
      'roaming',
    ]);
  });
});

describe('what is printed', () => {
  const COMMANDS = [
    ['cases', 'w.plumbline'],
    ['estimates', 'w.plumbline'],
    ['frame', 'show', 'w.plumbline'],
    ['doctor', 'w.plumbline'],
    ['import', 'w.plumbline', 'cases.csv'],
    ['import', 'w.plumbline', 'cases.csv', '--dry-run'],
    ['report', 'w.plumbline', '--out', 'report.html'],
  ];

  it.each(COMMANDS.map((argv) => [argv]))(
    'with --json, %j prints one document and nothing else',
    async (argv) => {
      const { exitCode, err, json } = await cli.plumbline(...argv, '--json');
      expect(exitCode).toBe(0);
      expect(err).toBe('');
      expect(json()).toBeTypeOf('object');
    },
  );

  it.each(COMMANDS.map((argv) => [argv]))('%j prints no control character but line feeds', async (argv) => {
    const { out, err } = await cli.plumbline(...argv);
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('what goes wrong', () => {
  it.each([
    [['cases', 'missing.plumbline'], 'NOT_FOUND'],
    [['import', 'w.plumbline', 'missing.csv'], 'NOT_FOUND'],
    [['estimates', 'w.plumbline', '--by', 'mood'], 'USAGE'],
    [['thresholds', 'suggest', 'w.plumbline', '--signal', 'risk'], 'USAGE'],
    [['fly', 'w.plumbline'], 'USAGE'],
    [['cases', 'w.plumbline', '--limit', '5000'], 'INVALID'],
    [['frame', 'set', 'w.plumbline'], 'USAGE'],
  ])('%j is one message, as text or as JSON', async (argv, code) => {
    const text = await cli.plumbline(...argv);
    expect(text.exitCode).toBe(1);
    expect(text.out).toBe('');
    expect(text.err).toMatch(/^Error: .+\n/);
    const { exitCode, err, json } = await cli.plumbline(...argv, '--json');
    expect(exitCode).toBe(1);
    expect(err).toBe('');
    expect(json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it('a workspace that is not there is not made', async () => {
    await cli.plumbline('cases', 'missing.plumbline');
    expect(existsSync(join(cli.folder, 'missing.plumbline'))).toBe(false);
  });

  it('without a command the help is shown and nothing is done', async () => {
    const { exitCode, err } = await cli.plumbline();
    expect(exitCode).toBe(1);
    expect(err).toContain('Usage: plumbline');
  });

  it('asking for help is no failure', async () => {
    const { exitCode, out } = await cli.plumbline('--help');
    expect(exitCode).toBe(0);
    expect(out).toContain('Exit codes');
  });
});

it('progress is drawn on the error stream only when somebody watches, and is wiped', async () => {
  const watched = commandLine({ watched: true });
  watched.write('cases.csv', `${CASES.join('\n')}\n`);
  await watched.plumbline('create', 'w.plumbline');
  const { err, json } = await watched.plumbline('import', 'w.plumbline', 'cases.csv', '--json');
  expect(json()).toMatchObject({ new: 3 });
  expect(err === '' || err.endsWith('\r')).toBe(true);
  await watched.remove();
});
