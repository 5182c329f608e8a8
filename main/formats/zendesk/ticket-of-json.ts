import type { JsonObject } from '../../files/parse-json.ts';
import type { FieldChange } from '../escalation/evidence.ts';
import { plainText, textOfHtml } from '../tickets/html-text.ts';
import { detailsOf, fieldAt, listOf, momentOf, objectOf, textOf } from '../tickets/json-fields.ts';
import type { Said, Thread } from '../tickets/thread.ts';
import type { Lookups } from './lookups.ts';
import { laterOf } from './ticket-facts.ts';

const TOLD = new Set([
  'id',
  'description',
  'status',
  'created_at',
  'updated_at',
  'type',
  'priority',
  'comments',
  'audits',
  'via',
  'fields',
  'custom_fields',
  'satisfaction_rating',
  'slas',
  'raw_subject',
  'tags',
]);

/** A ticket as the API writes it, with the comments and audits that an export put into it. */
export function ticketOfJson(ticket: JsonObject, caseId: string, lookups: Lookups): Thread {
  const changes = listOf(ticket.audits).flatMap((audit) => changesOf(audit, lookups));
  const via = objectOf(ticket.via);
  const type = textOf(ticket.type);
  const priority = textOf(ticket.priority);
  const channel = textOf(via.channel);
  const group = textOf(ticket.group_id);
  const locale = lookups.users.get(textOf(ticket.requester_id) ?? '')?.locale ?? null;
  const fields = listOf(ticket.custom_fields ?? ticket.fields).flatMap(
    ({ id, value }): [string, string][] => {
      const text = textOf(value);
      return text === null ? [] : [[`field_${textOf(id)}`, text]];
    },
  );
  const tags = Array.isArray(ticket.tags) ? ticket.tags.map(textOf).filter((tag) => tag !== null) : [];
  return {
    caseId,
    startedAt: momentOf(ticket.created_at),
    endedAt: momentOf(ticket.updated_at),
    cohort: {
      ...(type ? { topic: type } : {}),
      ...(priority ? { segment: priority } : {}),
      ...(channel ? { channel } : {}),
      ...(group ? { route: lookups.groups.get(group) ?? group } : {}),
      ...(locale ? { language: locale } : {}),
    },
    said: [...opening(ticket), ...commentsOf(ticket, lookups)],
    field: (name) => fieldAt(ticket, name) ?? fields.find(([field]) => field === name)?.[1] ?? null,
    changes,
    later: { ...statusOf(ticket), ...laterOf(changes) },
    statedReason: null,
    metadata: {
      ...detailsOf(ticket, TOLD),
      ...(tags.length > 0 ? { tags: tags.join(', ') } : {}),
      ...Object.fromEntries(fields),
    },
  };
}

/** The description is how the ticket began; Zendesk writes it as the first comment as well. */
function opening(ticket: JsonObject): Said[] {
  const text = textOf(ticket.description);
  if (text === null) return [];
  const subject = textOf(ticket.subject);
  const before = subject !== null && !text.includes(subject) ? `${subject}\n\n` : '';
  return [{ speaker: 'customer', text: before + plainText(text), at: momentOf(ticket.created_at) }];
}

function commentsOf(ticket: JsonObject, { users }: Lookups): Said[] {
  const said = listOf(ticket.comments).map((comment) => {
    const author = textOf(comment.author_id);
    const role =
      users.get(author ?? '')?.role ?? (author === textOf(ticket.requester_id) ? 'end-user' : 'agent');
    return {
      speaker: role === 'end-user' ? ('customer' as const) : ('agent' as const),
      text: bodyOf(comment),
      at: momentOf(comment.created_at),
      internal: comment.public === false,
    };
  });
  const described = plainText(textOf(ticket.description) ?? '');
  return said.filter(({ text }, i) => text !== '' && !(i === 0 && text === described));
}

function bodyOf({ plain_body, body, html_body }: JsonObject): string {
  const html = textOf(html_body);
  return textOf(plain_body) ?? (html === null ? plainText(textOf(body) ?? '') : textOfHtml(html));
}

/** An audit lists what one update changed; the first value of a field is a change from nothing. */
function changesOf(audit: JsonObject, { groups }: Lookups): FieldChange[] {
  const at = momentOf(audit.created_at);
  return listOf(audit.events).flatMap(({ type, field_name, value, previous_value }) => {
    const field = textOf(field_name);
    if (field === null || (type !== 'Change' && type !== 'Create')) return [];
    const named = (of: unknown) => {
      const text = textOf(of);
      return field === 'group_id' && text !== null ? (groups.get(text) ?? text) : text;
    };
    return [{ field, from: type === 'Create' ? null : named(previous_value), to: named(value), at }];
  });
}

function statusOf(ticket: JsonObject): Record<string, string | number> {
  const status = textOf(ticket.status);
  const { score, comment } = objectOf(ticket.satisfaction_rating);
  const rated = textOf(score);
  const remark = textOf(comment);
  const missed = listOf(objectOf(ticket.slas).policy_metrics).some(({ stage }) => stage === 'breached');
  return {
    ...(status ? { status } : {}),
    ...(rated && rated !== 'unoffered' ? { satisfaction: rated } : {}),
    ...(remark ? { satisfaction_comment: remark } : {}),
    ...(missed ? { sla: 'breached' } : {}),
  };
}
