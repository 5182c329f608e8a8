import { clusterMoves, movesHeadline } from '../../shared/analysis/coverage/cluster-moves.ts';
import { coverLines } from '../../shared/analysis/coverage/cover-lines.ts';
import { byWords, coverageHeadline } from '../../shared/analysis/coverage/coverage-words.ts';
import { PACE_RULE } from '../../shared/analysis/coverage/pace.ts';
import type { SharedGround } from '../../shared/analysis/failures/cluster-shares.ts';
import { addDays, equalWindows, isWithin, type Window } from '../../shared/analysis/versions/windows.ts';
import { plural } from '../../shared/format.ts';
import type {
  ClusterMoves,
  CoverageBy,
  CoverageScope,
  EvalCoverage,
} from '../../shared/model/eval-coverage.ts';
import type { FailureCluster } from '../../shared/model/failure.ts';
import type { Db } from '../db/open-db.ts';
import { readPeriod } from '../db/period-queries.ts';
import { chosenMarker, NO_CHANGE_HINT } from './chosen-marker.ts';
import type { Context } from './context.ts';
import { curated } from './eval-items.ts';
import { FAILING, groundOf } from './failure-ground.ts';
import { type FailureCase, readFailureSet } from './failure-source.ts';
import { failures as failureRoom } from './failures.ts';
import { gather } from './kpi-input.ts';
import { allMarkers } from './trend-markers.ts';
import { readDataWeeks } from './weekly-weeks.ts';

/** What a line without a value is called. */
const UNCLUSTERED = 'like no other';

interface Asked {
  scope: CoverageScope;
  by: CoverageBy;
  weeks: number;
}

function get(context: Context, { scope, by, weeks }: Asked): EvalCoverage {
  const { db } = context.session.require();
  const clusters = by === 'cluster' ? failureRoom.clusters(context, { scope }).clusters : [];
  const failures = failuresOf(db, scope);
  const acceptedAt = acceptances(db);
  const ground = groundOf(db, scope, failures);
  const lastDay = readDataWeeks(db)?.lastDay ?? null;
  const from = lastDay === null ? null : addDays(lastDay, 1 - 7 * weeks);
  const clusterOf = clusterByCase(clusters);
  const names = new Map<string, string>(clusters.map(({ id, name }) => [id, name]));
  const lines = coverLines({
    ...{ failures, acceptedAt, from, ground },
    keyOf: (place) => {
      const { caseId, cohort } = failures[place]!;
      return by === 'cluster' ? (clusterOf.get(caseId) ?? null) : (cohort[by] ?? null);
    },
    nameOf: (key) =>
      key === null ? (by === 'cluster' ? UNCLUSTERED : `no ${byWords[by][0]}`) : (names.get(key) ?? key),
  });
  const covered = lines.reduce((sum, line) => sum + line.covered, 0);
  const found = { by, failures: failures.length, covered, lines };
  return {
    ...{ scope, weeks, ...found },
    span: from === null || lastDay === null ? null : { from, to: lastDay },
    headline: coverageHeadline(found, FAILING[scope]),
    rule: PACE_RULE,
    remarks: remarksOf(failures, ground, from),
  };
}

/** Judged failures of the scope, also those outside the sample. */
function failuresOf(db: Db, scope: CoverageScope): FailureCase[] {
  return readFailureSet(db).failures.filter(({ kind }) => scope === 'both' || kind === scope);
}

/** When the eval case of a failure was accepted, by case. */
function acceptances(db: Db): Map<string, string> {
  const accepted = [...curated(db).values()].flatMap(({ item }) =>
    (item.state === 'accepted' || item.state === 'exported') && item.decidedAt !== null
      ? [[item.caseId, item.decidedAt] as const]
      : [],
  );
  return new Map(accepted);
}

function clusterByCase(clusters: readonly FailureCluster[]): Map<string, string> {
  return new Map(clusters.flatMap(({ id, members }) => members.map((caseId) => [caseId, id] as const)));
}

function remarksOf(failures: readonly FailureCase[], ground: SharedGround, from: string | null): string[] {
  const inSample = new Set(ground.caseIds);
  const outside = failures.filter(({ caseId }) => !inSample.has(caseId)).length;
  const undated = failures.filter(({ startedAt }) => startedAt === null).length;
  return [
    'A failure is covered by an accepted or exported eval case of its own. Failures count by the day on which their case began, eval cases by the day on which they were accepted.',
    'Only judged cases can be known failures: where more was judged, more are known.',
    ground.design.weighted
      ? 'A gap is a share of the failures, each with the weight of the cases that it was drawn for.'
      : 'Population counts are not known: a gap is a share of the known failures.',
    ...(outside > 0
      ? [
          `${plural(outside, 'failure')} outside the drawn sample ${outside === 1 ? 'is' : 'are'} counted and in no share.`,
        ]
      : []),
    ...(from !== null && undated > 0
      ? [
          `${plural(undated, 'failure')} without a date ${undated === 1 ? 'is' : 'are'} counted as there from the start.`,
        ]
      : []),
  ];
}

interface MovesAsked {
  scope: CoverageScope;
  marker?: string | undefined;
  days: number;
}

function moves(context: Context, { scope, marker: id, days }: MovesAsked): ClusterMoves {
  const { db } = context.session.require();
  const period = readPeriod(db);
  const span = { first: period?.from.slice(0, 10) ?? '', last: period?.to.slice(0, 10) ?? '' };
  const marker = chosenMarker([...allMarkers(db)].reverse(), id, span);
  const day = marker?.at.slice(0, 10) ?? '';
  const windows = marker && period ? equalWindows(day, span.first, span.last, days) : null;
  const nothing = { scope, marker, days: 0, before: null, after: null, rows: [], remarks: [] };
  if (marker === null) return { ...nothing, headline: `No change of the agent is known. ${NO_CHANGE_HINT}` };
  if (windows === null) {
    return {
      ...nothing,
      headline: `Nothing can be said of ${marker.name}: there is not a whole day of cases on both sides.`,
    };
  }
  const ground = groundOfAll(db, scope);
  const dayOf = new Map(gather(db).labelled.map(({ caseId, startedAt }) => [caseId, startedAt]));
  const caseDays = ground.caseIds.map((caseId) => dayOf.get(caseId)?.slice(0, 10) ?? null);
  const clusters = failureRoom.clusters(context, { scope }).clusters;
  const rows = clusterMoves(
    ground,
    caseDays,
    clusters.map(({ id: cluster, name, members, inEvals }) => ({
      ...{ id: cluster, name, covered: inEvals },
      members: new Set(members),
    })),
    windows,
  );
  const judged = (window: Window) => caseDays.filter((one) => isWithin(one, window)).length;
  return {
    ...{ scope, marker, days: windows.days, rows },
    before: { ...windows.before, judged: judged(windows.before) },
    after: { ...windows.after, judged: judged(windows.after) },
    headline: movesHeadline(marker.name, rows),
    remarks: [
      `Shares are of the ${ground.ground}${ground.design.weighted ? ', weighted to the population' : '; population counts are not known'}. Before and after, ${plural(windows.days, 'day')} each; the day of the change is in neither.`,
      'A cluster moved if its interval leaves zero out and still does so among all clusters that are looked at, with one false move in ten. Before against after is time-confounded: traffic and season changed as well.',
    ],
  };
}

/** All judged cases; those of the failures' own side alone where the other side has no label. */
function groundOfAll(db: Db, scope: CoverageScope): SharedGround {
  const all = gather(db).labelled;
  const escalated = all.filter(({ outcome }) => outcome === 'escalated').length;
  const hasBoth = escalated > 0 && escalated < all.length;
  return groundOf(db, hasBoth ? 'both' : scope, failuresOf(db, scope));
}

export const coverage = { get, moves };
