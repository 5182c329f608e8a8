import type { Pace } from '../../model/eval-coverage.ts';

/** Fewer failures than this have a count and no pace: one more or less would turn it. */
const FEWEST = 5;

/** Of a line that keeps up while its gap widens, so much is covered. */
const HALF = 0.5;

/** What there was at the end of the span, and what of it came in the span. */
export interface Growth {
  readonly failures: number;
  readonly covered: number;
  readonly addedFailures: number;
  readonly addedEvals: number;
}

/**
 * Whether the eval set grows with what fails: it keeps up while the failures without an eval case do not become more,
 * or while they do and still half of all are covered and no smaller a share than before. In words: `PACE_RULE`.
 */
export function paceOf(growth: Growth): Exclude<Pace, 'no_dates'> {
  const { failures, covered } = growth;
  if (failures < FEWEST) return 'too_few';
  if (covered === 0) return 'none_yet';
  const before = beforeSpan(growth);
  if (failures - covered <= before.failures - before.covered) return 'keeping_up';
  const share = covered / failures;
  const shareBefore = before.failures === 0 ? 0 : before.covered / before.failures;
  return share >= HALF && share >= shareBefore ? 'keeping_up' : 'falling_behind';
}

/** What there was when the span began. */
export function beforeSpan({ failures, covered, addedFailures, addedEvals }: Growth): {
  failures: number;
  covered: number;
} {
  return { failures: failures - addedFailures, covered: covered - addedEvals };
}

export const PACE_RULE =
  'Keeping up: no more failures without an eval case than when the span began, or at least half of all covered and no smaller a share than then. Falling behind: neither. Nothing is said of fewer than 5 failures.';
