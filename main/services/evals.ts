import { curationSla } from '../../shared/analysis/evals/curation-sla.ts';
import {
  CURATION_HOURS,
  type EvalFailure,
  type EvalItem,
  type EvalState,
} from '../../shared/model/eval-case.ts';
import type { RedactionMarks } from '../../shared/model/redaction.ts';
import { addRedactionMarks, readRedactionMarks } from '../db/redaction-mark-queries.ts';
import type { Context } from './context.ts';
import { curationNow } from './curation-clock.ts';
import { accept, draft, edit, leaveOut, open, reopen } from './eval-acts.ts';
import { countStates, curated } from './eval-items.ts';
import { evalSource } from './eval-source.ts';
import { redo, undo } from './eval-undo.ts';
import { get } from './eval-view.ts';
import { requireCase } from './review-view.ts';

interface Wanted {
  states?: EvalState[] | undefined;
  failure?: EvalFailure | undefined;
  owner?: string | undefined;
  clusterId?: string | undefined;
  limit: number;
}

function list(context: Context, { states, failure, owner, clusterId, limit }: Wanted) {
  const { db } = context.session.require();
  const all = [...curated(db).values()].map(({ item }) => item);
  const items = all
    .filter(
      (item) =>
        (!states || states.includes(item.state)) &&
        (failure === undefined || item.failure === failure) &&
        (owner === undefined || item.owner === owner) &&
        (clusterId === undefined || item.clusterId === clusterId),
    )
    .sort(byUrgency);
  return {
    items: items.slice(0, limit),
    total: items.length,
    counts: countStates(all),
    noise: evalSource(db).noise,
    hours: CURATION_HOURS,
    now: curationNow(context).toISOString(),
  };
}

/** What waits comes first, the oldest label first; then what was decided, the latest first. */
function byUrgency(a: EvalItem, b: EvalItem): number {
  const [decidedA, decidedB] = [isDecided(a), isDecided(b)];
  if (decidedA !== decidedB) return decidedA ? 1 : -1;
  const order = decidedA
    ? compare(b.decidedAt ?? '', a.decidedAt ?? '')
    : compare(a.labelledAt, b.labelledAt);
  return order || compare(a.caseId, b.caseId);
}

function isDecided({ state }: EvalItem): boolean {
  return state !== 'open' && state !== 'in_progress';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of failures that still are, and of what was decided about others while they were. */
function sla(context: Context, { weeks }: { weeks: number }) {
  const { db } = context.session.require();
  const items = [...curated(db).values()]
    .map(({ item }) => item)
    .filter(({ stillFails, decidedAt }) => stillFails || decidedAt !== null);
  return curationSla(items, CURATION_HOURS, curationNow(context).toISOString(), weeks);
}

function mark(context: Context, { marks, ...on }: { caseId: string; by: string; marks: RedactionMarks }) {
  const { db } = context.session.require();
  requireCase(db, on.caseId);
  addRedactionMarks(db, { ...on, at: context.now().toISOString(), marks });
  return readRedactionMarks(db, on.caseId);
}

export const evals = { list, get, open, draft, edit, accept, leaveOut, reopen, mark, undo, redo, sla };
