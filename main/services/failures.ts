import { LEAST_TO_GROUP } from '../../shared/analysis/failures/group-traces.ts';
import { weeksBetween } from '../../shared/analysis/weekly/weeks.ts';
import { plural } from '../../shared/format.ts';
import type {
  ClusterId,
  FailureClusters,
  FailureScope,
  FindingProgress,
  FoundClusters,
  TakenEmbedding,
} from '../../shared/model/failure.ts';
import type { ImportProgress } from '../../shared/model/import.ts';
import { dropEmbeddings, hasEmbeddings } from '../db/embedding-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { runJob } from '../jobs/run-job.ts';
import { conduct } from './conduct-failures.ts';
import type { Context } from './context.ts';
import { curated } from './eval-items.ts';
import { groupedAs, merge, noSuchCluster, redo, rename, split, undo } from './failure-changes.ts';
import { describeClusters } from './failure-clusters.ts';
import { FAILING, groundOf, weekOf } from './failure-ground.ts';
import { groupNames } from './failure-names.ts';
import { qualityOf } from './failure-quality.ts';
import { failureRows } from './failure-rows.ts';
import type { FailureCase, FailureSet } from './failure-source.ts';
import { leftOutTypes } from './failure-types.ts';
import { type GroupedFailures, groupedFailures } from './grouped-failures.ts';
import { readDataWeeks } from './weekly-weeks.ts';

interface Looked {
  scope: FailureScope;
  weeks?: number | undefined;
}

/** A trend is read from so many weeks when nobody says how many. */
const TREND_WEEKS = 8;

function clusters(context: Context, looked: Looked): FailureClusters {
  const { db } = context.session.require();
  const madeAt = context.now().toISOString();
  return keptWhileUnchanged(db, `groups of failures ${JSON.stringify(looked)}`, () =>
    readClusters(db, looked, madeAt),
  );
}

function readClusters(db: Db, { scope, weeks }: Looked, madeAt: string): FailureClusters {
  const of = scope === 'suspected' ? 'suspected' : 'failure';
  const set = groupedFailures(db, of, madeAt);
  const looked = lookAt(db, set, { scope, weeks });
  // So few are read from top to bottom.
  const isFew = looked.failures.length < LEAST_TO_GROUP;
  const { clusters: found, unclustered } = isFew ? listOf(looked) : describe(db, set, looked);
  return {
    scope,
    dataWeeks: looked.dataWeeks,
    window: looked.window,
    total: looked.failures.length,
    headline: headline(scope, looked.failures.length, found.length),
    clusters: found,
    unclustered,
    waiting: set.waiting,
    leftOut: of === 'failure' ? leftOutTypes(db) : [],
    quality: qualityOf(set.stability, looked.failures.length, unclustered.length),
    basis: hasEmbeddings(db) ? 'embedding' : 'trace',
    remarks: remarksOf(scope, looked),
    canUndo: set.canUndo,
    canRedo: set.canRedo,
  };
}

function cluster(context: Context, { id, ...asked }: Looked & { id: ClusterId }) {
  const { db } = context.session.require();
  const of = groupedAs(id);
  const scope = of === 'suspected' ? 'suspected' : asked.scope;
  const set = groupedFailures(db, of, context.now().toISOString());
  const looked = lookAt(db, set, { ...asked, scope });
  const found = describe(db, set, looked).clusters.find((one) => one.id === id);
  if (!found) throw noSuchCluster(id);
  const failures = looked.failures.filter(({ clusterId }) => clusterId === id);
  return { cluster: found, failures: failures.map(({ seq: _, ...failure }) => failure) };
}

interface LookedAt {
  scope: FailureScope;
  dataWeeks: string[];
  window: { from: string; to: string } | null;
  /** Weeks from which a trend is read, oldest first. */
  trendWeeks: string[];
  failures: FailureCase[];
}

function lookAt(db: Db, { failures }: FailureSet, { scope, weeks }: Looked): LookedAt {
  const data = readDataWeeks(db)?.weeks ?? [];
  const last = data.at(-1);
  const shown = weeks === undefined ? [] : data.slice(-weeks);
  const [from] = shown;
  const window = from !== undefined && last !== undefined ? { from, to: last } : null;
  const isIn = ({ kind, startedAt }: FailureCase) => {
    if (scope !== 'both' && kind !== scope) return false;
    if (window === null) return weeks === undefined;
    const week = weekOf(startedAt);
    return week !== null && week >= window.from && week <= window.to;
  };
  return {
    scope,
    dataWeeks: [...data].reverse(),
    window,
    trendWeeks: window ? weeksBetween(window.from, window.to, data.length) : data.slice(-TREND_WEEKS),
    failures: failures.filter(isIn),
  };
}

function listOf({ failures }: LookedAt) {
  return { clusters: [], unclustered: failures.map(({ caseId }) => caseId).reverse() };
}

function describe(db: Db, set: GroupedFailures, { scope, failures, trendWeeks }: LookedAt) {
  const items = curated(db);
  return describeClusters({
    failures,
    names: set.names,
    found: groupNames(set),
    trendWeeks,
    ground: groundOf(db, scope, failures),
    rows: failureRows(db, failures, set.traces),
    stateOf: (caseId) => items.get(caseId)?.item.state,
  });
}

function headline(scope: FailureScope, total: number, groups: number): string {
  const what =
    total === 1
      ? FAILING[scope].replace(/^(\w+ )?escalations/, '$1escalation').replace('failures', 'failure')
      : FAILING[scope];
  return `${total} ${what} in ${plural(groups, 'group')}`;
}

function remarksOf(scope: FailureScope, { failures, window }: LookedAt): string[] {
  const undated = failures.filter(({ startedAt }) => startedAt === null).length;
  return [
    ...(scope === 'suspected'
      ? ['Nobody has judged these cases: they are suspected of a failure and count as none.']
      : []),
    ...(window === null && undated > 0 ? [`${plural(undated, 'case')} without a date: in no trend.`] : []),
  ];
}

async function* find(
  context: Context,
  { of }: { of: 'failure' | 'suspected' },
  signal?: AbortSignal,
): AsyncGenerator<FindingProgress, FoundClusters> {
  const { path } = context.session.require();
  return yield* runJob('findFailures', { databasePath: path, of, now: context.now().toISOString() }, signal);
}

async function* takeEmbedding(
  context: Context,
  { handle }: { handle: string },
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, TakenEmbedding> {
  const { path: databasePath } = context.session.require();
  const { path } = context.files.resolve(handle);
  return yield* runJob('takeEmbedding', { databasePath, path }, signal);
}

function dropEmbedding(context: Context): { cases: number } {
  return { cases: dropEmbeddings(context.session.require().db) };
}

export const failures = {
  clusters,
  cluster,
  find,
  conduct,
  takeEmbedding,
  dropEmbedding,
  rename,
  merge,
  split,
  undo,
  redo,
};
