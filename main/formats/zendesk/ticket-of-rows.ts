import type { FieldChange } from '../escalation/evidence.ts';
import { fieldChanges } from '../escalation/field-changes.ts';
import { plainText } from '../tickets/html-text.ts';
import type { Said, Thread } from '../tickets/thread.ts';
import { chatTurn } from './chat-turn.ts';
import type { JoinedRow, Row } from './joined-rows.ts';
import type { Lookups } from './lookups.ts';
import { laterOf, timeOf } from './ticket-facts.ts';

/** Columns that are told elsewhere than among the details. */
const TOLD = new Set([
  'id',
  'description',
  'status',
  'created_at',
  'updated_at',
  'via_channel',
  'type',
  'priority',
]);

/** A ticket from its rows in all tables; null when none of them is the ticket's own. */
export function ticketOfRows(caseId: string, rows: readonly JoinedRow[], lookups: Lookups): Thread | null {
  const of = (kind: JoinedRow['kind']) => rows.filter((row) => row.kind === kind).map(({ row }) => row);
  const versions = of('ticket').sort((a, b) => compare(a.updated_at, b.updated_at));
  const ticket = versions.at(-1);
  if (!ticket) return null;
  const changes = changesOf(of('history'), lookups);
  const tags = [...new Set(of('tag').map(({ tag }) => tag ?? ''))].sort();
  const locale = lookups.users.get(ticket.requester_id ?? '')?.locale;
  const chats = [...new Set(of('chat').map(({ chat_id }) => chat_id ?? ''))].sort();
  const events = of('chat event');
  const reason = events.find(({ type, reason }) => type === 'ChatDepartmentTransfer' && reason)?.reason;
  return {
    caseId,
    startedAt: timeOf(ticket.created_at),
    endedAt: timeOf(ticket.updated_at),
    cohort: {
      ...(ticket.type ? { topic: ticket.type } : {}),
      ...(ticket.priority ? { segment: ticket.priority } : {}),
      ...(ticket.via_channel ? { channel: ticket.via_channel } : {}),
      ...(ticket.group_id ? { route: lookups.groups.get(ticket.group_id) ?? ticket.group_id } : {}),
      ...(locale ? { language: locale } : {}),
    },
    said: [...opening(ticket), ...commentsOf(of('comment'), ticket, lookups), ...chatOf(events, lookups)],
    field: (name) => ticket[name.toLowerCase()] ?? null,
    changes,
    later: {
      ...(ticket.status ? { status: ticket.status } : {}),
      ...laterOf(changes),
    },
    statedReason: reason ?? null,
    metadata: {
      ...Object.fromEntries(Object.entries(ticket).filter(([name]) => !TOLD.has(name))),
      ...(tags.length > 0 ? { tags: tags.join(', ') } : {}),
      ...(chats.length > 0 ? { chat_id: chats.join(', ') } : {}),
    },
  };
}

/** The description is how the ticket began; Zendesk writes it as the first comment as well. */
function opening(ticket: Row): Said[] {
  const text = ticket.description;
  if (!text) return [];
  const subject = ticket.subject && !text.includes(ticket.subject) ? `${ticket.subject}\n\n` : '';
  return [{ speaker: 'customer', text: subject + plainText(text), at: timeOf(ticket.created_at) }];
}

function commentsOf(comments: readonly Row[], ticket: Row, { users }: Lookups): Said[] {
  return [...comments]
    .sort((a, b) => compare(createdAt(a), createdAt(b)) || compare(a.id, b.id))
    .filter(({ body }, i) => body && !(i === 0 && body === ticket.description))
    .map((comment) => {
      const author = comment.user_id ?? comment.author_id ?? '';
      const role = users.get(author)?.role ?? (author === ticket.requester_id ? 'end-user' : 'agent');
      return {
        speaker: role === 'end-user' ? ('customer' as const) : ('agent' as const),
        text: plainText(comment.body ?? ''),
        at: timeOf(createdAt(comment)),
        internal: comment.public?.toLowerCase() === 'false',
      };
    });
}

function chatOf(events: readonly Row[], lookups: Lookups): Said[] {
  return [...events]
    .sort(
      (a, b) => compare(a.created_at, b.created_at) || Number(a.chat_index ?? 0) - Number(b.chat_index ?? 0),
    )
    .flatMap((event) => chatTurn(event, lookups) ?? []);
}

function changesOf(history: readonly Row[], { groups }: Lookups): FieldChange[] {
  const states = history.map(({ field_name: field = '', value = '', updated, updated_at }) => ({
    field,
    value: field === 'group_id' ? (groups.get(value) ?? value) : value,
    at: timeOf(updated ?? updated_at),
  }));
  return fieldChanges(states.sort((a, b) => compare(a.at ?? '', b.at ?? '')));
}

function createdAt(comment: Row): string | undefined {
  return comment.created ?? comment.created_at;
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
