import { driftLines } from '../../shared/analysis/weekly/drift-lines.ts';
import { driftAnswer } from '../../shared/analysis/weekly/review-words.ts';
import { daysOf, weekAfter } from '../../shared/analysis/weekly/weeks.ts';
import type { TrendAlert } from '../../shared/model/trend-alert.ts';
import type { WeeklyAlert, WeeklyReview } from '../../shared/model/weekly-review.ts';
import type { Db } from '../db/open-db.ts';
import { readPopulationHead } from '../db/population-queries.ts';
import type { Context } from './context.ts';
import { trends } from './trends.ts';
import type { DataWeeks } from './weekly-weeks.ts';
import { windowKpis } from './window-kpis.ts';

type Drift = WeeklyReview['drift'];

/** Weeks that a week is compared with. */
const BASELINE_WEEKS = 4;

/** The second question: the week against the weeks before it that there are data of, and what alerts at its end. */
export function driftOf(context: Context, db: Db, { week, weeks }: DataWeeks & { week: string }): Drift {
  const earlier = weeks.filter((one) => one < week && one >= weekAfter(week, -BASELINE_WEEKS));
  const [from, to] = [earlier[0], earlier.at(-1)];
  if (from === undefined || to === undefined) {
    const sentence = 'Cannot be told: there is no week before this one in the data.';
    return { answer: 'cannot_tell', sentence, against: null, lines: [], alerts: [], mix: null };
  }
  const before = windowKpis(db, { from: daysOf(from).from, to: daysOf(to).to });
  const lines = driftLines(before, windowKpis(db, daysOf(week)));
  const alerts = alertsAt(context, week);
  return {
    ...driftAnswer(lines, alerts),
    against: { from, to },
    lines,
    alerts,
    mix: mixOf(context, db, { from, to }, week),
  };
}

/** What alerts as if the data ended with the week; what somebody muted is left out. */
function alertsAt(context: Context, week: string): WeeklyAlert[] {
  const at = `${daysOf(weekAfter(week, 1)).from}T00:00:00Z`;
  return trends.alerts(context, { metric: 'escalation_rate', at }).alerts.map(toWeekly);
}

function toWeekly({ value, direction, level, long, title, sentence, meaning }: TrendAlert): WeeklyAlert {
  const { difference, differenceLow, differenceHigh, n } = long;
  return {
    cohort: value ?? 'All cases',
    direction,
    level,
    n,
    difference: { estimate: difference, low: differenceLow, high: differenceHigh, level: 0.95, reason: null },
    sentence: `${title}. ${sentence} ${meaning}`,
  };
}

/** Whether the rate moved because of who came or of how they were handled: by topic, or what else the counts know. */
function mixOf(context: Context, db: Db, before: { from: string; to: string }, week: string): string | null {
  const fields = readPopulationHead(db)?.fields ?? [];
  const by = fields.includes('topic') ? 'topic' : fields[0];
  if (by === undefined) return null;
  const after = { from: week, to: week };
  return trends.mix(context, { metric: 'escalation_rate', by, before, after }).split?.sentence ?? null;
}
