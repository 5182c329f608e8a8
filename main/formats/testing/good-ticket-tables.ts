import type { GoodFile } from './good-files.ts';

const LOG = `number,incident_state,reassignment_count,reopen_count,made_sla,opened_at,sys_updated_at,category,assignment_group,closed_at
INC7,New,0,0,true,28/2/2026 01:16,28/2/2026 01:23,Mail,Desk,5/3/2026 12:00
INC7,Active,1,0,true,28/2/2026 01:16,28/2/2026 02:00,Mail,Servers,5/3/2026 12:00
INC8,New,0,0,true,1/3/2026 09:00,1/3/2026 09:00,Phone,Desk,2/3/2026 10:00
`;
const TICKETS = `id,requester_id,submitter_id,status,created_at,updated_at,subject,description,group_id,priority,via_channel
31,7,7,solved,2026-03-01 09:00:00,2026-03-04 12:00:00,Boiler,It is cold,51,high,web
32,8,8,open,2026-03-02 09:00:00,2026-03-02 10:00:00,Bill,Too much,51,,email
`;
const COMMENTS = `id,ticket_id,user_id,body,public,created
1,31,7,It is cold,TRUE,2026-03-01 09:00:00
2,31,99,Did you press reset?,TRUE,2026-03-01 09:05:00
3,31,55,<p>We send <b>somebody</b>.</p>,TRUE,2026-03-01 11:00:00
`;
const HISTORY = `field_name,ticket_id,updated,value
group_id,31,2026-03-01 09:00:00,50
group_id,31,2026-03-01 09:10:00,51
status,31,2026-03-03 09:00:00,open
`;

/** Exports of ticket systems: a log with several rows per ticket, and tables that are joined. */
export const TICKET_TABLES: readonly GoodFile[] = [
  { name: 'a log of incidents', rows: 3, bytes: Buffer.from(LOG) },
  {
    name: 'tickets, with their comments and history beside',
    rows: 8,
    bytes: Buffer.from(TICKETS),
    beside: [COMMENTS, HISTORY],
  },
  {
    name: 'comments, with their tickets and history beside',
    rows: 8,
    bytes: Buffer.from(COMMENTS),
    beside: [TICKETS, HISTORY],
  },
  {
    name: 'a history, with its tickets and comments beside',
    rows: 8,
    bytes: Buffer.from(HISTORY),
    beside: [TICKETS, COMMENTS],
  },
];
