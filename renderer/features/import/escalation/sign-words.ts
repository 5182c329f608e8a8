import type { EscalationRule, Sign } from '../../../../shared/model/escalation-rule.ts';

/** The kinds of signs, as they are offered. */
export const SIGN_KINDS: Readonly<Record<Sign['kind'], string>> = {
  toolCall: 'the agent calls a tool',
  field: 'a field ends as',
  counter: 'a field counts up to',
  change: 'a field changes hands',
  event: 'an event happens',
};

/** "a field ends as: assignee_type is team or human" */
export function signWords(sign: Sign): string {
  switch (sign.kind) {
    case 'toolCall':
      return `the agent calls ${either(sign.names)}`;
    case 'field':
      return `${sign.field} ends as ${either(sign.values)}`;
    case 'counter':
      return `${sign.field} is at least ${sign.atLeast}`;
    case 'change':
      return sign.to === undefined ? `${sign.field} changes` : `${sign.field} changes to ${either(sign.to)}`;
    case 'event':
      return `${either(sign.types)} happens`;
  }
}

/** A sign of a kind, as empty as it can be; what stands in `before` for the same thing is kept. */
export function emptySign(kind: Sign['kind'], before?: Sign): Sign {
  const field = before && 'field' in before ? before.field : 'status';
  switch (kind) {
    case 'toolCall':
      return { kind, names: ['transfer*'] };
    case 'field':
      return { kind, field, values: ['escalated'] };
    case 'counter':
      return { kind, field, atLeast: 1 };
    case 'change':
      return { kind, field };
    case 'event':
      return { kind, types: ['*transfer*'] };
  }
}

/** Words between commas. */
export function wordsOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Whether two rules say the same. */
export function sameRule(a: EscalationRule | null, b: EscalationRule | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function either(words: readonly string[]): string {
  const shown = words.slice(0, 4).join(' or ');
  return words.length > 4 ? `${shown} or ${words.length - 4} others` : shown;
}
