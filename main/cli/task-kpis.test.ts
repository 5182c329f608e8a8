import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const cases = Array.from({ length: 120 }, (_, i) => {
    const day = new Date(Date.UTC(2026, 8, 1 + Math.floor(i / 4), 9)).toISOString();
    const outcome = i % 4 === 0 ? 'escalated' : 'automated';
    return `c${i},${outcome},${day},${i < 60 ? 'prompt 1' : 'prompt 2'},${i < 60 ? 4 + (i % 2) : 1 + (i % 2)},Hello`;
  });
  cli.write('cases.csv', ['case_id,outcome,started_at,agent_version,csat,text', ...cases].join('\n'));
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
});
afterAll(() => cli.remove());

it('task KPIs are told with interval, n and what is missing, as text and as JSON', async () => {
  const { exitCode, out } = await cli.plumbline('kpis', 'w.plumbline');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/Task completion +75\.0.%/);
  expect(out).toContain('No field was named that holds what a case cost.');
  expect(out).toContain('A number without a reference');
  const { json } = await cli.plumbline(
    'kpis',
    'w.plumbline',
    '--days',
    '10',
    '--agent',
    'prompt 2',
    '--json',
  );
  expect(json()).toMatchObject({ agent: 'prompt 2', cases: 40, guessed: true });
});

it('the newest version is compared with what was before it; another by its name', async () => {
  const { exitCode, out } = await cli.plumbline('versions', 'w.plumbline');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Since prompt 2, CSAT fell\./);
  expect((await cli.plumbline('versions', 'w.plumbline', '--list')).out).toContain('version:prompt 1');
  const { json } = await cli.plumbline(
    'versions',
    'w.plumbline',
    '--marker',
    'prompt 2',
    '--days',
    '5',
    '--json',
  );
  expect(json()).toMatchObject({ days: 5, before: { cases: 20 }, after: { cases: 20 } });
  const unknown = await cli.plumbline('versions', 'w.plumbline', '--marker', 'prompt 9');
  expect(unknown.exitCode).toBe(1);
});
