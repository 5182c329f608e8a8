import { decisionOutcome } from '../../shared/analysis/weekly/decision-outcome.ts';
import { daysOf, weekAfter } from '../../shared/analysis/weekly/weeks.ts';
import type { Kpi, KpiId } from '../../shared/model/kpi.ts';
import type { CheckedDecision, ExpectedEffect, WeeklyDecision } from '../../shared/model/weekly-decision.ts';
import type { Db } from '../db/open-db.ts';
import type { Context } from './context.ts';
import { estimates } from './estimates.ts';
import { windowKpis } from './window-kpis.ts';

/** Weeks up to and with the one of a review that a change is measured from. */
const BEFORE_WEEKS = 4;

/** A measure as it was up to a week: of its cases and those of the three weeks before; a width is that of all labels. */
export function figureUpTo(
  context: Context,
  db: Db,
  of: Pick<ExpectedEffect, 'kpi' | 'measure'>,
  week: string,
): Kpi {
  if (of.measure === 'half_width') return overall(context, of.kpi);
  const window = { from: daysOf(weekAfter(week, 1 - BEFORE_WEEKS)).from, to: daysOf(week).to };
  return one(windowKpis(db, window), of.kpi);
}

/**
 * A decision beside what came of it by a week: the full weeks after its own, no later than its rule.
 *
 * @param upTo the last full week to look at
 */
export function checked(context: Context, db: Db, made: WeeklyDecision, upTo: string): CheckedDecision {
  const { expected, wrongIf } = made.decision;
  const from = weekAfter(made.week, 1);
  const to = upTo < wrongIf.by ? upTo : wrongIf.by;
  const since = from <= to ? { from, to } : null;
  const days = { from: daysOf(from).from, to: daysOf(to).to };
  const now = ({ kpi, measure }: Pick<ExpectedEffect, 'kpi' | 'measure'>) =>
    measure === 'half_width' ? overall(context, kpi) : one(windowKpis(db, days), kpi);
  const outcome = decisionOutcome({
    decision: made.decision,
    since,
    rule: now(wrongIf),
    expected: expected && {
      before:
        expected.measure === 'half_width'
          ? (made.known.expected ?? now(expected))
          : figureUpTo(context, db, expected, made.week),
      now: now(expected),
    },
  });
  return { ...made, outcome };
}

function overall(context: Context, id: KpiId): Kpi {
  return one(estimates.kpis(context, {}).overall.kpis, id);
}

function one(kpis: readonly Kpi[], id: KpiId): Kpi {
  const found = kpis.find((kpi) => kpi.id === id);
  if (!found) throw new Error(`no KPI ${id}`);
  return found;
}
