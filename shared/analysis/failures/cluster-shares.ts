import { percent, plural } from '../../format.ts';
import type { CohortField } from '../../model/case.ts';
import { COHORT_FIELDS } from '../../model/case.ts';
import type { ClusterCohort, ClusterTrend, Failure, FailureShare } from '../../model/failure.ts';
import { differenceOf } from '../task-kpis/difference.ts';
import { type Reading, shareFigure, type TaskDesign } from '../task-kpis/figures.ts';

/** The judged cases that the shares are of: every judged case of the side, or every escalated one that nobody judged. */
export interface SharedGround {
  readonly caseIds: readonly string[];
  /** The failure that each of these cases is; null where it is none. */
  readonly failures: readonly (Failure | null)[];
  readonly weeks: readonly (string | null)[];
  readonly cohorts: readonly Failure['cohort'][];
  readonly design: TaskDesign;
  /** "judged escalations", "escalations without a label". */
  readonly ground: string;
  /** "capability escalations". */
  readonly failing: string;
}

/** Fewer cases on either side have no direction. */
const LEAST_FOR_DIRECTION = 10;

/** Share of the failures that belong to the group. */
export function clusterShare(ground: SharedGround, isMember: (caseId: string) => boolean): FailureShare {
  const reading: Reading = ground.caseIds.map((caseId, i) =>
    ground.failures[i] ? Number(isMember(caseId)) : undefined,
  );
  return figure(ground, reading, `of the ${ground.failing}`, `There are no ${ground.failing}.`);
}

function figure({ design }: SharedGround, reading: Reading, denominator: string, none: string): FailureShare {
  return { ...shareFigure(reading, design, none), denominator, weighted: design.weighted };
}

/** The cohort that most of the members come from, by the first field that most of them have. */
export function mostlyIn(
  ground: SharedGround,
  members: readonly Failure[],
  isMember: (caseId: string) => boolean,
): ClusterCohort | null {
  for (const field of COHORT_FIELDS.filter((one) => one !== 'agentVersion' && one !== 'route')) {
    const counts = new Map<string, number>();
    for (const { cohort } of members) {
      const value = cohort[field];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const known = [...counts.values()].reduce((sum, cases) => sum + cases, 0);
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (!most || 2 * known < members.length) continue;
    return cohortShare(ground, field, most, isMember);
  }
  return null;
}

function cohortShare(
  ground: SharedGround,
  field: CohortField,
  [value, cases]: readonly [string, number],
  isMember: (caseId: string) => boolean,
): ClusterCohort {
  const reading: Reading = ground.caseIds.map((caseId, i) =>
    ground.cohorts[i]?.[field] === value ? Number(isMember(caseId)) : undefined,
  );
  const share = figure(ground, reading, `of the ${value} ${ground.ground}`, 'None of them is judged.');
  const of = share.value === undefined ? '' : `, ${percent(share.value, 0)} of ${value}`;
  return { field, value, cases, share, sentence: `${plural(cases, 'case')}${of}` };
}

/**
 * How a group moves: its cases by week, and its share of the judged cases in the later half of the weeks against the
 * earlier.
 *
 * @param weeks of the data, oldest first
 */
export function clusterTrend(
  ground: SharedGround,
  weeks: readonly string[],
  isMember: (caseId: string) => boolean,
): ClusterTrend {
  const middle = weeks.length >> 1;
  const early = new Set(weeks.slice(0, middle));
  const late = new Set(weeks.slice(middle));
  const share = (among: ReadonlySet<string>) => {
    const reading: Reading = ground.caseIds.map((caseId, i) =>
      among.has(ground.weeks[i] ?? '') ? Number(isMember(caseId)) : undefined,
    );
    return figure(ground, reading, `of the ${ground.ground} of ${plural(among.size, 'week')}`, NO_DATES);
  };
  const before = share(early);
  const now = share(late);
  const difference = differenceOf(now, before);
  const counts = new Map(weeks.map((week) => [week, 0]));
  ground.caseIds.forEach((caseId, i) => {
    const week = ground.weeks[i] ?? '';
    if (counts.has(week) && isMember(caseId)) counts.set(week, (counts.get(week) ?? 0) + 1);
  });
  const sum = (among: ReadonlySet<string>) =>
    [...among].reduce((total, week) => total + (counts.get(week) ?? 0), 0);
  return {
    weeks: [...counts].map(([week, cases]) => ({ week, cases })),
    before,
    now,
    difference,
    direction: directionOf(before, now, difference),
    sentence: trendSentence(
      { cases: sum(late), of: now.n, weeks: late.size },
      { cases: sum(early), of: before.n, weeks: early.size },
    ),
  };
}

const NO_DATES = 'The cases have no dates in two weeks, so nothing can be said of how it moves.';

interface Half {
  readonly cases: number;
  readonly of: number;
  readonly weeks: number;
}

function trendSentence(now: Half, before: Half): string {
  if (before.weeks === 0) return NO_DATES;
  const since = `${now.cases} of ${now.of} in the last ${plural(now.weeks, 'week')}`;
  if (before.of === 0) return `${since}; of the ${before.weeks} before there is no case to compare with.`;
  return `${since}, ${before.cases} of ${before.of} in the ${before.weeks} before.`;
}

function directionOf(
  before: FailureShare,
  now: FailureShare,
  { low, high }: Pick<FailureShare, 'low' | 'high'>,
): ClusterTrend['direction'] {
  if (low === undefined || high === undefined) return 'unknown';
  if (before.n < LEAST_FOR_DIRECTION || now.n < LEAST_FOR_DIRECTION) return 'unknown';
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'within_chance';
}
