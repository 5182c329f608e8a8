/** Tables of a Zendesk account as a warehouse holds them. */
export type TableKind =
  | 'ticket'
  | 'comment'
  | 'history'
  | 'tag'
  | 'chat'
  | 'chat event'
  | 'user'
  | 'group'
  | 'audit log'
  | 'service level';

/** Columns that give a table away, the most telling first. Times are called one way or the other by different tools. */
const TELLING: readonly [TableKind, readonly string[]][] = [
  ['ticket', ['id', 'requester_id', 'submitter_id', 'status']],
  ['chat event', ['chat_id', 'actor_id', 'type', 'created_at']],
  ['chat', ['chat_id', 'ticket_id', 'visitor_id']],
  ['history', ['ticket_id', 'field_name', 'value']],
  ['comment', ['ticket_id', 'user_id', 'body', 'public']],
  ['tag', ['ticket_id', 'tag']],
  ['user', ['id', 'role', 'email', 'ticket_restriction']],
  ['audit log', ['actor_id', 'action', 'change_description', 'source_type']],
  ['service level', ['sla_policy_id', 'metric', 'target']],
  ['group', ['id', 'name', 'url', 'created_at']],
];

/** Which table has these columns; null when it is none of them. */
export function tableKind(columns: readonly string[]): TableKind | null {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  const found = TELLING.find(([, telling]) => telling.every((column) => names.has(column)));
  return found?.[0] ?? null;
}
