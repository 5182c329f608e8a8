import { gzipSync } from 'node:zlib';
import { BENCH_RUNS } from './good-bench-runs.ts';
import { PACKED_FILES } from './good-packed-files.ts';
import { TICKET_JSON } from './good-ticket-json.ts';
import { TICKET_TABLES } from './good-ticket-tables.ts';
import { TRACES } from './good-traces.ts';
import { WORKBOOK_PARTS } from './good-workbook.ts';

/** Small files as they should be, one of each kind that is read as cases, in our own words. */
export interface GoodFile {
  name: string;
  bytes: Buffer;
  /** How many rows it holds, those of the files beside it included; all of them good. */
  rows: number;
  /** Files that it is read together with, which stay as they are. */
  beside?: readonly string[];
  /** What its bytes are put into once they are damaged. */
  pack?: (bytes: Buffer) => Promise<Buffer>;
}

const CASES = `conversation_id,outcome,started_at,topic,confidence,csat,transcript
k1,escalated,2026-02-03T08:15:00Z,billing,0.41,2,"customer: I paid twice
agent: I will pass you on"
k2,bot,2026-02-03T09:00:00+01:00,"delivery, late",0.93,5,"customer: Where is my ""express"" parcel?"
k3,automated,2026-02-04T10:00:00Z,Zürich 😀,0.7,,customer: =1+1
`;

const MESSAGES = `conversation_id,turn,role,text,created_at,escalated
m1,0,user,My card was swallowed,2026-03-01T10:00:00Z,true
m1,1,agent,"One moment, please.",2026-03-01T10:00:09Z,true
m2,0,user,Hello,2026-03-01T11:00:00Z,false
m2,0,user,Hello,2026-03-01T11:00:00Z,false
`;

const LINES = [
  { id: 'j1', outcome: 'escalated', topic: 'login', meta: { score: 0.25, tags: ['a', 'b'] } },
  {
    id: 'j2',
    outcome: 'bot',
    transcript: [
      { role: 'user', content: 'I forgot my password' },
      {
        role: 'assistant',
        content: 'Use the link below',
        tool_calls: [{ name: 'send_link', arguments: '{"to":"me"}' }],
      },
    ],
  },
  {
    id: 9007199254740991,
    outcome: 'automated',
    started_at: '2026-01-05',
    big: 12345678901234567890n.toString(),
  },
];

const jsonLines = LINES.map((line) => JSON.stringify(line)).join('\n');

/** In notations that hold any cases: tables, JSON, and what packs them. */
export const GOOD_TABLES: readonly GoodFile[] = [
  { name: 'a table of cases', rows: 3, bytes: Buffer.from(CASES) },
  { name: 'a table of messages', rows: 4, bytes: Buffer.from(MESSAGES) },
  {
    name: 'a table split by semicolons, lines ending in CR LF',
    rows: 4,
    bytes: Buffer.from(MESSAGES.replaceAll(',', ';').replaceAll('\n', '\r\n')),
  },
  { name: 'a table in UTF-16', rows: 4, bytes: Buffer.from(`\ufeff${MESSAGES}`, 'utf16le') },
  { name: 'a gzipped table', rows: 3, bytes: gzipSync(CASES) },
  { name: 'JSON lines', rows: 3, bytes: Buffer.from(jsonLines) },
  { name: 'a JSON list', rows: 3, bytes: Buffer.from(JSON.stringify(LINES, null, 1)) },
  {
    name: 'a JSON list under a key',
    rows: 3,
    bytes: Buffer.from(JSON.stringify({ about: 'export', conversations: LINES }, null, 2)),
  },
  ...PACKED_FILES,
  ...WORKBOOK_PARTS,
];

/** As one tool writes them. */
export const GOOD_OF_TOOLS: readonly GoodFile[] = [
  ...BENCH_RUNS,
  ...TICKET_JSON,
  ...TICKET_TABLES,
  ...TRACES,
];
