import type { Speaker } from '../../../shared/model/case.ts';
import { isObject } from '../../files/parse-json.ts';
import { tryParse } from '../json-head.ts';
import { plainText } from '../tickets/html-text.ts';
import type { Said } from '../tickets/thread.ts';
import type { Row } from './joined-rows.ts';
import type { Lookups } from './lookups.ts';
import { timeOf } from './ticket-facts.ts';

/** An event of a chat as a turn. What was only sent as a form is told by the names of its fields. */
export function chatTurn(row: Row, lookups: Lookups): Said | null {
  const type = row.type ?? 'ChatMessage';
  const text = row.message ?? textIn(row.original_message) ?? '';
  const at = timeOf(row.created_at);
  if (type === 'ChatMessage') {
    return text === '' ? null : { speaker: speakerOf(row, lookups), text: plainText(text), at };
  }
  const words = type.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return { speaker: 'system', text: text === '' ? words : `${words}: ${plainText(text)}`, at, event: type };
}

/** Agents and bots are named as such, whoever visits by the id of a user or a visitor. */
function speakerOf({ actor_id: actor = '' }: Row, { users }: Lookups): Speaker {
  if (actor.startsWith('agent:')) return 'agent';
  if (actor.startsWith('__') || actor === '') return 'system';
  const role = users.get(actor)?.role;
  return role === undefined || role === 'end-user' ? 'customer' : 'agent';
}

/** The text of a message as the messaging channel wrote it, or the labels of the form that was sent. */
function textIn(original: string | undefined): string | null {
  const value = original === undefined ? undefined : tryParse(original);
  const content = isObject(value) && isObject(value.content) ? value.content : {};
  if (isObject(content.text) && typeof content.text.text === 'string') return content.text.text;
  if (!isObject(content.form) || !Array.isArray(content.form.fields)) return null;
  const labels = content.form.fields.filter(isObject).map(({ label }) => label);
  return `[form: ${labels.filter((label) => typeof label === 'string').join(', ')}]`;
}
