import type { Outcome } from '../../shared/model/case.ts';
import { yesOrNo } from './cell.ts';

const WORDS: Readonly<Record<Outcome, readonly string[]>> = {
  escalated: [
    'escalated',
    'escalate',
    'escalation',
    'human',
    'human agent',
    'live agent',
    'handoff',
    'hand-off',
    'handed off',
    'handed over',
    'handover',
    'transfer',
    'transferred',
    'transferred to human',
    'to human',
    'agent handoff',
  ],
  automated: [
    'automated',
    'automatic',
    'bot',
    'ai',
    'ai resolved',
    'bot resolved',
    'resolved by bot',
    'resolved by ai',
    'contained',
    'deflected',
    'self-service',
    'self service',
    'not escalated',
    'kept',
  ],
  abandoned: [
    'abandoned',
    'abandon',
    'dropped',
    'customer left',
    'user left',
    'no reply',
    'timed out',
    'timeout',
  ],
};

const KNOWN = new Map<string, Outcome>(
  (Object.entries(WORDS) as [Outcome, readonly string[]][]).flatMap(([outcome, words]) =>
    words.map((word): [string, Outcome] => [word, outcome]),
  ),
);

/**
 * How a column's words are read. Plain yes and no depend on what the column asks: "escalated" or "contained". Returns
 * null for a spelling that nobody has explained.
 */
export function outcomeReader(
  column: string,
  spellings: Readonly<Record<string, Outcome>> | undefined,
): (text: string) => Outcome | null {
  const given = new Map(
    Object.entries(spellings ?? {}).map(([word, outcome]) => [word.trim().toLowerCase(), outcome]),
  );
  const yes = meaningOfYes(column);
  const known = new Map<string, Outcome | null>();
  const read = (text: string): Outcome | null => {
    const word = text.trim().toLowerCase().replaceAll('_', ' ');
    const answer = given.get(text.trim().toLowerCase()) ?? given.get(word) ?? KNOWN.get(word);
    if (answer) return answer;
    const said = yes === null ? null : yesOrNo(word);
    if (said === null) return null;
    return (yes === 'escalated') === said ? 'escalated' : 'automated';
  };
  return (text) => {
    let outcome = known.get(text);
    if (outcome === undefined) {
      outcome = read(text);
      if (known.size < 1000) known.set(text, outcome);
    }
    return outcome;
  };
}

function meaningOfYes(column: string): 'escalated' | 'automated' | null {
  if (/escalat|hand.?(off|over|ed)|transfer|human/i.test(column)) return 'escalated';
  return /automat|contain|deflect|bot|self.?serv/i.test(column) ? 'automated' : null;
}
