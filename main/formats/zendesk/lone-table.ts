import { AppError } from '../../../shared/errors.ts';
import type { ColumnTarget } from '../../../shared/model/import.ts';
import type { TableFormat } from '../format.ts';
import { type TableKind, tableKind } from './table-kind.ts';

const TICKET_TARGETS: Readonly<Record<string, ColumnTarget>> = {
  id: 'caseId',
  created_at: 'startedAt',
  description: 'transcript',
  type: 'topic',
  priority: 'segment',
  via_channel: 'channel',
  group_id: 'route',
  status: 'later',
  updated_at: 'later',
  satisfaction_score: 'later',
};

/** What stands in a table that holds no tickets, and what it is good for. */
export const PARTS: Readonly<Record<Exclude<TableKind, 'ticket' | 'group'>, string>> = {
  comment: 'the comments of tickets',
  history: 'what changed in tickets',
  tag: 'the tags of tickets',
  chat: 'which chats belong to which tickets',
  'chat event': 'what happened in chats',
  user: 'users',
  'audit log': 'the log of changes to the account',
  'service level': 'service level policies',
};

/**
 * One table of a Zendesk account by itself. Tickets are read as any table; everything else holds no cases, so it is
 * refused with a word on what it belongs to.
 */
export const ZENDESK_TABLE: TableFormat = {
  id: 'zendesk-tables',
  name: 'Zendesk tables',
  description: 'Tickets with comments, field history, chats and users as a warehouse holds them, joined.',
  recognise: (columns) => {
    const kind = tableKind(columns);
    return kind === null || kind === 'group' ? null : `recognised by the columns of its ${kind} table`;
  },
  mapping: (columns) => {
    const kind = tableKind(columns);
    if (kind !== null && kind !== 'ticket' && kind !== 'group') throw holdsNoTickets(kind);
    return {
      columns: Object.fromEntries(
        columns.map((column) => [
          column,
          column.startsWith('_') ? 'ignore' : (TICKET_TARGETS[column.toLowerCase()] ?? 'metadata'),
        ]),
      ),
      rows: 'case',
    };
  },
};

function holdsNoTickets(kind: keyof typeof PARTS): AppError {
  const apart = kind === 'audit log' || kind === 'service level';
  return new AppError('INVALID', `This Zendesk table holds ${PARTS[kind]}, and no tickets.`, {
    problem: 'E_NO_CASES',
    hint: apart
      ? 'It is not needed here: choose the tickets, their comments and their history.'
      : 'Choose it together with the ticket table, or the folder that holds both.',
  });
}
