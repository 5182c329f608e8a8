import { jsonParts, parsePart } from '../../files/json-stream.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { listOf, textOf } from '../tickets/json-fields.ts';
import { readJsonThreads } from '../tickets/read-json-threads.ts';
import type { Lookups } from './lookups.ts';
import { TICKET_COLUMNS } from './ticket-columns.ts';
import { ZENDESK_RULE } from './ticket-facts.ts';
import { ticketOfJson } from './ticket-of-json.ts';

/** Tickets as Zendesk's API writes them: pages with `tickets`, a list, or a ticket or page per line. */
export const ZENDESK_TICKETS: JsonFormat = {
  id: 'zendesk-tickets',
  name: 'Zendesk tickets',
  description: 'Tickets as JSON, with comments and audits where they were exported with them.',
  recognise: (head) => (placeOfTickets(head) === null ? null : `recognised by ${placeOfTickets(head)}`),
  read: async (source, head, { mapping }) => {
    const lookups = await readSideloads(source, head);
    return readJsonThreads(source, head, {
      format: ZENDESK_TICKETS,
      because: `recognised by ${placeOfTickets(head)}`,
      columns: TICKET_COLUMNS,
      rule: mapping?.escalation ?? ZENDESK_RULE,
      listKey: 'tickets',
      thread: (ticket, caseId) => ticketOfJson(ticket, caseId, lookups),
      otherwise: () => 'automated',
    });
  },
};

/** Tickets that a warehouse flattened are a table, whatever notation it is in. */
function isTicket(value: unknown): boolean {
  return (
    isObject(value) &&
    ['id', 'requester_id', 'submitter_id', 'status', 'via'].every((key) => Object.hasOwn(value, key))
  );
}

function placeOfTickets({ layout, first, firstOf }: JsonHead): string | null {
  if (layout === 'object') return isTicket(firstOf.get('tickets')) ? 'tickets[].requester_id' : null;
  if (isTicket(first)) return 'requester_id, submitter_id and via';
  return isTicket(listOf(first?.tickets)[0]) ? 'tickets[].requester_id in each line' : null;
}

/** Users and groups that stand beside the tickets of a page; nothing says that they stand before them. */
async function readSideloads(source: TextSource, { layout }: JsonHead): Promise<Lookups> {
  const users = new Map<string, { role: string; locale: string | null }>();
  const groups = new Map<string, string>();
  const take = (key: string | null, value: JsonObject) => {
    const id = textOf(value.id);
    if (id === null) return;
    if (key === 'users') users.set(id, { role: textOf(value.role) ?? '', locale: textOf(value.locale) });
    else if (key === 'groups') groups.set(id, textOf(value.name) ?? id);
  };
  if (layout === 'object') {
    for await (const parts of jsonParts(source)) {
      for (const { key, index, text, line } of parts) {
        if ((key !== 'users' && key !== 'groups') || index === null) continue;
        const parsed = parsePart(text, line);
        if ('value' in parsed && isObject(parsed.value)) take(key, parsed.value);
      }
    }
  }
  return { users, groups, ticketsOfChat: new Map() };
}
