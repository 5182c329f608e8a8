import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallingNeed, simulateLabels } from '../../shared/analysis/testing/simulated-labels.ts';
import { Guarantee } from '../../shared/model/guarantee.ts';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const { cases } = simulateLabels({
    escalated: 200,
    automated: 200,
    cut: 0.8,
    need: fallingNeed,
    seed: 'guarantee',
  });
  const rows = cases.map(
    ({ escalated, score }, i) =>
      `c${i},${escalated ? 'escalated' : 'automated'},Hello,${score.toFixed(3)},${i % 2 === 0 ? 'v1' : 'v2'}`,
  );
  cli.write('cases.csv', `${['case_id,outcome,text,confidence,agent', ...rows].join('\n')}\n`);
  const verdictOf = ({ escalated, needed }: (typeof cases)[number]) =>
    escalated
      ? ['false_escalation', 'true_escalation'][needed]
      : ['correct_resolution', 'missed_escalation'][needed];
  const labels = cases.map((one, i) =>
    JSON.stringify({ caseId: `c${i}`, reviewer: 'Ada', verdict: verdictOf(one) }),
  );
  cli.write('labels.jsonl', `${labels.join('\n')}\n`);
  const columns = {
    case_id: 'caseId',
    outcome: 'outcome',
    text: 'transcript',
    confidence: 'signal',
    agent: 'agentVersion',
  };
  cli.write('mapping.json', JSON.stringify({ columns }));
  await cli.plumbline('create', 'w.plumbline');
  const imported = await cli.plumbline(
    ...['import', 'w.plumbline', 'cases.csv', '--as', 'csv', '--mapping', 'mapping.json'],
    ...['--population', 'escalated=8000,automated=2000'],
  );
  expect(imported.err).toBe('');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

const ask = (...more: string[]) =>
  cli.plumbline('thresholds', 'guarantee', 'w.plumbline', '--signal', 'confidence', ...more);

describe('a guarantee on the command line', () => {
  it('says in words what is shown, with a row for every cut that is named', async () => {
    const { exitCode, out } = await ask('--alpha', '0.1', '--scope', 'all');
    expect(exitCode).toBe(0);
    const { certified } = Guarantee.parse((await ask('--alpha', '0.1', '--scope', 'all', '--json')).json());
    expect(out).toContain(`Missed at most 10 %: shown at ${certified!.cut}`);
    expect(out).toMatch(/cut +at most +found +labels +handed over of 1,000 +promise/);
    expect(out).toMatch(new RegExp(`^ *${certified!.cut} .* shown$`, 'm'));
  });
  it('asks about one cohort where one is named, and refuses a field that is none', async () => {
    const one = Guarantee.parse((await ask('--scope', 'agent_version=v1', '--json')).json());
    expect(one).toMatchObject({ n: 200, scope: { agentVersion: 'v1' } });
    const { exitCode, err } = await ask('--scope', 'mood=good');
    expect(exitCode).toBe(1);
    expect(err).toContain('"mood" is none of topic, segment');
  });
});
