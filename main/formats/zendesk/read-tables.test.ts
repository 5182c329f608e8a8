import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileAt } from '../../files/file-set.ts';
import { openReading } from '../open-reading.ts';
import { headOfPart } from '../part-head.ts';
import { readText, readTexts, readToEnd } from '../testing/read-text.ts';
import { ZENDESK_TABLES } from './read-tables.ts';

const TICKETS = [
  'id,requester_id,submitter_id,status,created_at,updated_at,subject,description,group_id,priority,via_channel,_synced',
  '901,7,7,solved,2025-03-01 09:00:00,2025-03-04 12:00:00,Router,My router is dead,51,high,web,x',
  '902,8,8,open,2025-03-02 09:00:00,2025-03-02 10:00:00,Bill,Why so much?,51,,email,x',
].join('\n');
const COMMENTS = [
  'id,ticket_id,user_id,body,public,created',
  '1,901,7,My router is dead,TRUE,2025-03-01 09:00:00',
  '2,901,99,Did you unplug it?,TRUE,2025-03-01 09:05:00',
  '3,901,99,Customer is upset; lamp is red.,FALSE,2025-03-01 09:09:00',
  '4,901,55,<p>We send a <b>new</b> one.</p>,TRUE,2025-03-01 11:00:00',
  '5,901,55,Ask for the invoice next time.,FALSE,2025-03-04 12:00:00',
  '6,777,7,Lost,TRUE,2025-03-01 09:00:00',
].join('\n');
const HISTORY = [
  'field_name,ticket_id,updated,value',
  'group_id,901,2025-03-01 09:00:00,50',
  'group_id,901,2025-03-01 09:10:00,51',
  'status,901,2025-03-01 09:00:00,new',
  'status,901,2025-03-02 09:00:00,solved',
  'status,901,2025-03-03 09:00:00,open',
  'status,901,2025-03-04 12:00:00,solved',
].join('\n');
const USERS = [
  'id,role,email,ticket_restriction,locale',
  '7,end-user,a@example.com,requested,de-DE',
  '55,agent,b@example.com,,en-US',
].join('\n');
const GROUPS = 'id,name,url,created_at\n50,Bots,x,y\n51,Hardware,x,y\n';
const all = { 't.csv': TICKETS, 'c.csv': COMMENTS, 'h.csv': HISTORY, 'u.csv': USERS, 'g.csv': GROUPS };

describe('the tables of an account', () => {
  it('are joined by ticket into cases whose history says what happened later', async () => {
    const { reading, records } = await readTexts(all);
    expect(reading.detection).toMatchObject({
      format: 'zendesk-tables',
      because: expect.stringMatching(
        /^joined by ticket from 5.tables: ticket, comment, history, user, group$/,
      ),
    });
    expect(records).toMatchObject([
      {
        caseId: '901',
        outcome: 'escalated',
        startedAt: '2025-03-01T09:00:00Z',
        cohort: { segment: 'high', channel: 'web', route: 'Hardware', language: 'de-DE' },
        concealed: { later: { status: 'solved', reassignments: 1, reopens: 1 } },
      },
      { caseId: '902', outcome: 'automated', handover: null },
    ]);
    expect(records[0]?.metadata).not.toHaveProperty('_synced');
  });

  it('the transcript ends where the group took over, and what was said later is concealed', async () => {
    const { records } = await readTexts(all);
    expect(records[0]?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['customer', 'Router\n\nMy router is dead'],
      ['agent', 'Did you unplug it?'],
    ]);
    expect(records[0]?.concealed.later.conversation_after).toBe(
      '2025-03-01T11:00:00Z agent: We send a new one.',
    );
  });

  it('a note for the team that stood there by then is the packet, a later one is not', async () => {
    const { records } = await readTexts(all);
    expect(records[0]?.handover).toEqual({ turn: 1, packet: 'Customer is upset; lamp is red.' });
    expect(records[0]?.concealed.later.internal_notes).toContain('Ask for the invoice');
    expect(JSON.stringify(records[0]?.messages)).not.toContain('lamp');
  });

  it('every row about tickets is in a case, repeats another or is kept aside with its file', async () => {
    const twice = `${HISTORY}\nstatus,901,2025-03-04 12:00:00,solved`;
    const { cases, bad, repeated } = await readTexts({ ...all, 'h.csv': twice });
    expect(cases.map(({ rows }) => rows)).toEqual([1 + 5 + 6, 1]);
    expect(repeated).toBe(1);
    expect(bad).toMatchObject([
      {
        line: 7,
        caseId: '777',
        field: 'ticket_id',
        problem: 'E_NO_TICKET',
        reason: 'c.csv: Its ticket is not among the tickets.',
      },
    ]);
  });

  it('another rule decides what an escalation is', async () => {
    const escalation = { any: [{ kind: 'field' as const, field: 'status', values: ['open'] }] };
    const { records } = await readTexts(all, { columns: {}, escalation });
    expect(records.map(({ outcome }) => outcome)).toEqual(['automated', 'escalated']);
  });

  it('a transfer in the chat of a ticket is an escalation at its turn, with the reason concealed', async () => {
    const chats = 'chat_id,ticket_id,visitor_id\nc1,902,v\n';
    const events = [
      'chat_id,actor_id,type,created_at,chat_index,message,original_message,reason',
      'c1,agent:5,ChatMessage,2025-03-02 09:01:00,0,Hello,,',
      'c1,8,ChatMessage,2025-03-02 09:02:00,1,A person please,,',
      'c1,__system,ChatDepartmentTransfer,2025-03-02 09:03:00,2,,,asked for a person',
      'c1,agent:55,ChatMessage,2025-03-02 09:04:00,3,I am Ann,,',
      'c9,agent:55,ChatMessage,2025-03-02 09:04:00,3,Nobody is here,,',
    ].join('\n');
    const { records, bad } = await readTexts({ 't.csv': TICKETS, 'chat.csv': chats, 'e.csv': events });
    const ticket = records.find(({ caseId }) => caseId === '902');
    expect(ticket?.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['customer', 'Bill\n\nWhy so much?'],
      ['agent', 'Hello'],
      ['customer', 'A person please'],
      ['system', 'Chat department transfer'],
    ]);
    expect(ticket?.handover).toEqual({ turn: 3, packet: null });
    expect(ticket?.concealed.statedReason).toBe('asked for a person');
    expect(ticket?.concealed.later.conversation_after).toContain('I am Ann');
    expect(bad.map(({ reason }) => reason)).toEqual(['e.csv: Its chat belongs to no ticket.']);
  });
});

describe('a table by itself', () => {
  it('is refused with a word on what it belongs to when it holds no tickets', async () => {
    await expect(readText(COMMENTS)).rejects.toMatchObject({
      message: 'This Zendesk table holds the comments of tickets, and no tickets.',
      detail: { problem: 'E_NO_CASES' },
    });
  });

  it('of tickets is read as a table, which asks how they ended', async () => {
    const { reading } = await readText(TICKETS, undefined, { columns: {}, outcomeOfAll: 'automated' });
    expect(reading.detection.format).toBe('zendesk-tables');
    expect(reading.mapping?.columns).toMatchObject({
      id: 'caseId',
      description: 'transcript',
      _synced: 'ignore',
    });
  });
});

const folder = resolve('../shared/data/support-exports/zendesk-fivetran');
it.skipIf(!existsSync(folder))(
  'the tables of a public warehouse are joined: ten tickets, one with its history, one with its chat',
  async () => {
    const files = readdirSync(folder).map((name) => fileAt(join(folder, name)));
    const parts = ZENDESK_TABLES.joins(await Promise.all(files.map(headOfPart)));
    expect(parts?.map(({ name }) => name)).toEqual([
      'ticket_data.csv',
      'ticket_comment_data.csv',
      'ticket_field_history_data.csv',
      'ticket_tag_data.csv',
      'ticket_chat_data.csv',
      'ticket_chat_event_data.csv',
      'user_data.csv',
      'group_data.csv',
      'audit_log_data.csv',
      'sla_policy_metric_history_data.csv',
    ]);
    const { reading } = await openReading({ path: folder, name: 'zendesk', parts: parts ?? [] });
    const { records, cases, bad, repeated } = await readToEnd(reading);
    expect(records).toHaveLength(10);
    const changed = records.find(({ caseId }) => caseId === '11071');
    expect(changed?.concealed.later).toMatchObject({ status: 'closed', reopens: 0, reassignments: 0 });
    expect(changed?.cohort.language).toBe('en-US');
    expect(records.find(({ caseId }) => caseId === '6605')?.metadata.chat_id).toBe(
      '4323.953441.T6OrgbvMIqPplK',
    );
    const rows = cases.reduce((sum, one) => sum + one.rows, 0);
    expect(rows + repeated + bad.length).toBe(10 + 20 + 38 + 10 + 10 + 12);
  },
);
