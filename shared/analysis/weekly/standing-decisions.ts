import type { Act } from '../../model/label-event.ts';
import type { WeeklyDecision } from '../../model/weekly-decision.ts';
import { type UndoStack, undoStackOf } from '../undo-stack.ts';

/** What the acts come to. */
export interface StandingDecisions {
  /** Decisions that were not taken back and in whose place no other stands, in the order in which they were made. */
  readonly decisions: readonly WeeklyDecision[];
  readonly stack: UndoStack;
}

/** The decisions that stand after all acts. Taking one back brings back the decision that it had replaced. */
export function standingDecisions(
  acts: readonly (Act & { readonly decision: WeeklyDecision | null })[],
): StandingDecisions {
  const stack = undoStackOf(acts);
  const done = new Set(stack.done.map(({ act }) => act));
  const made = acts.flatMap(({ id, decision }) => (decision && done.has(id) ? [decision] : []));
  const replaced = new Set(made.flatMap(({ replaces }) => replaces ?? []));
  return { decisions: made.filter(({ id }) => !replaced.has(id)), stack };
}
