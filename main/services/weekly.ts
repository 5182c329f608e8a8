import type { Context } from './context.ts';
import { decide, history, redo, reversible, undo } from './weekly-decisions.ts';
import { reviewOf } from './weekly-review.ts';
import { NO_DATES, readDataWeeks, requireWeek } from './weekly-weeks.ts';

function get(context: Context, { week }: { week?: string | undefined }) {
  const { db } = context.session.require();
  const data = readDataWeeks(db);
  const around = {
    dataUpTo: data?.lastDay ?? null,
    weeks: data ? [...data.weeks].reverse() : [],
    ...reversible(db),
  };
  if (!data) return { ...around, review: null, reason: NO_DATES };
  return { ...around, review: reviewOf(context, db, requireWeek(db, week)), reason: null };
}

export const weekly = { get, decide, undo, redo, history };
