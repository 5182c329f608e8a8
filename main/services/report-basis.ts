import { kpisByCohort } from '../../shared/analysis/kpis-by-cohort.ts';
import { verdictAgreement } from '../../shared/analysis/verdict-agreement.ts';
import { COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';
import type { ReportBasis } from '../../shared/report/report-basis.ts';
import type { Cohorts } from '../../shared/report/report-input.ts';
import { countLabelsByVersion } from '../db/agreement-queries.ts';
import { readFrameFields } from '../db/frame-queries.ts';
import { countLabels, readReviewers } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readDrawInForce } from '../db/sample-queries.ts';
import { readBrand, readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { estimates } from './estimates.ts';
import { cohortCells, gather } from './kpi-input.ts';

const FIELD_NAMES: Readonly<Record<CohortField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version',
};

/** What every report says of the workspace. `date` is the day it is dated, ISO. */
export function gatherBasis(context: Context, db: Db, date: string | undefined): ReportBasis {
  const { overall, remarks, counting } = estimates.kpis(context, {});
  const gathered = gather(db);
  return {
    settings: readSettings(db),
    brand: readBrand(db),
    period: readPeriod(db),
    date: date ?? context.now().toISOString().slice(0, 10),
    kpis: overall.kpis,
    remarks,
    counting,
    inForce: readPolicy(db),
    agreement: verdictAgreement(
      [...gathered.labelled, ...gathered.excluded, ...gathered.outside],
      overall.kpis[0]?.level ?? 0.95,
    ),
    sampleSeed: readDrawInForce(db)?.plan.seed ?? readIdentity(db).seed,
    codebookVersion: readCodebook(db).version,
    labelsByVersion: countLabelsByVersion(db).sort((a, b) => a.version - b.version),
    labels: countLabels(db),
    reviewers: readReviewers(db).length,
  };
}

/** KPIs by the first fields in which labelled cases differ, in the order in which a team asks. */
export function gatherCohorts(db: Db, most: number): Cohorts[] {
  const gathered = gather(db);
  const { labelled } = gathered;
  const fields = COHORT_FIELDS.filter((field) => new Set(labelled.map((one) => one.cohort[field])).size > 1);
  const preferred = [...fields].sort((a, b) => rank(a) - rank(b)).slice(0, most);
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
