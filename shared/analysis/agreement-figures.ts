import { count } from '../format.ts';
import type { AgreementFigure } from '../model/agreement.ts';
import {
  agreementTable,
  cohenKappa,
  countRatings,
  type Estimate,
  fleissKappa,
  gwetAc,
  isEstimated,
  krippendorffInterval,
  type RatingCounts,
  studentTQuantile,
  wilson,
} from '../stats/index.ts';

/** What the reviewers said to one part of one case: answers by reviewer, none missing. */
export type CaseRatings = ReadonlyMap<string, string>;

export interface FigureOptions {
  /** The answers on offer, in order; also the unused ones, because they count for chance. */
  readonly categories: readonly string[];
  readonly ordered: boolean;
  /** Decides the resamples of alpha's interval. */
  readonly seed: string;
  /** How many, where many tables are computed at once; by the number of cases when absent. */
  readonly replicates?: number;
  readonly level: number;
}

export interface AgreementFigures {
  readonly cases: number;
  readonly split: number;
  readonly percent: AgreementFigure;
  readonly ac1: AgreementFigure;
  readonly alpha: AgreementFigure;
  /** Cohen's, of the only two reviewers; null with more. */
  readonly kappa: AgreementFigure | null;
  /** Of any number of reviewers, the same number in every case. */
  readonly fleiss: AgreementFigure;
  /** The answer given most often, and how many of all ratings it has. */
  readonly commonest: { readonly value: string; readonly share: number } | null;
}

const NOTHING_SHARED = 'No case was judged by two reviewers.';

/**
 * Every coefficient of agreement over the cases with two ratings or more. Others are left out: they say nothing about
 * agreement. AC1 and alpha take any number of reviewers; Fleiss' kappa the same number in every case; Cohen's exactly two.
 */
export function agreementFigures(
  ratings: readonly CaseRatings[],
  { categories, ordered, seed, replicates, level }: FigureOptions,
): AgreementFigures {
  const shared = ratings.filter((answers) => answers.size > 1);
  if (shared.length === 0) {
    const none = without(NOTHING_SHARED);
    return {
      cases: 0,
      split: 0,
      percent: none,
      ac1: none,
      alpha: none,
      kappa: null,
      fleiss: none,
      commonest: null,
    };
  }
  const rows = shared.map((answers) => [...answers.values()]);
  const split = rows.filter((row) => new Set(row).size > 1).length;
  const counts = countRatings(rows, categories);
  return {
    cases: rows.length,
    split,
    percent: percentOf(rows, split, level),
    ac1: figureOf(gwetAc(counts, { level, credit: ordered ? 'quadratic' : 'none' })),
    alpha: figureOf(
      krippendorffInterval(counts, {
        seed,
        level,
        metric: ordered ? 'ordinal' : 'nominal',
        replicates: replicates ?? replicatesFor(rows.length),
      }),
    ),
    kappa: kappaOf(shared, categories, ordered, level),
    fleiss: fleissOf(rows, counts, ordered, level),
    commonest: commonestOf(rows),
  };
}

/** Resamples of alpha, over all units together: a room of twenty questions must not compute for many seconds. */
const MOST_DRAWS = 2_000_000;

/** 2,000 up to 1,000 cases; fewer beyond, where the interval is narrow, and never under 500. */
function replicatesFor(cases: number): number {
  return Math.max(500, Math.min(2000, Math.floor(MOST_DRAWS / cases)));
}

/** A statistical estimate as the contract carries it. */
export function figureOf(estimate: Estimate): AgreementFigure {
  if (!isEstimated(estimate)) return without(estimate.sentence);
  return { value: estimate.value, low: estimate.low, high: estimate.high, reason: null };
}

/** No figure, and why. */
export function without(reason: string): AgreementFigure {
  return { value: null, low: null, high: null, reason };
}

/**
 * Share of agreeing pairs of ratings, averaged over cases. With two ratings everywhere it is a proportion (Wilson);
 * otherwise a mean over cases (Student's t, cut at 0 and 1).
 */
function percentOf(rows: readonly (readonly string[])[], split: number, level: number): AgreementFigure {
  const n = rows.length;
  if (rows.every((row) => row.length === 2)) return figureOf(wilson(n - split, n, level));
  const shares = rows.map(agreeingPairs);
  const value = shares.reduce((sum, share) => sum + share, 0) / n;
  if (n < 2) return { value, low: null, high: null, reason: null };
  const variance = shares.reduce((sum, share) => sum + (share - value) ** 2, 0) / (n - 1);
  const half = studentTQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance / n);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half), reason: null };
}

function agreeingPairs(row: readonly string[]): number {
  const times = new Map<string, number>();
  for (const answer of row) times.set(answer, (times.get(answer) ?? 0) + 1);
  let agreeing = 0;
  for (const count of times.values()) agreeing += count * (count - 1);
  return agreeing / (row.length * (row.length - 1));
}

function fleissOf(
  rows: readonly (readonly string[])[],
  counts: RatingCounts,
  ordered: boolean,
  level: number,
): AgreementFigure {
  const sizes = rows.map((row) => row.length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (least === most) return figureOf(fleissKappa(counts, { level, credit: ordered ? 'quadratic' : 'none' }));
  return without(
    `Fleiss’ kappa needs the same number of reviewers in every case; here it is ${count(least)} to ${count(most)}.`,
  );
}

/** Which of the two is called first does not change kappa; by name it does not depend on the order of the labels. */
function kappaOf(
  shared: readonly CaseRatings[],
  categories: readonly string[],
  ordered: boolean,
  level: number,
): AgreementFigure | null {
  const names = [...new Set(shared.flatMap((answers) => [...answers.keys()]))].sort();
  const [first, second] = names;
  if (names.length !== 2 || first === undefined || second === undefined) return null;
  const said = (name: string) => shared.map((answers) => answers.get(name) ?? null);
  const table = agreementTable(said(first), said(second), categories);
  return figureOf(cohenKappa(table, { level, credit: ordered ? 'quadratic' : 'none' }));
}

function commonestOf(rows: readonly (readonly string[])[]): AgreementFigures['commonest'] {
  const times = new Map<string, number>();
  let ratings = 0;
  for (const row of rows) {
    for (const answer of row) {
      ratings += 1;
      times.set(answer, (times.get(answer) ?? 0) + 1);
    }
  }
  const [top] = [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return top ? { value: top[0], share: top[1] / ratings } : null;
}
