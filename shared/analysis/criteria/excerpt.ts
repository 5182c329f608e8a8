import type { Message } from '../../model/case.ts';
import type { CriteriaExample } from '../../model/criteria.ts';

/** Turns of an example: the first words of the customer, and the last before the decision. */
const LAST_TURNS = 3;
/** Characters of a turn. */
const LONGEST = 280;

/** What an agent has to have read to see why the decision is right, in a few lines. Instructions are not among it. */
export function excerpt(messages: readonly Message[], decision: number): CriteriaExample['turns'] {
  const seen = messages.slice(0, decision).flatMap(turnOf);
  const first = seen.findIndex(({ who }) => who === 'Customer');
  const from = Math.max(0, seen.length - LAST_TURNS);
  const opening = first >= 0 && first < from ? [seen[first] as CriteriaExample['turns'][number]] : [];
  return [...opening, ...seen.slice(from)];
}

/** The first words of the agent from the decision on; null when it said nothing. */
export function replyAt(messages: readonly Message[], decision: number): string | null {
  const reply = messages
    .slice(decision)
    .find(({ speaker, text }) => speaker === 'agent' && text.trim() !== '');
  return reply ? shortened(reply.text) : null;
}

function turnOf({ speaker, text, toolCalls = [], answers }: Message): CriteriaExample['turns'] {
  if (speaker === 'system') return [];
  if (speaker === 'tool') return [{ who: 'Tool', text: shortened(`${answers?.name ?? 'tool'}: ${text}`) }];
  const calls = toolCalls.map(({ name, arguments: given }) => `${name}(${given})`);
  const parts = [text, ...calls].filter((part) => part.trim() !== '');
  if (parts.length === 0) return [];
  return [{ who: speaker === 'customer' ? 'Customer' : 'Agent', text: shortened(parts.join(' → ')) }];
}

/** One line of at most so many characters, cut between words where that costs little. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= LONGEST) return line;
  const cut = letters.slice(0, LONGEST).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST * 0.8 ? cut.slice(0, space) : cut} ...`;
}
