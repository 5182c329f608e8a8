import { plural } from '../../../shared/format.ts';
import type { CaseRecord } from '../../../shared/model/case.ts';
import { countFixed } from '../fixed-mapping.ts';
import type { ReadOptions, SetFormat, SetPart } from '../format.ts';
import type { Reading } from '../reading.ts';
import { tableOfPart } from '../table-of-part.ts';
import { JoinedTickets, type OpenTable } from './joined-tickets.ts';
import { PARTS, ZENDESK_TABLE } from './lone-table.ts';
import { type TableKind, tableKind } from './table-kind.ts';
import { TICKET_COLUMNS } from './ticket-columns.ts';
import { ZENDESK_RULE } from './ticket-facts.ts';

/** The tables of a set, in the order in which they are read; the last two say nothing of a ticket. */
const JOINED: readonly TableKind[] = [
  'ticket',
  'comment',
  'history',
  'tag',
  'chat',
  'chat event',
  'user',
  'group',
  'audit log',
  'service level',
];

/** Tables of a Zendesk account, joined by ticket. */
export const ZENDESK_TABLES: SetFormat = {
  id: ZENDESK_TABLE.id,
  name: ZENDESK_TABLE.name,
  description: ZENDESK_TABLE.description,
  joins: (heads) => {
    const parts = JOINED.flatMap((kind) => heads.find(({ columns }) => tableKind(columns) === kind) ?? []);
    const [first] = parts;
    return first && parts.length > 1 && tableKind(first.columns) === 'ticket' ? parts : null;
  },
  read: readTables,
};

async function readTables(parts: readonly SetPart[], { mapping, makeGroups }: ReadOptions): Promise<Reading> {
  const rule = mapping?.escalation ?? ZENDESK_RULE;
  const tables: OpenTable[] = [];
  const needless: string[] = [];
  for (const part of parts) {
    const kind = tableKind(part.columns);
    if (kind === 'audit log' || kind === 'service level') {
      needless.push(`${part.name} holds ${PARTS[kind]}: left out.`);
      part.bytes.reached(1);
    } else if (kind !== null) tables.push({ kind, name: part.name, table: await tableOfPart(part) });
  }
  const tickets = new JoinedTickets(tables, rule, makeGroups);
  const sample: CaseRecord[] = [];
  for await (const { cases } of tickets.batches(200)) sample.push(...cases.map(({ record }) => record));
  return {
    detection: {
      format: ZENDESK_TABLE.id,
      name: ZENDESK_TABLE.name,
      because: `joined by ticket from ${plural(tables.length, 'table')}: ${tables.map(({ kind }) => kind).join(', ')}`,
    },
    mapping: null,
    mappingRows: countFixed(TICKET_COLUMNS, sample),
    escalation: rule,
    questions: [],
    batches: (maxRows) => tickets.batches(maxRows),
    remarks: () => [...tickets.remarks(), ...needless],
  };
}
