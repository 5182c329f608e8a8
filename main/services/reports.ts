import { checkSignal } from '../../shared/analysis/calibration/signal-check.ts';
import { overviewOf } from '../../shared/analysis/calibration/signal-overview.ts';
import { kpisByCohort } from '../../shared/analysis/kpis-by-cohort.ts';
import { adviseThreshold } from '../../shared/analysis/threshold-advice.ts';
import { verdictAgreement } from '../../shared/analysis/verdict-agreement.ts';
import { COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';
import type { SignalCheck } from '../../shared/model/signal-check.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import { readFrameFields } from '../db/frame-queries.ts';
import { countLabels, readReviewers } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readDrawInForce } from '../db/sample-queries.ts';
import { readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import { readSignalNames } from '../db/threshold-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import type { Context } from './context.ts';
import { estimates } from './estimates.ts';
import { promiseOn } from './guarantee.ts';
import { cohortCells, type Gathered, gather } from './kpi-input.ts';
import { gatherCheck, gatherLabels, LEVEL, readCheckBasis } from './signal-check-input.ts';
import { pendingProposal, thresholdAtHand } from './threshold-at-hand.ts';
import { gatherAdvice, type ThresholdQuestion } from './threshold-input.ts';

const FIELD_NAMES: Readonly<Record<CohortField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version',
};

/** More tables than this are not read. */
const MOST_TABLES = 2;

async function html(
  context: Context,
  { threshold }: { threshold?: ThresholdQuestion | undefined },
): Promise<ExportedDocument> {
  const { db } = context.session.require();
  const input = gatherReport(context, db, threshold ?? thresholdAtHand(db));
  // The page with its typeface is loaded by those who make a report, not by every start.
  const { reportHtml } = await import('./report-html.ts');
  return {
    fileName: `${fileNameFor(input.settings.name)} report.html`,
    mediaType: 'text/html',
    text: reportHtml(buildReport(input)),
  };
}

function gatherReport(context: Context, db: Db, question: ThresholdQuestion | undefined): ReportInput {
  const settings = readSettings(db);
  const { overall, remarks, counting } = estimates.kpis(context, {});
  const gathered = gather(db);
  return {
    settings,
    period: readPeriod(db),
    madeAt: context.now().toISOString(),
    kpis: overall.kpis,
    remarks,
    counting,
    cohorts: cohortTables(db, gathered),
    packet: estimates.packet(context),
    calibration: calibrationAtHand(db, question),
    advice: question ? adviseThreshold(gatherAdvice(db, question)) : null,
    guarantee: question ? promiseOn(db, question) : null,
    inForce: readPolicy(db),
    proposed: pendingProposal(db)?.policy ?? null,
    width: estimates.width(context),
    agreement: verdictAgreement(
      [...gathered.labelled, ...gathered.excluded, ...gathered.outside],
      overall.kpis[0]?.level ?? 0.95,
    ),
    sampleSeed: readDrawInForce(db)?.plan.seed ?? readIdentity(db).seed,
    codebookVersion: readCodebook(db).version,
    labels: countLabels(db),
    reviewers: readReviewers(db).length,
  };
}

/** The check of the signal that the report's threshold is about, else of the one that separates best. */
function calibrationAtHand(db: Db, question: ThresholdQuestion | undefined): SignalCheck | null {
  const signal = question?.signal ?? bestSignal(db);
  if (signal === undefined) return null;
  return checkSignal(gatherCheck(db, signal, 'agentVersion'));
}

function bestSignal(db: Db): string | undefined {
  const basis = readCheckBasis(db, null);
  const inputs = readSignalNames(db).map((name) => gatherLabels(db, name, basis));
  return overviewOf(inputs, LEVEL).lines.find(({ n }) => n > 0)?.signal;
}

/** Tables for the first fields in which labelled cases differ. */
function cohortTables(db: Db, gathered: Gathered): ReportInput['cohorts'] {
  const { labelled } = gathered;
  const fields = COHORT_FIELDS.filter((field) => new Set(labelled.map((one) => one.cohort[field])).size > 1);
  const preferred = [...fields].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_TABLES);
  return preferred.map((field) => {
    const groups = kpisByCohort({
      ...gathered,
      field,
      frameFields: readFrameFields(db),
      cells: cohortCells(db, field),
      valueOf: (i) => labelled[i]?.cohort[field] ?? null,
    });
    return { name: FIELD_NAMES[field], groups };
  });
}

/** What a team asks about first: what the case was about, and which agent had it. */
function rank(field: CohortField): number {
  return ['topic', 'agentVersion', 'channel', 'segment', 'language', 'route'].indexOf(field);
}

export const reports = { html };
