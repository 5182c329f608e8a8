import { labelSlot, skipSlot } from '../../shared/analysis/event-heads.ts';
import type { LabelEvent, Occasion } from '../../shared/model/label-event.ts';
import { type Assigned, assignedTo } from '../db/assignment-queries.ts';
import type { Db } from '../db/open-db.ts';

/** Which time it is that a reviewer judges a case, and why again. */
export interface Pass {
  pass: number;
  occasion: Occasion | null;
  /** What the reviewer did before belongs to another time; null when there is none. */
  since: string | null;
}

/**
 * The time a reviewer is in: that of the case they were given last and have not labelled, else the last one they
 * labelled. Once a case has come back to them, everything from before is out of sight until it is judged anew.
 */
export function passOf(heads: readonly LabelEvent[], assigned: readonly Assigned[]): Pass {
  const labels = heads.flatMap(({ body }) => (body.kind === 'label' ? [body] : []));
  const last = labels.reduce<Pass>(
    (found, { pass = 0, occasion = null }) => (pass >= found.pass ? { pass, occasion, since: null } : found),
    { pass: 0, occasion: null, since: null },
  );
  const due = assigned.findLast(({ state }) => state === 'open' || state === 'skipped');
  if (!due || due.pass < last.pass) return last;
  return { pass: due.pass, occasion: occasionOf(due), since: due.pass > 0 ? due.since : null };
}

export function readPass(
  db: Db,
  caseId: string,
  reviewer: string,
  heads: readonly LabelEvent[],
  now: Date,
): Pass {
  return passOf(heads, assignedTo(db, caseId, reviewer, now.toISOString()));
}

function occasionOf({ kind }: Assigned): Occasion | null {
  return kind === 'repeat' || kind === 'reworded' ? kind : null;
}

/** What a label of this time says about itself. */
export function stampOf({ pass, occasion }: Pick<Pass, 'pass' | 'occasion'>): {
  pass?: number;
  occasion?: Occasion;
} {
  return { ...(pass > 0 && { pass }), ...(occasion && { occasion }) };
}

/** The heads that are labels of this time. */
export function labelsAt(heads: readonly LabelEvent[], pass: number): LabelEvent[] {
  return heads.filter(({ body }) => body.kind === 'label' && (body.pass ?? 0) === pass);
}

/** Places of a first answer and of a skip at this time: a new one of either replaces both. */
export function firstSlots(pass: number): string[] {
  return [labelSlot('blind', pass), skipSlot(pass)];
}
