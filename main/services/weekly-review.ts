import { candidates } from '../../shared/analysis/weekly/candidates.ts';
import { limitLines } from '../../shared/analysis/weekly/limit-lines.ts';
import { headlineOf, limitsAnswer, nextSentence } from '../../shared/analysis/weekly/review-words.ts';
import { standingDecisions } from '../../shared/analysis/weekly/standing-decisions.ts';
import { taskLines } from '../../shared/analysis/weekly/task-lines.ts';
import { daysOf, lastFullWeek } from '../../shared/analysis/weekly/weeks.ts';
import type { WeeklyReview } from '../../shared/model/weekly-review.ts';
import { countLabels, readReviewers } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readWaiting } from '../db/policy-draft-queries.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readDrawInForce } from '../db/sample-queries.ts';
import { readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import { readWeeklyActs } from '../db/weekly-queries.ts';
import { summary } from './agreement-summary.ts';
import type { Context } from './context.ts';
import { estimates } from './estimates.ts';
import { fixList } from './handoff.ts';
import { taskKpis } from './task-kpis.ts';
import { pendingProposal } from './threshold-at-hand.ts';
import { driftOf } from './weekly-drift.ts';
import { checked } from './weekly-outcomes.ts';
import type { DataWeeks } from './weekly-weeks.ts';
import { windowKpis } from './window-kpis.ts';

/** The review of one week, from everything that is known now. */
export function reviewOf(context: Context, db: Db, data: DataWeeks & { week: string }): WeeklyReview {
  const { week } = data;
  const settings = readSettings(db);
  const days = daysOf(week);
  const { overall, remarks } = estimates.kpis(context, {});
  const own = windowKpis(db, days);
  const limits = limitLines(overall.kpis, own, settings.limits);
  const drift = driftOf(context, db, data);
  const agreement = summary(context, {});
  const { decisions } = standingDecisions(readWeeklyActs(db));
  const tasks = taskLines(taskKpis.get(context, {}));
  const answered = { ...limitsAnswer(limits, tasks), lines: limits, tasks };
  const found = candidates({
    week,
    limits,
    drift: drift.lines,
    alerts: drift.alerts,
    proposed: pendingProposal(db)?.policy ?? readWaiting(db)?.policy ?? null,
    width: estimates.width(context),
    questions: agreement.questions,
    fixes: fixList(db),
  });
  const decided = decisions.filter((one) => one.week === week);
  return {
    workspace: settings.name,
    week,
    ...days,
    full: days.to <= data.lastDay,
    ...headlineOf(answered, drift),
    limits: answered,
    drift,
    next: { sentence: nextSentence(decided, found), candidates: found },
    decisions: decided,
    last: lastDecided(context, db, data, decisions),
    basis: {
      labels: countLabels(db),
      reviewers: readReviewers(db).length,
      codebookVersion: readCodebook(db).version,
      policyVersion: readPolicy(db)?.version ?? null,
      sampleSeed: readDrawInForce(db)?.plan.seed ?? readIdentity(db).seed,
      agreement: agreement.sentences[0],
    },
    remarks,
  };
}

/** What the latest earlier week decided, and what came of it up to this one. */
function lastDecided(
  context: Context,
  db: Db,
  { week, lastDay }: DataWeeks & { week: string },
  decisions: readonly WeeklyReview['decisions'][number][],
): WeeklyReview['last'] {
  const last = decisions
    .map((one) => one.week)
    .filter((one) => one < week)
    .sort()
    .at(-1);
  if (last === undefined) return null;
  const full = lastFullWeek(lastDay);
  const upTo = week < full ? week : full;
  return {
    week: last,
    decisions: decisions.filter((one) => one.week === last).map((one) => checked(context, db, one, upTo)),
  };
}
