import { inWords, list, plural, sentenceCase } from '../../format.ts';
import type { ClusterMove } from '../../model/eval-coverage.ts';
import type { TaskFigure } from '../../model/task-kpi.ts';
import { adjustPValues, normalCdf, normalQuantile } from '../../stats/index.ts';
import type { SharedGround } from '../failures/cluster-shares.ts';
import { LEVEL, noFigure, shareFigure } from '../task-kpis/figures.ts';
import { taskDifference } from '../task-kpis/task-words.ts';
import { differenceInterval, versionRow } from '../versions/version-rows.ts';
import { isWithin, type Window } from '../versions/windows.ts';

/** A cluster whose share of all cases is compared. */
export interface MovingCluster {
  readonly id: string;
  readonly name: string;
  readonly members: ReadonlySet<string>;
  readonly covered: number;
}

/** Share of false moves among those that are called moves. */
const FALSE_DISCOVERIES = 0.1;

/** A share of all cases that moves by less than a point is as good as where it was. */
const MARGIN = { value: 0.01, relative: false } as const;

/** With fewer judged cases in a window nothing is said of it. */
const LEAST_JUDGED = 20;

/**
 * The share of all judged cases that each cluster has before and after a change, weighted, with the interval of the
 * difference. Many clusters are looked at together: one whose interval leaves zero out moved only if it still does with
 * the false discoveries held at one in ten.
 *
 * @param ground every judged case, whatever its outcome
 * @param days of the cases of the ground, ISO; null where a case has none
 */
export function clusterMoves(
  ground: SharedGround,
  days: readonly (string | null)[],
  clusters: readonly MovingCluster[],
  { before, after }: { before: Window; after: Window },
): ClusterMove[] {
  const rows = clusters.map(({ id, name, members, covered }) => {
    const row = versionRow(
      {
        ...{ id, name, unit: 'share', source: 'labels', worse: 'up' },
        before: shareWithin(ground, days, members, before),
        after: shareWithin(ground, days, members, after),
      },
      { [id]: MARGIN },
      '',
    );
    const failures = ground.caseIds.filter(
      (caseId, i) => members.has(caseId) && (isWithin(days[i]!, before) || isWithin(days[i]!, after)),
    ).length;
    return { ...row, failures, covered, size: members.size };
  });
  const adjusted = adjustPValues(
    rows.map(({ difference }) => pOfNoDifference(difference)),
    'bh',
  );
  return rows
    .map((row, k) => heldAmongMany({ ...row, adjustedP: adjusted[k] ?? null }, rows.length))
    .sort(
      (a, b) => rank(b) - rank(a) || (b.before.value ?? 0) - (a.before.value ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

function shareWithin(
  ground: SharedGround,
  days: readonly (string | null)[],
  members: ReadonlySet<string>,
  window: Window,
): TaskFigure {
  const reading = ground.caseIds.map((caseId, i) =>
    isWithin(days[i]!, window) ? Number(members.has(caseId)) : undefined,
  );
  const figure = shareFigure(reading, ground.design, 'No case of these days is judged.');
  return figure.n > 0 && figure.n < LEAST_JUDGED
    ? {
        ...noFigure(
          `only ${plural(figure.n, 'case')} of one side ${figure.n === 1 ? 'is' : 'are'} judged, which is fewer than ${LEAST_JUDGED}.`,
          0,
          'too-few',
        ),
        n: figure.n,
      }
    : figure;
}

/** Two-sided, from how far zero lies from the value in half-widths on its side: below 1 - level where it is left out. */
function pOfNoDifference({ value, low, high }: TaskFigure): number | null {
  if (value === undefined || low === undefined || high === undefined) return null;
  const half = value > 0 ? value - low : high - value;
  if (half <= 0) return value === 0 ? 1 : 0;
  const z = normalQuantile(1 - (1 - LEVEL) / 2);
  return 2 * normalCdf((-z * Math.abs(value)) / half);
}

/** Takes a move back that so many clusters bring about by chance. */
function heldAmongMany(row: ClusterMove, clusters: number): ClusterMove {
  const isMove = row.movement === 'moved' || row.movement === 'moved_within_margin';
  if (!isMove || row.adjustedP === null || row.adjustedP <= FALSE_DISCOVERIES) return row;
  return {
    ...row,
    movement: 'cannot_tell',
    better: null,
    sentence: `Cannot tell yet: ${differenceWords(row.difference)}. Alone it would look like a move; among ${inWords(clusters)} clusters one does by chance.`,
  };
}

function differenceWords({ value = 0, low = 0, high = 0 }: TaskFigure): string {
  return `${taskDifference(value, 'share', '')} (${differenceInterval(low, high, 'share', '')})`;
}

function rank({ movement }: ClusterMove): number {
  return ['cannot_tell', 'did_not_move', 'moved_within_margin', 'moved'].indexOf(movement);
}

/** "After prompt 12, two clusters shrank: ... Of four it cannot be told yet." */
export function movesHeadline(name: string, rows: readonly ClusterMove[]): string {
  if (rows.length === 0) return `There is no cluster to compare before and after ${name}.`;
  const moved = rows.filter(({ movement }) => movement === 'moved' || movement === 'moved_within_margin');
  const told = [
    ...sideOf(moved, 'shrank', (value) => value < 0),
    ...sideOf(moved, 'grew', (value) => value > 0),
  ];
  const still = rows.filter(({ movement }) => movement === 'did_not_move').length;
  const open = rows.filter(({ movement }) => movement === 'cannot_tell').length;
  const rest = [
    ...(still > 0 ? [`${inWords(still)} did not move`] : []),
    ...(open > 0 ? [`of ${inWords(open)} it cannot be told yet`] : []),
  ];
  const first = `After ${name}, ${told.length === 0 ? 'no cluster is shown to have moved' : list(told)}.`;
  return rest.length === 0 ? first : `${first} ${sentenceCase(rest.join('; '))}.`;
}

function sideOf(moved: readonly ClusterMove[], verb: string, isSide: (value: number) => boolean): string[] {
  const names = moved
    .filter(({ difference }) => isSide(difference.value ?? 0))
    .map(({ name }) => `“${name}”`);
  return names.length === 0 ? [] : [`${list(names)} ${verb}`];
}
