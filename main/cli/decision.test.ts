import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fallingNeed, simulateLabels } from '../../shared/analysis/testing/simulated-labels.ts';
import { Policy } from '../../shared/model/policy.ts';
import { ThresholdAdvice } from '../../shared/model/threshold.ts';
import { ThresholdSweep } from '../../shared/model/threshold-sweep.ts';
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
  it('sweeps every cut with all parts of the costs, and says what the other views of it say', async () => {
    const sweep = ['thresholds', 'sweep', ...suggest.slice(2), '--cost-needless', '6.4', '--current', '0.95'];
    const more = [
      ...[
        '--missed-by-severity',
        '0.25,0.5,1,4',
        '--cost-wrong-action',
        '10',
        '--cost-ignored-request',
        '20',
      ],
      ...['--cost-review-minute', '0.9', '--minutes-per-handover', '2', '--resamples', '200'],
    ];
    const found = await cli.plumbline(...sweep, ...more, '--json');
    expect(found.exitCode).toBe(0);
    const { advice, analytic, sensitivity } = ThresholdSweep.parse(found.json());
    expect(advice.costs).toEqual({
      missed: 38,
      needless: 6.4,
      missedBySeverity: [0.25, 0.5, 1, 4],
      wrongAction: 10,
      ignoredRequest: 20,
      reviewMinute: 0.9,
      minutesPerHandover: 2,
    });
    expect(analytic!.probability).toBeCloseTo((6.4 + 1.8) / (6.4 + 38), 9);
    const told = (await cli.plumbline(...sweep, ...more)).out;
    expect(told).toContain(sensitivity!.sentence);
    expect(told).toMatch(/^ *cut +cost +95 % +escalated +appropriate +recall +missed$/m);
  });
  it('prices in ratios when asked to', async () => {
    const asked = [...suggest.slice(0, -2), '--cost-missed', '6', '--cost-needless', '1', '--ratios'];
    const { out } = await cli.plumbline(...asked, '--current', '0.95', '--resamples', '200');
    expect(out).toContain(', counted in needless handovers, per 1,000 cases');
  });
  it('hands the seed and the scope on to the proposal it keeps', async () => {
    const asked = [...suggest, '--cost-needless', '6.4', '--current', '0.95', '--scope', 'all'];
    await cli.plumbline(...asked, '--seed', 'another');
    await cli.plumbline('policy', 'export', 'w.plumbline', '--out', 'seeded.yaml');
    const policy = Policy.parse(parse(readFileSync(join(cli.folder, 'seeded.yaml'), 'utf8')));
    expect(policy.triggers[0]).toMatchObject({ evidence: { seed: 'another' } });
  });
  it('refuses severities that are not four, and a scope that names no field', async () => {
    const asked = [...suggest, '--cost-needless', '6.4'];
    const three = await cli.plumbline(...asked, '--missed-by-severity', '1,2,3');
    expect(three.err).toContain('It must be four numbers, for severity 1 to 4.');
    const nowhere = await cli.plumbline(...asked, '--scope', 'mood=good');
    expect(nowhere.err).toContain('"mood" is none of topic');
  });
});
