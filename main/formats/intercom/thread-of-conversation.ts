import type { CaseRecord, Speaker } from '../../../shared/model/case.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import { textOfHtml } from '../tickets/html-text.ts';
import { detailsOf, fieldAt, listOf, momentOf, objectOf, textOf } from '../tickets/json-fields.ts';
import type { Said, Thread } from '../tickets/thread.ts';

const TOLD = new Set([
  'id',
  'created_at',
  'updated_at',
  'source',
  'conversation_parts',
  'ai_agent',
  'statistics',
  'conversation_rating',
  'state',
  'open',
  'read',
  'waiting_since',
  'snoozed_until',
  'custom_attributes',
  'priority',
  'tags',
]);

/** A conversation with its first message, its parts in the order of time, and what became of the AI agent. */
export function threadOfConversation(conversation: JsonObject, caseId: string): Thread {
  const withAgent = conversation.ai_agent_participated === true || textOf(conversation.ai_agent) !== null;
  const source = objectOf(conversation.source);
  const parts = listOf(objectOf(conversation.conversation_parts).conversation_parts);
  return {
    caseId,
    startedAt: momentOf(conversation.created_at),
    endedAt: momentOf(conversation.updated_at),
    cohort: cohortOf(conversation, source),
    said: [...opening(conversation, source), ...parts.flatMap((part) => partOf(part, withAgent) ?? [])],
    field: (name) => fieldAt(conversation, name),
    changes: parts.flatMap(assignmentOf),
    later: laterOf(conversation),
    statedReason: null,
    metadata: {
      ...detailsOf(conversation, TOLD),
      ...detailsOf(objectOf(conversation.custom_attributes), new Set()),
      ...tagsOf(conversation),
    },
  };
}

function cohortOf(conversation: JsonObject, source: JsonObject): CaseRecord['cohort'] {
  const agent = objectOf(conversation.ai_agent);
  const version = [agent.source_type, agent.source_title].map(textOf).filter((one) => one !== null);
  const found = {
    channel: textOf(source.type),
    segment: textOf(conversation.priority),
    route: textOf(conversation.team_assignee_id),
    agentVersion: version.length > 0 ? version.join(': ') : null,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, value]) =>
      value === null ? [] : [[field, value.slice(0, 1000)]],
    ),
  );
}

function opening(conversation: JsonObject, source: JsonObject): Said[] {
  const subject = textOfHtml(textOf(source.subject) ?? '');
  const body = textOfHtml(textOf(source.body) ?? '');
  const text = [subject, body].filter((piece) => piece !== '').join('\n\n');
  if (text === '') return [];
  const { speaker } = speakerOf(objectOf(source.author));
  return [{ speaker, text, at: momentOf(conversation.created_at) }];
}

/** A comment is a turn, a note is for the team, and anything else is something that happened. */
function partOf(part: JsonObject, withAgent: boolean): Said | null {
  const type = textOf(part.part_type) ?? 'comment';
  const text = textOfHtml(textOf(part.body) ?? '');
  const at = momentOf(part.created_at);
  const { speaker, human } = speakerOf(objectOf(part.author));
  const byHuman = human && withAgent;
  if (type === 'note') return text === '' ? null : { speaker, text, at, internal: true };
  if (text !== '') return { speaker, text, at, byHuman, ...(type === 'comment' ? {} : { event: type }) };
  return type === 'comment'
    ? null
    : { speaker: 'system', text: type.replaceAll('_', ' '), at, byHuman, event: type };
}

/** Customers write as users, leads or contacts; what an admin writes on behalf of the AI agent is the agent's. */
function speakerOf({ type, from_ai_agent }: JsonObject): { speaker: Speaker; human: boolean } {
  if (type === 'user' || type === 'lead' || type === 'contact') return { speaker: 'customer', human: false };
  return { speaker: 'agent', human: type === 'admin' && from_ai_agent !== true };
}

/** An assignment says to whom; the one before is not said, so the first of them counts as a change as well. */
function assignmentOf(part: JsonObject): Thread['changes'] {
  const { id, type } = objectOf(part.assigned_to);
  const to = textOf(id);
  if (to === null) return [];
  const field = type === 'team' ? 'team_assignee_id' : 'admin_assignee_id';
  return [{ field, from: '', to, at: momentOf(part.created_at) }];
}

function laterOf(conversation: JsonObject): CaseRecord['metadata'] {
  const rating = objectOf(conversation.conversation_rating);
  const agent = objectOf(conversation.ai_agent);
  const told = {
    state: conversation.state,
    resolution_state: agent.resolution_state,
    ai_rating: agent.rating,
    ai_rating_remark: agent.rating_remark,
    rating: rating.rating,
    rating_remark: rating.remark,
  };
  return {
    ...detailsOf(told, new Set()),
    ...detailsOf(objectOf(conversation.statistics), new Set(['type'])),
  };
}

function tagsOf(conversation: JsonObject): CaseRecord['metadata'] {
  const names = listOf(objectOf(conversation.tags).tags).flatMap(({ name }) => textOf(name) ?? []);
  return names.length > 0 ? { tags: names.join(', ') } : {};
}
