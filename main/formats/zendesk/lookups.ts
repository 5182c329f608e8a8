import type { TableSource } from '../table-source.ts';
import { type Row, rowOf } from './joined-rows.ts';

/** What tickets refer to by id. */
export interface Lookups {
  /** Role and language of a user: "end-user", "agent", "admin". */
  users: ReadonlyMap<string, { role: string; locale: string | null }>;
  groups: ReadonlyMap<string, string>;
  /** Tickets that a chat belongs to. */
  ticketsOfChat: ReadonlyMap<string, readonly string[]>;
}

export interface LookedUp {
  user?: TableSource | undefined;
  group?: TableSource | undefined;
  chat?: TableSource | undefined;
}

export async function readLookups({ user, group, chat }: LookedUp): Promise<Lookups> {
  const users = new Map<string, { role: string; locale: string | null }>();
  for await (const row of rowsOf(user)) {
    if (row.id) users.set(row.id, { role: row.role ?? '', locale: row.locale ?? null });
  }
  const groups = new Map<string, string>();
  for await (const row of rowsOf(group)) if (row.id && row.name) groups.set(row.id, row.name);
  const ticketsOfChat = new Map<string, string[]>();
  for await (const { chat_id: id, ticket_id: ticket } of rowsOf(chat)) {
    if (!id || !ticket) continue;
    const tickets = ticketsOfChat.get(id);
    if (!tickets?.includes(ticket)) tickets?.push(ticket);
    if (!tickets) ticketsOfChat.set(id, [ticket]);
  }
  return { users, groups, ticketsOfChat };
}

async function* rowsOf(table: TableSource | undefined): AsyncGenerator<Row> {
  if (!table) return;
  for await (const { cells } of table.rows(() => -1)) {
    for (const row of cells) yield rowOf(table.columns, row);
  }
}
