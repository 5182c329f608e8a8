import { expect, it } from 'vitest';
import type { Mapping } from '../../../shared/model/import.ts';
import { readText } from '../testing/read-text.ts';

const HEADER =
  'number,incident_state,reassignment_count,reopen_count,made_sla,opened_at,sys_updated_at,category,assignment_group,closed_at';
const LOG = [
  HEADER,
  'INC1,New,0,0,true,29/2/2016 01:16,29/2/2016 01:23,Mail,Desk,5/3/2016 12:00',
  'INC1,Active,1,0,true,29/2/2016 01:16,29/2/2016 02:00,Mail,Servers,5/3/2016 12:00',
  'INC1,Active,1,0,true,29/2/2016 01:16,29/2/2016 02:00,Mail,Servers,5/3/2016 12:00',
  'INC1,Closed,1,1,false,29/2/2016 01:16,5/3/2016 12:00,Mail,?,5/3/2016 12:00',
  'INC2,New,0,0,true,1/3/2016 09:00,1/3/2016 09:00,?,Desk,2/3/2016 10:00',
].join('\n');

it('makes one case of the rows of an incident: the last one says how it stands', async () => {
  const { reading, cases, repeated, bad } = await readText(LOG);
  expect(reading.detection).toEqual({
    format: 'servicenow-incidents',
    name: 'ServiceNow incident log',
    because:
      'recognised by number, incident_state, sys_updated_at, reassignment_count, several rows per case over time',
  });
  expect(reading.questions).toEqual([]);
  expect(bad).toEqual([]);
  expect(cases.map(({ rows }) => rows)).toEqual([3, 1]);
  expect(repeated).toBe(1);
  expect(cases[0]?.record).toMatchObject({
    caseId: 'INC1',
    outcome: 'escalated',
    startedAt: '2016-02-29T01:16:00Z',
    endedAt: '2016-03-05T12:00:00Z',
    cohort: { topic: 'Mail' },
    concealed: { later: { reassignment_count: 1, reopen_count: 1, made_sla: 'false' } },
  });
});

it('keeps what changed on the way among what happened later', async () => {
  const { cases } = await readText(LOG);
  expect(cases[0]?.record.concealed.later.history).toBe(
    [
      '2016-02-29T02:00:00Z incident_state: New → Active',
      '2016-02-29T02:00:00Z assignment_group: Desk → Servers',
      '2016-03-05T12:00:00Z incident_state: Active → Closed',
    ].join('\n'),
  );
});

it('takes "?" for a value that nobody knows', async () => {
  const { cases } = await readText(LOG);
  expect(cases[1]?.record.cohort).toEqual({ route: 'Desk' });
  expect(cases[1]?.record.outcome).toBe('automated');
});

it('orders the rows by their time, wherever they stand in the file', async () => {
  const [header = '', ...rows] = LOG.split('\n');
  const { cases } = await readText([header, ...rows.reverse()].join('\n'));
  const first = cases.find(({ record }) => record.caseId === 'INC1');
  expect(first?.record.concealed.later.reopen_count).toBe(1);
});

it('counts a change of the group as an escalation where the rule says so', async () => {
  const { reading } = await readText(LOG);
  const escalation = { any: [{ kind: 'change' as const, field: 'assignment_group', to: ['serv*'] }] };
  const { cases } = await readText(LOG, undefined, { ...(reading.mapping as Mapping), escalation });
  expect(cases.map(({ record }) => record.outcome)).toEqual(['escalated', 'automated']);
  const none = { any: [{ kind: 'change' as const, field: 'assignment_group', to: ['Network'] }] };
  const other = await readText(LOG, undefined, { ...(reading.mapping as Mapping), escalation: none });
  expect(other.cases.map(({ record }) => record.outcome)).toEqual(['automated', 'automated']);
});

it('keeps the whole incident aside with the row of it that cannot be read', async () => {
  const { cases, bad } = await readText(
    `${LOG}\nINC2,Closed,0,0,true,1/3/2016 09:00,31/2/2016 09:00,?,Desk,`,
  );
  expect(cases.map(({ record }) => record.caseId)).toEqual(['INC1']);
  expect(bad.map(({ problem, field }) => [problem, field])).toEqual([
    ['E_DATE_INVALID', null],
    ['E_DATE_INVALID', 'sys_updated_at'],
  ]);
});

it('is read as a plain table when that is asked for, which asks what its rows are', async () => {
  const { reading } = await readText(LOG, 'csv', { columns: {}, outcomeOfAll: 'automated' });
  expect(reading.detection.format).toBe('csv');
  expect(reading.questions.map(({ problem }) => problem)).toContain('Q_ROWS');
});

it('is refused under this name when its columns are others', async () => {
  await expect(readText('case_id,outcome\na,bot\n', 'servicenow-incidents')).rejects.toMatchObject({
    detail: { problem: 'E_FORMAT_OTHER' },
  });
});
