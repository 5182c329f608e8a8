import { ulid } from 'ulid';
import { standingChanges } from '../../shared/analysis/failures/standing-changes.ts';
import { AppError } from '../../shared/errors.ts';
import type { ClusterChange, ClusterId } from '../../shared/model/failure.ts';
import { appendFailureAct, type Grouped, readFailureActs } from '../db/failure-queries.ts';
import type { Db } from '../db/open-db.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { readFailureSet } from './failure-source.ts';
import { nextNumber } from './find-failures.ts';

export function rename(context: Context, { id, name }: { id: ClusterId; name: string }) {
  return change(context, (db) => {
    requireCluster(db, id);
    return { kind: 'rename', cluster: id, name };
  });
}

export function merge(context: Context, { from, into }: { from: ClusterId; into: ClusterId }) {
  return change(context, (db) => {
    requireCluster(db, from);
    requireCluster(db, into);
    if (from === into || from[0] !== into[0]) {
      throw new AppError('INVALID', 'Two different groups of the same list can be made one.', {
        field: 'into',
      });
    }
    return { kind: 'merge', from, into };
  });
}

interface Splitting {
  id: ClusterId;
  caseIds: string[];
  name?: string | undefined;
}

export function split(context: Context, { id, caseIds, name }: Splitting) {
  return change(context, (db) => {
    const members = requireCluster(db, id);
    const cases = [...new Set(caseIds)];
    const stranger = cases.find((caseId) => !members.has(caseId));
    if (stranger !== undefined) {
      throw new AppError('INVALID', `The case ${stranger} is not in ${id}.`, {
        field: 'caseIds',
        hint: 'Look at the group again; it may have changed.',
      });
    }
    if (cases.length === members.size) {
      throw new AppError('INVALID', 'A group of all of its cases is the same group.', {
        field: 'caseIds',
        hint: 'Leave at least one case where it is.',
      });
    }
    const into: ClusterId = `${id[0]}-${nextNumber(db, groupedAs(id))}`;
    return { kind: 'split', cluster: id, cases, into, ...(name !== undefined && { name }) };
  });
}

export function groupedAs(id: ClusterId): Grouped {
  return id.startsWith('S') ? 'suspected' : 'failure';
}

/** The cases of a group. @throws {AppError} NOT_FOUND */
function requireCluster(db: Db, id: ClusterId): ReadonlySet<string> {
  const { failures } = readFailureSet(db, groupedAs(id));
  const members = new Set(failures.flatMap(({ clusterId, caseId }) => (clusterId === id ? [caseId] : [])));
  if (members.size > 0) return members;
  throw noSuchCluster(id);
}

export function noSuchCluster(id: ClusterId): AppError {
  return new AppError('NOT_FOUND', `There is no group ${id} of failures.`, {
    field: 'id',
    hint: 'It may have been merged into another; look at the list again.',
  });
}

function change(context: Context, make: (db: Db) => ClusterChange) {
  const { db } = context.session.require();
  return writeSoon(db, () => {
    const made = make(db);
    const now = context.now();
    const act = { id: ulid(now.getTime()), kind: 'do', target: null } as const;
    appendFailureAct(db, act, now.toISOString(), made);
    return { change: made, ...reversible(db) };
  });
}

export const undo = (context: Context) => reverse(context, 'undo');
export const redo = (context: Context) => reverse(context, 'redo');

function reverse(context: Context, kind: 'undo' | 'redo') {
  const { db } = context.session.require();
  return writeSoon(db, () => {
    const acts = readFailureActs(db);
    const { stack } = standingChanges(acts);
    const entry = (kind === 'undo' ? stack.done : stack.undone).at(-1);
    const made = acts.find(({ id }) => id === entry?.act)?.change;
    if (!entry || !made) return null;
    const now = context.now();
    appendFailureAct(db, { id: ulid(now.getTime()), kind, target: entry.act }, now.toISOString(), null);
    return { change: made, ...reversible(db) };
  });
}

function reversible(db: Db): { canUndo: boolean; canRedo: boolean } {
  const { stack } = standingChanges(readFailureActs(db));
  return { canUndo: stack.done.length > 0, canRedo: stack.undone.length > 0 };
}
