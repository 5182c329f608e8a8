import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fallingNeed, simulateLabels } from '../../shared/analysis/testing/simulated-labels.ts';
import { Policy } from '../../shared/model/policy.ts';
import { ThresholdAdvice } from '../../shared/model/threshold.ts';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const { cases } = simulateLabels({
    escalated: 360,
    automated: 120,
    cut: 0.95,
    need: fallingNeed,
    seed: 'cli',
  });
  const rows = cases.map(
    ({ escalated, score }, i) => `c${i},${escalated ? 'escalated' : 'automated'},Hello,${score.toFixed(3)}`,
  );
  cli.write('cases.csv', `${['case_id,outcome,text,confidence', ...rows].join('\n')}\n`);
  const verdictOf = ({ escalated, needed }: (typeof cases)[number]) =>
    escalated
      ? needed === 1
        ? 'true_escalation'
        : 'false_escalation'
      : needed === 1
        ? 'missed_escalation'
        : 'correct_resolution';
  const labels = cases.map((one, i) =>
    JSON.stringify({ caseId: `c${i}`, reviewer: 'Ada', verdict: verdictOf(one) }),
  );
  cli.write('labels.jsonl', `${labels.join('\n')}\n`);
  cli.write(
    'mapping.json',
    JSON.stringify({
      columns: { case_id: 'caseId', outcome: 'outcome', text: 'transcript', confidence: 'signal' },
    }),
  );
  await cli.plumbline('create', 'w.plumbline');
  const imported = await cli.plumbline(
    ...['import', 'w.plumbline', 'cases.csv', '--as', 'csv', '--mapping', 'mapping.json'],
    ...['--population', 'escalated=9500,automated=500'],
  );
  expect(imported.err).toBe('');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

const suggest = ['thresholds', 'suggest', 'w.plumbline', '--signal', 'confidence', '--cost-missed', '38'];

describe('from labels to a decision on the command line', () => {
  it('asks for a decision when a policy is exported before anything was advised', async () => {
    const { exitCode, err } = await cli.plumbline('policy', 'export', 'w.plumbline', '--out', 'none.yaml');
    expect(exitCode).toBe(2);
    expect(err).toContain('No policy has been signed or proposed');
  });
  it('advises, then exports the proposed policy and a report that holds it', async () => {
    const advice = await cli.plumbline(...suggest, '--cost-needless', '6.4', '--current', '0.95', '--json');
    expect(advice.exitCode).toBe(0);
    const { verdict, weighted, n, suggested, headline } = ThresholdAdvice.parse(advice.json());
    expect({ verdict, weighted, n }).toEqual({ verdict: 'move', weighted: true, n: 480 });
    expect((await cli.plumbline('policy', 'export', 'w.plumbline', '--out', 'policy.yaml')).exitCode).toBe(0);
    const policy = Policy.parse(parse(readFileSync(join(cli.folder, 'policy.yaml'), 'utf8')));
    expect(policy).toMatchObject({ version: 1, signedOff: [] });
    expect(policy.triggers[0]).toMatchObject({
      threshold: suggested?.cut,
      rollback: 0.95,
      operator: '<',
    });
    expect((await cli.plumbline('report', 'w.plumbline', '--out', 'report.html')).exitCode).toBe(0);
    expect(readFileSync(join(cli.folder, 'report.html'), 'utf8')).toContain(headline);
  });
});
