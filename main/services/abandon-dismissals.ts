import { ulid } from 'ulid';
import { undoStackOf } from '../../shared/analysis/undo-stack.ts';
import { AppError } from '../../shared/errors.ts';
import { appendAbandonAct, type DismissedPair, readAbandonActs } from '../db/abandon-acts.ts';
import type { Db } from '../db/open-db.ts';
import { seqsOf } from '../db/session-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';

/** The pairs that stand as dismissed, and whether there is something to take back or to bring back. */
export function dismissals(db: Db): { pairs: DismissedPair[]; canUndo: boolean; canRedo: boolean } {
  const acts = readAbandonActs(db);
  const stack = undoStackOf(acts);
  const done = new Set(stack.done.map(({ act }) => act));
  return {
    pairs: acts.flatMap(({ id, pair }) => (pair && done.has(id) ? [pair] : [])),
    canUndo: stack.done.length > 0,
    canRedo: stack.undone.length > 0,
  };
}

export function dismiss(context: Context, pair: DismissedPair): null {
  const { db } = context.session.require();
  if (seqsOf(db, [pair.first, pair.next]).size < 2)
    throw new AppError('NOT_FOUND', 'One of these cases is not in this workspace.', { field: 'first' });
  return writeSoon(db, () => {
    const already = dismissals(db).pairs.some(
      ({ first, next }) => first === pair.first && next === pair.next,
    );
    if (already) return null;
    const now = context.now();
    appendAbandonAct(db, { id: ulid(now.getTime()), kind: 'do', target: null }, now.toISOString(), pair);
    return null;
  });
}

export const undo = (context: Context) => reverse(context, 'undo');
export const redo = (context: Context) => reverse(context, 'redo');

function reverse(context: Context, kind: 'undo' | 'redo') {
  const { db } = context.session.require();
  return writeSoon(db, () => {
    const acts = readAbandonActs(db);
    const stack = undoStackOf(acts);
    const entry = (kind === 'undo' ? stack.done : stack.undone).at(-1);
    const pair = acts.find(({ id }) => id === entry?.act)?.pair;
    if (!entry || !pair) return null;
    const now = context.now();
    appendAbandonAct(db, { id: ulid(now.getTime()), kind, target: entry.act }, now.toISOString(), null);
    const { canUndo, canRedo } = dismissals(db);
    return { ...pair, canUndo, canRedo };
  });
}
