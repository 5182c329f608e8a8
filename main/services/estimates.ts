import { countingOf, disputedRemarks } from '../../shared/analysis/counting.ts';
import { intervalOutlook } from '../../shared/analysis/interval-width.ts';
import { cellsOf, needed, pool } from '../../shared/analysis/kpi-cells.ts';
import { kpis, LEVEL } from '../../shared/analysis/kpis.ts';
import { kpisByCohort } from '../../shared/analysis/kpis-by-cohort.ts';
import { packetShares } from '../../shared/analysis/packet-shares.ts';
import type { CohortField } from '../../shared/model/case.ts';
import { readFrameFields } from '../db/frame-queries.ts';
import { readCodebook, readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { cohortCells, gather } from './kpi-input.ts';
import { sampleRemarks } from './sample-remarks.ts';

/** Points of the half-width curve. */
const CURVE_POINTS = 40;

function kpiGroups(context: Context, { by }: { by?: CohortField | undefined }) {
  const { db } = context.session.require();
  const gathered = gather(db);
  const overall = { field: null, value: null, kpis: kpis(gathered) };
  const counting = countingOf(gathered.rule, gathered.routes);
  const remarks = sampleRemarks(db);
  if (remarks.length === 0 && overall.kpis.some((kpi) => !kpi.weighted)) {
    remarks.push(
      'Population counts are not known, so these numbers describe the sample only. Enter them under Sample.',
    );
  }
  remarks.push(...disputedRemarks(counting));
  const groups = by
    ? kpisByCohort({
        ...gathered,
        field: by,
        frameFields: readFrameFields(db),
        cells: cohortCells(db, by),
        valueOf: (i) => gathered.labelled[i]?.cohort[by] ?? null,
      })
    : [];
  return { overall, groups, remarks, counting };
}

/** The half-width of the missed-escalation interval against the number of labels. */
function width(context: Context) {
  const { db } = context.session.require();
  const { strata, cases } = gather(db);
  const cells = cellsOf(strata, cases, 'automated', needed);
  const { decided, undecided, sampled, undrawn = 0 } = pool(cells);
  const wanted = readSettings(db).wantedHalfWidth;
  const { now, at, labelsToReach } = intervalOutlook(cells, LEVEL);
  const neededMore = labelsToReach(wanted);
  const left = sampled - decided - undecided;
  const last = Math.min(
    Math.max(sampled + undrawn, 10),
    Math.max(decided * 2, decided + (neededMore ?? 0) + 20, 60),
  );
  const points: { n: number; halfWidth: number }[] = [];
  const step = Math.max(1, Math.floor(last / CURVE_POINTS));
  for (let n = Math.min(8, last); n <= last; n += step) points.push({ n, halfWidth: at(n) });
  const beyond = neededMore === null ? 0 : Math.max(0, neededMore - left);
  return { now: { n: decided, halfWidth: now }, wanted, neededMore, left, beyond, points };
}

function packet(context: Context) {
  const { db } = context.session.require();
  const { strata, labelled } = gather(db);
  return packetShares(strata, labelled, readCodebook(db));
}

export const estimates = { kpis: kpiGroups, width, packet };
