import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  const rows = [
    'a1,abandoned,2026-09-01T09:00:00Z,Chat,K-1,My SIM is locked',
    'a2,escalated,2026-09-01T12:00:00Z,Phone,K-1,I wrote to you this morning',
    'b1,automated,2026-09-01T09:00:00Z,Chat,K-2,Where is my bill?',
  ];
  cli.write('cases.csv', ['case_id,outcome,started_at,channel,customer_id,text', ...rows].join('\n'));
  await cli.plumbline('create', 'w.plumbline');
  await cli.plumbline('import', 'w.plumbline', 'cases.csv');
});
afterAll(() => cli.remove());

it('abandons are looked for once a field was declared, and listed as suspicions with the time between', async () => {
  const fields = await cli.plumbline('abandons', 'w.plumbline', '--fields', '--json');
  expect(fields.json()).toEqual({ fields: [{ name: 'customer_id', cases: 3, shared: 2, customers: 2 }] });
  expect((await cli.plumbline('abandons', 'w.plumbline')).out).toContain('Nothing is joined');
  const { exitCode, out } = await cli.plumbline('abandons', 'w.plumbline', '--key', 'customer_id');
  expect(exitCode).toBe(0);
  expect(out).toContain('1 suspected abandon escalation waits for a label');
  expect(out).toMatch(/a1 +Chat +left +a2 +Phone +3.h +My SIM is locked/);
  const narrow = await cli.plumbline('abandons', 'w.plumbline', '--window', '2', '--json');
  expect(narrow.json()).toMatchObject({ rule: { key: 'customer_id', windowHours: 2 }, rows: [] });
  expect((await cli.plumbline('abandons', 'w.plumbline', '--key', 'nothing')).exitCode).toBe(1);
});
