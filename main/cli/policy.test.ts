import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallingNeed, simulateLabels } from '../../shared/analysis/testing/simulated-labels.ts';
import { Policy } from '../../shared/model/policy.ts';
import { PolicyFileReading } from '../../shared/model/policy-import.ts';
import { PolicyComparison, PolicyReplay } from '../../shared/model/policy-replay.ts';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const { cases } = simulateLabels({
    escalated: 60,
    automated: 40,
    cut: 0.8,
    need: fallingNeed,
    seed: 'policy',
  });
  const rows = cases.map(
    ({ escalated, score }, i) => `c${i},${escalated ? 'escalated' : 'automated'},Hello,${score.toFixed(3)}`,
  );
  cli.write('cases.csv', `${['case_id,outcome,text,confidence', ...rows].join('\n')}\n`);
  const labels = cases.map(({ escalated, needed }, i) => {
    const needy = needed === 1;
    const verdict = escalated
      ? `${needy ? 'true' : 'false'}_escalation`
      : needy
        ? 'missed_escalation'
        : 'correct_resolution';
    return JSON.stringify({ caseId: `c${i}`, reviewer: 'Ada', verdict });
  });
  cli.write('labels.jsonl', `${labels.join('\n')}\n`);
  const columns = { case_id: 'caseId', outcome: 'outcome', text: 'transcript', confidence: 'signal' };
  cli.write('mapping.json', JSON.stringify({ columns }));
  cli.write('agent.yaml', 'rules:\n  - signal: Confidence\n    below: 0.8\n');
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv', '--as', 'csv', '--mapping', 'mapping.json');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

const costs = ['--cost-missed', '38', '--cost-needless', '6.4'];

describe('a policy on the command line', () => {
  it('asks for one before there is anything to replay', async () => {
    const { exitCode, err } = await cli.plumbline('policy', 'replay', 'w.plumbline');
    expect(exitCode).toBe(2);
    expect(err).toContain('Import the configuration that the agent runs with');
  });
  it('is looked at before it is taken from a file', async () => {
    const { exitCode, out } = await cli.plumbline('policy', 'import', 'w.plumbline', 'agent.yaml');
    expect(exitCode).toBe(2);
    expect(out).toContain('confidence < 0.8');
    expect(out).toContain('Nothing was put in force.');
  });
  it('is taken as the one in force, unsigned, when told to', async () => {
    const taken = await cli.plumbline(
      'policy',
      'import',
      'w.plumbline',
      'agent.yaml',
      '--in-force',
      '--json',
    );
    expect(taken.exitCode).toBe(0);
    expect(PolicyFileReading.parse(taken.json())).toMatchObject({ taken: 1, shape: 'generic' });
    const versions = await cli.plumbline('policy', 'versions', 'w.plumbline');
    expect(versions.out).toContain('imported from agent.yaml, not signed here');
  });
  it('that is broken is refused by line, and nothing changes', async () => {
    cli.write(
      'broken.yaml',
      'rules:\n  - signal: confidence\n    below: 0.8\n  - signal: confidence\n    below: high\n',
    );
    cli.write('odd.yaml', 'rules:\n  - signal: confidence\n    below: 0.8\n    op: like\n');
    const { exitCode, out } = await cli.plumbline(
      'policy',
      'import',
      'w.plumbline',
      'odd.yaml',
      '--in-force',
    );
    expect(exitCode).toBe(1);
    expect(out).toContain('error, line 4, rules.0.op: Rule 0 compares by "like"');
    const broken = await cli.plumbline('policy', 'import', 'w.plumbline', 'broken.yaml', '--in-force');
    expect(broken.exitCode).toBe(1);
    expect(broken.out).toContain('error, line 5, rules.1.below: Rule 1 has no number as its threshold.');
    expect((await cli.plumbline('policy', 'versions', 'w.plumbline', '--json')).json()).toMatchObject({
      versions: [{ version: 1 }],
    });
  });
  it('is replayed, what the agent did first', async () => {
    const { json, out } = await cli.plumbline('policy', 'replay', 'w.plumbline', ...costs, '--json');
    const replay = PolicyReplay.parse(json());
    expect(replay.fidelity).toMatchObject({ version: 1, cases: 100, agree: 100, faithful: true });
    expect(replay.audits).toMatchObject([{ name: 'Confidence', suspect: true, logged: { fires: 60 } }]);
    expect(out).not.toBe('');
    const told = await cli.plumbline('policy', 'replay', 'w.plumbline', ...costs);
    expect(told.out).toContain('decides as the agent did in 100.0');
  });
  it('is compared with a file, case by case', async () => {
    cli.write('lower.yaml', 'rules:\n  - signal: confidence\n    below: 0.5\n');
    const { json } = await cli.plumbline(
      'policy',
      'compare',
      'w.plumbline',
      '1',
      'lower.yaml',
      ...costs,
      '--json',
    );
    const found = PolicyComparison.parse(json());
    expect(found.toHuman).toBe(0);
    expect(found.labelled).toHaveLength(found.toAgent);
    const told = await cli.plumbline('policy', 'compare', 'w.plumbline', 'lower.yaml', ...costs);
    expect(told.out).toMatch(/change hands, \d+.to a human/);
  });
  it('is signed with a reason and written as JSON, which reads back with a hash that fits', async () => {
    const make = ['policy', 'export', 'w.plumbline', '--signal', 'confidence', ...costs, '--cut', '0.6'];
    const without = await cli.plumbline(...make, '--sign', 'Grace', '--out', 'p.json');
    expect(without.err).toContain('--sign needs --reason');
    const signed = await cli.plumbline(
      ...make,
      '--sign',
      'Grace',
      '--reason',
      'It saves.',
      '--out',
      'p.json',
    );
    expect(signed.err).toBe('');
    const policy = Policy.parse(JSON.parse(readFileSync(join(cli.folder, 'p.json'), 'utf8')));
    expect(policy).toMatchObject({ version: 2, signedOff: [{ name: 'Grace', reason: 'It saves.' }] });
    const read = await cli.plumbline('policy', 'import', 'w.plumbline', 'p.json', '--json');
    expect(read.json()).toMatchObject({ hash: 'matches', problems: [] });
  });
});
