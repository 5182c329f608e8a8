import { plural } from '../../../shared/format.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { Quarantined } from '../../../shared/model/import.ts';
import type { MessageGroups } from '../message-groups.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import type { TableSource } from '../table-source.ts';
import { TextRemarks } from '../text-remarks.ts';
import { caseOfThread } from '../tickets/case-of-thread.ts';
import { asGrouped, fromGrouped, type JoinedRow, rowOf } from './joined-rows.ts';
import { type Lookups, readLookups } from './lookups.ts';
import type { TableKind } from './table-kind.ts';
import { ticketOfRows } from './ticket-of-rows.ts';

export interface OpenTable {
  kind: TableKind;
  /** Of the file. */
  name: string;
  table: TableSource;
}

/** Tables whose rows are looked up, and belong to no ticket of their own. */
const LOOKED_UP: ReadonlySet<TableKind> = new Set(['user', 'group']);

/**
 * Tickets with their rows in all tables. Every row about tickets is in a case, repeats another row, or is kept aside;
 * users and groups are looked up and not counted.
 */
export class JoinedTickets {
  readonly #tables: readonly OpenTable[];
  readonly #rule: EscalationRule;
  readonly #makeGroups: () => MessageGroups;
  #texts = new TextRemarks();
  #lookups: Lookups | null = null;

  constructor(tables: readonly OpenTable[], rule: EscalationRule, makeGroups: () => MessageGroups) {
    this.#tables = tables;
    this.#rule = rule;
    this.#makeGroups = makeGroups;
  }

  async *batches(maxRows = Number.POSITIVE_INFINITY): AsyncGenerator<ReadBatch> {
    this.#texts = new TextRemarks();
    const table = (kind: TableKind) => this.#tables.find((one) => one.kind === kind)?.table;
    this.#lookups ??= await readLookups({ user: table('user'), group: table('group'), chat: table('chat') });
    const lookups = this.#lookups;
    const groups = this.#makeGroups();
    let read = 0;
    let place = 0;
    let cut = false;
    for (const [part, { kind, table }] of this.#tables.entries()) {
      if (LOOKED_UP.has(kind)) continue;
      let taken = 0;
      for await (const { cells, lines, bad } of table.rows(() => -1)) {
        const aside = bad.map(({ entry }) => this.#named(entry, part));
        for (const [i, row] of cells.entries()) {
          const joined = {
            kind,
            part,
            line: lines[i] as number,
            counts: true,
            row: rowOf(table.columns, row),
          };
          const tickets = ticketsOf(joined, lookups);
          if (tickets.length === 0) aside.push(this.#withoutTicket(joined));
          for (const [n, ticket] of tickets.entries()) {
            groups.add(ticket, asGrouped({ ...joined, counts: n === 0 }, place++));
          }
        }
        groups.flush();
        taken += cells.length;
        read += cells.length;
        yield { cases: [], bad: aside, repeated: 0, waiting: read };
        if (taken < maxRows) continue;
        cut = true;
        break;
      }
    }
    yield* this.#join(groups, lookups, cut);
  }

  remarks(): string[] {
    const users = this.#lookups?.users.size ?? 0;
    const looked = users > 0 ? [`${plural(users, 'user')} looked up to tell who speaks.`] : [];
    return [...this.#texts.remarks(), ...looked];
  }

  async *#join(groups: MessageGroups, lookups: Lookups, cut: boolean): AsyncGenerator<ReadBatch> {
    for (const some of groups.cases()) {
      const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
      for (const { caseId, rows } of some) {
        const { distinct, repeated } = withoutRepeats(rows.map(fromGrouped));
        const thread = ticketOfRows(caseId, distinct, lookups);
        const counted = distinct.filter(({ counts }) => counts);
        if (thread) {
          const record = caseOfThread(thread, this.#rule, 'automated');
          this.#texts.look(record);
          const line = distinct.find(({ kind }) => kind === 'ticket')?.line ?? null;
          batch.cases.push({ line, rows: counted.length, record });
          batch.repeated += repeated;
        } else if (!cut) {
          for (const row of rows.map(fromGrouped)) {
            if (row.counts) batch.bad.push(this.#withoutTicket(row, caseId));
          }
        }
      }
      yield batch;
      // Long stretches without a read would not let a cancel through.
      await new Promise(setImmediate);
    }
  }

  #withoutTicket(row: JoinedRow, ticket?: string): Quarantined {
    const names = row.kind === 'chat event' ? 'Its chat belongs to no ticket.' : 'It names no ticket.';
    const why = ticket === undefined ? names : 'Its ticket is not among the tickets.';
    const entry = quarantined(row.line, 'E_NO_TICKET', why, JSON.stringify(row.row), {
      caseId: ticket?.slice(0, 512) ?? null,
      field: row.kind === 'ticket' ? 'id' : row.kind === 'chat event' ? 'chat_id' : 'ticket_id',
    });
    return this.#named(entry, row.part);
  }

  /** Lines alone do not tell where a row stands when there are several files. */
  #named(entry: Quarantined, part: number): Quarantined {
    return { ...entry, reason: `${this.#tables[part]?.name}: ${entry.reason}` };
  }
}

/** The tickets that a row belongs to: its own, or all those of its chat. */
function ticketsOf({ kind, row }: JoinedRow, { ticketsOfChat }: Lookups): readonly string[] {
  if (kind === 'chat event') return ticketsOfChat.get(row.chat_id ?? '') ?? [];
  const ticket = kind === 'ticket' ? row.id : row.ticket_id;
  return ticket === undefined || ticket.length > 512 ? [] : [ticket];
}

function withoutRepeats(rows: readonly JoinedRow[]): { distinct: JoinedRow[]; repeated: number } {
  const seen = new Set<string>();
  let repeated = 0;
  const distinct = rows.filter(({ kind, row, counts }) => {
    const key = JSON.stringify([kind, row]);
    if (!seen.has(key)) return seen.add(key);
    if (counts) repeated++;
    return false;
  });
  return { distinct, repeated };
}
