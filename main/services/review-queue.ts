import { AppError } from '../../shared/errors.ts';
import type { CaseFilter, NextCase, Reservation } from '../../shared/model/review.ts';
import { nextAmong } from '../db/case-among.ts';
import { neighbour } from '../db/case-neighbour.ts';
import {
  type Direction,
  hasOwnQueue,
  isFree,
  nextOwn,
  nextShared,
  ownPlace,
  sharedPlace,
} from '../db/queue-queries.ts';
import { releaseCase, reserve as reserveCase, reservedByOther } from '../db/reservation-queries.ts';
import { writeUnsynced } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { showCase } from './review-showing.ts';

/** How long a case stays on one table while nothing is typed. */
const KEPT_MINUTES = 30;

interface OneCase {
  caseId: string;
  reviewer: string;
}

interface NextInput {
  reviewer: string;
  filter: CaseFilter;
  from?: string | undefined;
  direction: Direction;
}

/**
 * The open case after or before `from`, around the ends. With a filter, of the cases that match. Else of the
 * reviewer's own queue in their own order; whoever was given no cases goes on with the shared queue once nothing of
 * their own is due.
 */
export function next(context: Context, input: NextInput): { caseId: string | null } {
  const found = search(context, input);
  if (found !== null || input.from === undefined) return { caseId: found };
  return { caseId: search(context, { ...input, from: undefined }) };
}

function search(context: Context, { reviewer, filter, from, direction }: NextInput): string | null {
  const { db } = context.session.require();
  const now = context.now().toISOString();
  if (isFiltered(filter)) {
    const open: CaseFilter = filter.status ? filter : { ...filter, status: 'open' };
    if (filter.among) return nextAmong(db, open, { reviewer, now }, from, direction);
    return neighbour(db, open, { reviewer, now }, from, direction);
  }
  const place = from === undefined ? undefined : ownPlace(db, reviewer, from, now);
  const own = nextOwn(db, reviewer, now, direction, place);
  if (own !== null) return own;
  if (hasOwnQueue(db, reviewer)) return null;
  const around = place === undefined ? null : nextOwn(db, reviewer, now, direction);
  if (around !== null && around !== from) return around;
  const sharedFrom = from === undefined || place !== undefined ? undefined : sharedPlace(db, from);
  return nextShared(db, reviewer, now, direction, sharedFrom);
}

function isFiltered(filter: CaseFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

/**
 * The case that follows a decided one, opened in the same answer: one way to the service and back between two cases.
 * Undefined when that fails: the decision is saved, and whoever asks for the next case by itself is told why.
 */
export function following(
  context: Context,
  { caseId, reviewer }: OneCase,
  andNext: { filter: CaseFilter } | undefined,
): NextCase | undefined {
  if (!andNext) return undefined;
  try {
    const found = next(context, { reviewer, filter: andNext.filter, from: caseId, direction: 'next' });
    if (found.caseId === null) return { caseId: null, view: null };
    return { caseId: found.caseId, view: showCase(context, { caseId: found.caseId, reviewer }) };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

export function reservedUntil(context: Context): string {
  return new Date(context.now().getTime() + KEPT_MINUTES * 60_000).toISOString();
}

/** Puts an open case of the shared queue on this reviewer's table. A case that is theirs anyway needs no keeping. */
export function reserve(context: Context, { caseId, reviewer }: OneCase): Reservation {
  const { db } = context.session.require();
  const now = context.now().toISOString();
  return writeUnsynced(db, () => {
    const taken = reservedByOther(db, caseId, reviewer, now);
    if (taken !== undefined) return { state: 'taken', until: taken };
    if (!isFree(db, caseId, reviewer, now)) return { state: 'free', until: null };
    const until = reservedUntil(context);
    reserveCase(db, caseId, reviewer, until);
    return { state: 'kept', until };
  });
}

export function release(context: Context, { caseId, reviewer }: OneCase): { released: boolean } {
  const { db } = context.session.require();
  return { released: writeUnsynced(db, () => releaseCase(db, caseId, reviewer)) };
}
