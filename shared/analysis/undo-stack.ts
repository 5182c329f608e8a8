import type { Act } from '../model/label-event.ts';

export interface UndoStack {
  /** Acts that can be undone, the latest last. `latest` is the act whose events stand for it now. */
  done: { act: string; latest: string }[];
  /** Acts that can be done again, the one undone last at the end. `latest` is the undo that took it back. */
  undone: { act: string; latest: string }[];
}

/**
 * What one reviewer can undo and redo, from the whole history of acts in order. Kept in the events themselves, it
 * survives a restart and needs no second bookkeeping. A new act forgets what was undone, as everywhere.
 */
export function undoStackOf(acts: readonly Act[]): UndoStack {
  const stack: UndoStack = { done: [], undone: [] };
  for (const act of acts) {
    if (act.kind === 'do') {
      stack.done.push({ act: act.id, latest: act.id });
      stack.undone = [];
      continue;
    }
    const [from, to] = act.kind === 'undo' ? [stack.done, stack.undone] : [stack.undone, stack.done];
    const at = from.findLastIndex((entry) => entry.act === act.target);
    if (at < 0) continue;
    from.splice(at, 1);
    to.push({ act: act.target as string, latest: act.id });
  }
  return stack;
}
