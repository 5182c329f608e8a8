import { requireEventsOf, requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate } from '../estimate.ts';
import { adjustPValues } from '../monitoring/adjust-p-values.ts';
import { fisherExact } from '../proportions/fisher-exact.ts';
import { newcombe } from '../proportions/newcombe.ts';

/** Blind gold cases of one period and how many of them the reviewer got wrong. */
export type GoldRecord = { readonly wrong: number; readonly n: number };

export type ReviewerPeriods = { readonly reference: GoldRecord; readonly current: GoldRecord };

export type ReviewerDrift = {
  /** Current minus reference error rate with Newcombe's interval; not estimable without gold cases in both. */
  readonly difference: Estimate;
  /** Fisher's exact p-value, two-sided; null without gold cases in both periods. */
  readonly p: number | null;
  /** Adjusted over all reviewers of this call (Benjamini-Hochberg). */
  readonly adjustedP: number | null;
  /** Adjusted p at most q: this reviewer changed. Null where nothing could be tested. */
  readonly flagged: boolean | null;
};

export type ReviewerDriftOptions = {
  /** Share of false alarms among the alarms that is accepted; 0.1 unless said. */
  readonly q?: number;
  readonly level?: number;
};

/**
 * Drift of reviewers against blind gold cases: error rate now against a reference period, one test per
 * reviewer, adjusted over all of them. With fewer than about ten gold cases read the interval only. To tell
 * severity from accuracy, call it once with false alarms and once with misses.
 *
 * It has no weighted form: gold cases count alike.
 * Errors: counts negative, not whole or larger than n, q outside (0, 1).
 * Source: Newcombe 1998; Fisher 1935; Benjamini & Hochberg 1995. Golden file: reviewer_drift.
 * @param reviewers one entry per reviewer
 * @returns one entry per reviewer, in the same order
 * @example reviewerDrift([{ reference: { wrong: 1, n: 40 }, current: { wrong: 9, n: 20 } }])[0].flagged // true
 */
export function reviewerDrift(
  reviewers: readonly ReviewerPeriods[],
  options: ReviewerDriftOptions = {},
): ReviewerDrift[] {
  const { q = 0.1, level = 0.95 } = options;
  requireLevel('q', q);
  requireLevel('level', level);
  const tests = reviewers.map(({ reference, current }, r) => {
    const name = `reviewers[${r}]`;
    requireEventsOf(`${name}.reference.wrong`, reference.wrong, `${name}.reference.n`, reference.n);
    requireEventsOf(`${name}.current.wrong`, current.wrong, `${name}.current.n`, current.n);
    if (reference.n === 0 || current.n === 0) {
      const sentence = 'This reviewer has no gold case in one of the two periods.';
      return { difference: cannotEstimate('nothing-reviewed', sentence), p: null };
    }
    return {
      difference: newcombe(current.wrong, current.n, reference.wrong, reference.n, level),
      p: fisherP(reference, current),
    };
  });
  const adjusted = adjustPValues(
    tests.map((test) => test.p),
    'bh',
  );
  return tests.map((test, r) => {
    const adjustedP = adjusted[r]!;
    return { ...test, adjustedP, flagged: adjustedP === null ? null : adjustedP <= q };
  });
}

function fisherP(a: GoldRecord, b: GoldRecord): number {
  return fisherExact([
    [a.wrong, a.n - a.wrong],
    [b.wrong, b.n - b.wrong],
  ]).p;
}
