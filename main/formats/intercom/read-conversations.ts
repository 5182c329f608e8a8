import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { listOf, objectOf } from '../tickets/json-fields.ts';
import { readJsonThreads } from '../tickets/read-json-threads.ts';
import { CONVERSATION_COLUMNS } from './conversation-columns.ts';
import { threadOfConversation } from './thread-of-conversation.ts';

/** Unless told otherwise, a conversation escalated when the AI agent passed it to a team. */
const INTERCOM_RULE: EscalationRule = {
  any: [{ kind: 'field', field: 'ai_agent.resolution_state', values: ['routed_to_team'] }],
};

/** Conversations as Intercom's API writes them: pages with `conversations`, a list, or one per line. */
export const INTERCOM: JsonFormat = {
  id: 'intercom',
  name: 'Intercom conversations',
  description: 'Conversations with their parts and what became of the AI agent.',
  recognise: (head) =>
    placeOfConversations(head) === null ? null : `recognised by ${placeOfConversations(head)}`,
  read: (source, head, { mapping }) =>
    readJsonThreads(source, head, {
      format: INTERCOM,
      because: `recognised by ${placeOfConversations(head)}`,
      columns: CONVERSATION_COLUMNS,
      rule: mapping?.escalation ?? INTERCOM_RULE,
      listKey: 'conversations',
      thread: threadOfConversation,
      otherwise: (conversation) => (mapping?.escalation ? 'automated' : endOf(conversation)),
    }),
};

/** How the AI agent's part ended when it did not route to a team; a person who never met it is no case of it. */
function endOf({
  ai_agent,
  ai_agent_participated,
}: JsonObject): 'automated' | 'abandoned' | { reason: string } {
  const state = objectOf(ai_agent).resolution_state;
  if (state === 'abandoned') return 'abandoned';
  if (typeof state === 'string' && state !== '') return 'automated';
  return ai_agent_participated === true
    ? { reason: 'It does not say how the AI agent ended (ai_agent.resolution_state).' }
    : { reason: 'The AI agent took no part in this conversation.' };
}

function isConversation(value: unknown): boolean {
  return (
    isObject(value) &&
    'id' in value &&
    'source' in value &&
    ('conversation_parts' in value || 'ai_agent_participated' in value || value.type === 'conversation')
  );
}

function placeOfConversations({ layout, keys, first, firstOf }: JsonHead): string | null {
  if (layout === 'object') {
    if (keys.has('conversation_parts') && keys.has('source')) return 'source and conversation_parts';
    return isConversation(firstOf.get('conversations')) ? 'conversations[] with a source and parts' : null;
  }
  if (isConversation(first)) return 'source and conversation_parts or ai_agent';
  return isConversation(listOf(first?.conversations)[0]) ? 'conversations[] in each line' : null;
}
