import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const cases = Array.from(
    { length: 60 },
    (_, i) =>
      `c${i},escalated,2026-09-${String(1 + (i % 30)).padStart(2, '0')}T09:00:00Z,${i % 30 < 15 ? 'v1' : 'v2'},Billing,Hi`,
  );
  cli.write('cases.csv', ['case_id,outcome,started_at,agent_version,topic,text', ...cases].join('\n'));
  const labels = Array.from({ length: 60 }, (_, i) =>
    JSON.stringify({
      ...{ caseId: `c${i}`, reviewer: 'Ada', verdict: 'true_escalation' },
      escalationType: i % 2 === 0 ? 'capability' : 'policy',
    }),
  );
  cli.write('labels.jsonl', labels.join('\n'));
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

it('coverage is told by line with its gap and pace, as text and as JSON', async () => {
  const { exitCode, out } = await cli.plumbline('evals', 'coverage', 'w.plumbline');
  expect(exitCode).toBe(0);
  expect(out).toContain('None of 30 capability escalations has an eval case.');
  expect(out).toMatch(/Billing +0 of 30 +\+28 +0 +100\.0.% .*no eval case yet/);
  const { json } = await cli.plumbline('evals', 'coverage', 'w.plumbline', '--by', 'segment', '--json');
  expect(json()).toMatchObject({ by: 'segment', lines: [{ name: 'no segment', failures: 30 }] });
});

it('which clusters moved after a change is told by the name of the change', async () => {
  const { exitCode, out } = await cli.plumbline('evals', 'coverage', 'w.plumbline', '--since', 'v2');
  expect(exitCode).toBe(0);
  expect(out).toContain('After v2');
  expect((await cli.plumbline('evals', 'coverage', 'w.plumbline', '--since', 'v9')).exitCode).toBe(1);
});
