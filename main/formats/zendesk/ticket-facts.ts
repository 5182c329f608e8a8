import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { FieldChange } from '../escalation/evidence.ts';
import { tellChanges } from '../escalation/field-changes.ts';
import { readTime } from '../read-time.ts';

/** Unless told otherwise, a ticket escalated when it changed hands or its chat was passed on. */
export const ZENDESK_RULE: EscalationRule = {
  any: [
    { kind: 'event', types: ['ChatDepartmentTransfer'] },
    { kind: 'change', field: 'group_id' },
    { kind: 'change', field: 'assignee_id' },
  ],
};

const HANDS: ReadonlySet<string> = new Set(['assignee_id', 'group_id']);
const DONE: ReadonlySet<string> = new Set(['solved', 'closed']);

/** What the history of a ticket's fields says of what happened later. */
export function laterOf(changes: readonly FieldChange[]): Record<string, string | number> {
  if (changes.length === 0) return {};
  const told = tellChanges(changes);
  const changed = changes.filter(({ from, to }) => from !== null && to !== null);
  return {
    reassignments: changed.filter(({ field }) => HANDS.has(field)).length,
    reopens: changed.filter(
      ({ field, from, to }) => field === 'status' && DONE.has(from ?? '') && !DONE.has(to ?? ''),
    ).length,
    ...(told === null ? {} : { history: told }),
  };
}

/** Zendesk writes times in UTC, in its tables without saying so. */
export function timeOf(value: unknown): string | null {
  const time = typeof value === 'string' ? readTime(value.trim(), {}) : null;
  return time && 'at' in time ? time.at : null;
}
