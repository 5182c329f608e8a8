import { checkSignal } from '../../shared/analysis/calibration/signal-check.ts';
import { overviewOf } from '../../shared/analysis/calibration/signal-overview.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import type { ReportRequest } from '../../shared/model/report.ts';
import type { SignalCheck, SignalOverview } from '../../shared/model/signal-check.ts';
import { calibrationReport } from '../../shared/report/calibration-report.ts';
import { evidenceReport } from '../../shared/report/evidence-report.ts';
import type { Report } from '../../shared/report/report.ts';
import { reviewerReport } from '../../shared/report/reviewer-report.ts';
import { weeklyReport } from '../../shared/report/weekly-report.ts';
import type { Db } from '../db/open-db.ts';
import { readSignalNames } from '../db/threshold-queries.ts';
import { agreement } from './agreement.ts';
import type { Context } from './context.ts';
import { estimates } from './estimates.ts';
import { promiseOn } from './guarantee.ts';
import { gatherBasis, gatherCohorts } from './report-basis.ts';
import { gatherEvidence } from './report-evidence.ts';
import { gatherWeek } from './report-week.ts';
import { gatherCheck, gatherLabels, LEVEL, readCheckBasis } from './signal-check-input.ts';
import { pendingProposal, thresholdAtHand } from './threshold-at-hand.ts';
import { gatherAdvice, type ThresholdQuestion } from './threshold-input.ts';

/** More tables than this are not read in a week. */
const MOST_TABLES = 2;
/** Signals that get curves of their own; the others have a line. */
const MOST_SIGNALS = 4;

/** The report that is asked for, from today's labels. */
export function reportOfWorkspace(context: Context, request: ReportRequest): Report {
  const { db } = context.session.require();
  switch (request.report) {
    case 'weekly':
      return weekly(context, db, request);
    case 'calibration':
      return calibration(context, db, request);
    case 'reviewers':
      return reviewers(context, db, request);
    case 'evidence':
      return evidenceReport(gatherEvidence(context, db, request, questionOf(db, request)));
  }
}

/** The threshold a report is about: the one asked for, else the one at hand; none where it is to be left out. */
function questionOf(db: Db, { threshold, withThreshold }: ReportRequest): ThresholdQuestion | undefined {
  return withThreshold ? (threshold ?? thresholdAtHand(db)) : undefined;
}

function weekly(context: Context, db: Db, request: ReportRequest): Report {
  const question = questionOf(db, request);
  const signal = question?.signal ?? bestSignal(db);
  return weeklyReport({
    ...gatherBasis(context, db, request.date),
    ...gatherWeek(context, request.week),
    cohorts: gatherCohorts(db, MOST_TABLES),
    packet: estimates.packet(context),
    calibration: signal === undefined ? null : checkOf(db, signal),
    advice: question ? adviseThreshold(gatherAdvice(db, question)) : null,
    guarantee: question ? promiseOn(db, question) : null,
    proposed: pendingProposal(db)?.policy ?? null,
    width: estimates.width(context),
  });
}

function calibration(context: Context, db: Db, request: ReportRequest): Report {
  const overview = overviewOfSignals(db);
  const labelled = overview.lines.filter(({ n }) => n > 0).slice(0, MOST_SIGNALS);
  return calibrationReport({
    ...gatherBasis(context, db, request.date),
    cohorts: gatherCohorts(db, Number.POSITIVE_INFINITY),
    packet: estimates.packet(context),
    overview,
    checks: labelled.map(({ signal }) => checkOf(db, signal)),
  });
}

function reviewers(context: Context, db: Db, { names, date }: ReportRequest): Report {
  const verdict = { question: 'verdict' };
  const { reviewers: people, gold, again } = agreement.reviewers(context, verdict);
  return reviewerReport({
    ...gatherBasis(context, db, date),
    names,
    questions: agreement.summary(context, {}).questions,
    people,
    gold,
    again,
    pairs: agreement.pairs(context, verdict).pairs,
    weeks: agreement.overTime(context, { ...verdict, by: 'week' }),
    versions: agreement.overTime(context, { ...verdict, by: 'version' }),
  });
}

function checkOf(db: Db, signal: string): SignalCheck {
  return checkSignal(gatherCheck(db, signal, 'agentVersion'));
}

function bestSignal(db: Db): string | undefined {
  return overviewOfSignals(db).lines.find(({ n }) => n > 0)?.signal;
}

function overviewOfSignals(db: Db): SignalOverview {
  const basis = readCheckBasis(db, null);
  return overviewOf(
    readSignalNames(db).map((name) => gatherLabels(db, name, basis)),
    LEVEL,
  );
}
