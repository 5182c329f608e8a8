import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../shared/stats/index.ts';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const random = createRandom('calibration');
  const cases: string[] = [];
  const labels: string[] = [];
  for (let i = 0; i < 240; i++) {
    const confidence = random.next().toFixed(2);
    const escalated = random.next() < 0.5;
    const needed = random.next() < (1 - Number(confidence)) ** 2;
    cases.push(`c${i},${escalated ? 'escalated' : 'automated'},v${i % 2},${confidence},Hello`);
    const verdict = escalated
      ? `${needed ? 'true' : 'false'}_escalation`
      : needed
        ? 'missed_escalation'
        : 'correct_resolution';
    labels.push(JSON.stringify({ caseId: `c${i}`, reviewer: 'Ada', verdict }));
  }
  cli.write('cases.csv', ['case_id,outcome,agent_version,confidence,text', ...cases].join('\n'));
  cli.write('labels.jsonl', labels.join('\n'));
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
  await cli.plumbline('labels', 'import', 'w.plumbline', 'labels.jsonl');
});
afterAll(() => cli.remove());

it('says of all signals whether they separate, in a table', async () => {
  const { exitCode, out } = await cli.plumbline('calibration', 'w.plumbline');
  expect(exitCode).toBe(0);
  expect(out).toContain('Does any signal separate cases that needed a person? Yes: confidence.');
  expect(out).toMatch(/confidence +higher is safer +0\.[78]\d\d/);
  expect(out).toContain('2 agent versions together');
});

it('checks one signal in full, for each agent version, as text and as JSON', async () => {
  const asked = ['calibration', 'w.plumbline', '--signal', 'confidence', '--by', 'agent_version'];
  const { out } = await cli.plumbline(...asked);
  expect(out).toMatch(/Pooled over 2.agent versions/);
  expect(out).toMatch(/^v0: /m);
  expect(out).toMatch(/stated +observed/);
  expect(out).toContain('Recalibration, probability that no human was needed');
  const { json } = await cli.plumbline(...asked, '--json');
  expect(json()).toMatchObject({
    signal: 'confidence',
    by: 'agentVersion',
    groups: [{ pooled: false }, { pooled: false }],
    recalibration: { tries: [{ method: 'platt' }, { method: 'beta' }, { method: 'isotonic' }] },
  });
});

it('writes a recalibration map where it is told, as JSON or CSV by the name of the file', async () => {
  const take = (...more: string[]) =>
    cli.plumbline('calibration', 'export', 'w.plumbline', '--signal', 'confidence', ...more);
  expect((await take('--method', 'platt', '--out', 'map.json')).exitCode).toBe(0);
  const map = JSON.parse(readFileSync(join(cli.folder, 'map.json'), 'utf8'));
  expect(map).toMatchObject({ method: 'platt', maps: [{ pooled: true, map: { method: 'platt' } }] });
  await take('--method', 'isotonic', '--by', 'agent_version', '--out', 'map.csv');
  expect(readFileSync(join(cli.folder, 'map.csv'), 'utf8')).toMatch(/^group,signal,probability\r\nv0,/);
});

it('refuses a field that there is none of, and one without a signal', async () => {
  const { err, exitCode } = await cli.plumbline(
    'calibration',
    'w.plumbline',
    '--signal',
    'x',
    '--by',
    'mood',
  );
  expect([exitCode, err]).toEqual([1, expect.stringContaining('agent_version')]);
  const { err: alone } = await cli.plumbline('calibration', 'w.plumbline', '--by', 'topic');
  expect(alone).toContain('--by needs --signal');
});
