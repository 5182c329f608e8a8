import {
  type EvalContent,
  type EvalDeed,
  type EvalExportMark,
  type EvalState,
  type LeftOut,
  NO_CONTENT,
} from '../../model/eval-case.ts';
import type { Act } from '../../model/label-event.ts';
import { type UndoStack, undoStackOf } from '../undo-stack.ts';
import { contentAfter } from './content-changes.ts';

/** An act on the eval case `number`; one that is about another act has no deed. */
export interface ActOnEval extends Act {
  readonly number: number;
  readonly by: string;
  readonly at: string;
  readonly deed: EvalDeed | null;
}

/** What the acts on one eval case come to. */
export interface StandingEval {
  readonly content: EvalContent;
  readonly owner: string | null;
  /** Before exports are known of: never `exported`. */
  readonly state: Exclude<EvalState, 'exported'>;
  readonly leftOut: LeftOut | null;
  /** When it was first accepted or left out; null while it is open, also where it was reopened. ISO. */
  readonly decidedAt: string | null;
  /** The same, also while it is reopened: what is only corrected later was in time all the same. */
  readonly firstDecidedAt: string | null;
  /** When it was accepted last; ISO. */
  readonly acceptedAt: string | null;
}

export const NOTHING_DONE: StandingEval = {
  content: NO_CONTENT,
  owner: null,
  state: 'open',
  leftOut: null,
  decidedAt: null,
  firstDecidedAt: null,
  acceptedAt: null,
};

/**
 * Every eval case by its number, after all acts. Each person undoes their own acts alone, and what they took back never
 * was; where several wrote the same field, the latest act that holds says what stands.
 */
export function standingEvals(acts: readonly ActOnEval[]): Map<number, StandingEval> {
  const holds = new Set(
    [...Map.groupBy(acts, ({ by }) => by).values()].flatMap((own) =>
      undoStackOf(own).done.map(({ act }) => act),
    ),
  );
  const standing = new Map<number, StandingEval>();
  for (const { id, number, by, at, deed } of acts) {
    if (!deed || !holds.has(id)) continue;
    standing.set(number, after(standing.get(number) ?? NOTHING_DONE, deed, by, at));
  }
  return standing;
}

/** What one person can take back and bring back. */
export function evalStackOf(acts: readonly ActOnEval[], by: string): UndoStack {
  return undoStackOf(acts.filter((act) => act.by === by));
}

/** Whoever first writes or decides has taken the case, unless somebody had before. */
function after(before: StandingEval, deed: EvalDeed, by: string, at: string): StandingEval {
  const owner = before.owner ?? by;
  switch (deed.kind) {
    case 'taken':
      return begun({ ...before, owner: deed.owner });
    case 'edited':
      return begun({ ...before, owner, content: contentAfter(before.content, deed.content) });
    case 'accepted':
      return { ...before, ...decided(before, at), owner, state: 'accepted', leftOut: null, acceptedAt: at };
    case 'left_out':
      return { ...before, ...decided(before, at), owner, state: 'left_out', leftOut: deed.leftOut };
    case 'reopened':
      return { ...before, state: 'in_progress', leftOut: null, decidedAt: null };
  }
}

/** A decision is not changed by whose case it is or what is written in it, and a case given back untouched is open. */
function begun(one: StandingEval): StandingEval {
  if (one.state === 'accepted' || one.state === 'left_out') return one;
  const { expectedBehaviour, criteria, tags } = one.content;
  const untouched = expectedBehaviour === '' && criteria.length === 0 && tags.length === 0;
  return { ...one, state: one.owner === null && untouched ? 'open' : 'in_progress' };
}

function decided(before: StandingEval, at: string) {
  const first = before.firstDecidedAt ?? at;
  return { decidedAt: first, firstDecidedAt: first };
}

/** With its exports: what left since it was accepted last is out. */
export function stateWithExports(
  { state, acceptedAt }: Pick<StandingEval, 'state' | 'acceptedAt'>,
  exports: readonly Pick<EvalExportMark, 'at'>[],
): EvalState {
  const since = acceptedAt;
  const left = state === 'accepted' && since !== null && exports.some(({ at }) => at >= since);
  return left ? 'exported' : state;
}
