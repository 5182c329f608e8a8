import { ulid } from 'ulid';
import { standingDecisions } from '../../shared/analysis/weekly/standing-decisions.ts';
import { lastFullWeek } from '../../shared/analysis/weekly/weeks.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  CheckedDecision,
  KnownThen,
  WeeklyChange,
  WeeklyDecision,
} from '../../shared/model/weekly-decision.ts';
import { countLabels } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { appendWeeklyAct, readWeeklyActs } from '../db/weekly-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { checked, figureUpTo } from './weekly-outcomes.ts';
import { readDataWeeks, requireWeek } from './weekly-weeks.ts';

interface Deciding {
  week: string;
  name: string;
  decision: WeeklyChange;
  replaces?: string | undefined;
}

/** Records a decision with the figures of its day. */
export function decide(context: Context, { week, name, decision, replaces }: Deciding): WeeklyDecision {
  const { db } = context.session.require();
  requireWeek(db, week);
  if (decision.wrongIf.by <= week) {
    throw new AppError('INVALID', 'The rule must be due after the week of the review.', {
      field: 'wrongIf',
      hint: 'Only later weeks can show what came of it.',
    });
  }
  const known = knownThen(context, db, week, decision);
  return writeSoon(db, () => {
    if (replaces !== undefined) requireStanding(db, week, replaces);
    const id = ulid(context.now().getTime());
    const at = context.now().toISOString();
    const made = { id, week, name, at, decision, known, replaces: replaces ?? null };
    appendWeeklyAct(db, { id, kind: 'do', target: null }, at, made);
    return made;
  });
}

function knownThen(context: Context, db: Db, week: string, { expected, wrongIf }: WeeklyChange): KnownThen {
  return {
    expected: expected && figureUpTo(context, db, expected, week),
    rule: figureUpTo(context, db, wrongIf, week),
    labels: countLabels(db),
    codebookVersion: readCodebook(db).version,
    policyVersion: readPolicy(db)?.version ?? null,
  };
}

function requireStanding(db: Db, week: string, id: string): void {
  const found = standingDecisions(readWeeklyActs(db)).decisions.find((one) => one.id === id);
  if (found?.week === week) return;
  throw new AppError('CONFLICT', 'The decision to be replaced does not stand in this week any more.', {
    field: 'replaces',
    hint: 'Look at the week again; somebody took it back or replaced it.',
  });
}

export const undo = (context: Context) => reverse(context, 'undo');
export const redo = (context: Context) => reverse(context, 'redo');

function reverse(context: Context, kind: 'undo' | 'redo') {
  const { db } = context.session.require();
  return writeSoon(db, () => {
    const acts = readWeeklyActs(db);
    const { stack } = standingDecisions(acts);
    const entry = (kind === 'undo' ? stack.done : stack.undone).at(-1);
    const decision = acts.find(({ id }) => id === entry?.act)?.decision;
    if (!entry || !decision) return null;
    const now = context.now();
    appendWeeklyAct(db, { id: ulid(now.getTime()), kind, target: entry.act }, now.toISOString(), null);
    return { decision, ...reversible(db) };
  });
}

/** Whether there is something to take back, or to bring back. */
export function reversible(db: Db): { canUndo: boolean; canRedo: boolean } {
  const { stack } = standingDecisions(readWeeklyActs(db));
  return { canUndo: stack.done.length > 0, canRedo: stack.undone.length > 0 };
}

/** Every week that decided something, newest first, with what came up to the last full week. */
export function history(context: Context): { week: string; decisions: CheckedDecision[] }[] {
  const { db } = context.session.require();
  const data = readDataWeeks(db);
  const { decisions } = standingDecisions(readWeeklyActs(db));
  const weeks = [...new Set(decisions.map(({ week }) => week))].sort().reverse();
  return weeks.map((week) => ({
    week,
    decisions: decisions
      .filter((one) => one.week === week)
      .map((one) => checked(context, db, one, data ? lastFullWeek(data.lastDay) : week)),
  }));
}
