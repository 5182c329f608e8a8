import { requireCount, requireLevel, requirePositive, requireSameLength } from '../arguments.ts';
import { findSmallestInteger } from '../numeric/find-root.ts';
import { plannedDeviation, proportionalAllocation } from './allocation.ts';
import { smoothedLimits } from './smoothed-korn-graubard.ts';
import { stratifiedProportion } from './stratified-proportion.ts';
import { requireStrata, type Stratum, sumOf } from './stratum.ts';

export type HalfWidthProjection = {
  /** Half the width of the interval as it is. */
  readonly now: number;
  /** Half the width to expect once the further cases are judged, if the rates stay what they are. */
  readonly later: number;
};

/**
 * "Plus or minus now, and after m more judgements": half-widths of `stratifiedProportion` today and with further
 * judgements at the smoothed rates seen so far.
 *
 * @param strata counts per stratum
 * @param more further judgements per stratum; more than are left count as all that are left
 * The closed form `smoothedKornGraubard` says by which factor the width shrinks.
 * Golden file: kg_smoothed (the closed form).
 * @example
 * projectHalfWidth([{ population: 1600, reviewed: 120, events: 6 }], [120]) // now 0.0403, later 0.0264
 */
export function projectHalfWidth(
  strata: readonly Stratum[],
  more: readonly number[],
  level = 0.95,
): HalfWidthProjection {
  requireStrata('strata', strata);
  requireSameLength('more', more, 'strata', strata);
  requireLevel('level', level);
  more.forEach((count, h) => {
    requireCount(`more[${h}]`, count);
  });
  const shrink = shrinkage(strata, level);
  return { now: shrink.now, later: shrink.after(more) };
}

/**
 * Fewest further judgements that bring the half-width down to a target, shared out by Neyman's rule on what is left.
 *
 * @param target wanted half-width, above 0
 * @returns further judgements in all and per stratum; everything that is left when even that is not enough
 * @example reviewsForHalfWidth([{ population: 1600, reviewed: 120, events: 6 }], 0.025).total // 142
 */
export function reviewsForHalfWidth(
  strata: readonly Stratum[],
  target: number,
  level = 0.95,
): { readonly total: number; readonly more: readonly number[] } {
  requireStrata('strata', strata);
  requirePositive('target', target);
  requireLevel('level', level);
  const { after } = shrinkage(strata, level);
  const left = sumOf(strata, 'population') - sumOf(strata, 'reviewed');
  const total = findSmallestInteger(
    0,
    left,
    (count) => count === left || after(shareOut(strata, count)) <= target,
  );
  return { total, more: shareOut(strata, total) };
}

/** The half-width people see now, and the one that further judgements shrink it to. */
function shrinkage(strata: readonly Stratum[], level: number) {
  const { low = 0, high = 1 } = stratifiedProportion(strata, level);
  const now = (high - low) / 2;
  const planned = halfWidthAfter(
    strata,
    strata.map(() => 0),
    level,
  );
  const factor = planned > 0 ? now / planned : 1;
  return { now, after: (more: readonly number[]) => factor * halfWidthAfter(strata, more, level) };
}

/** Neyman's shares of all reviews, past and future, that no stratum has reached yet. */
function shareOut(strata: readonly Stratum[], count: number): number[] {
  const wanted = proportionalAllocation(
    strata.map(({ population, reviewed, events }) => population * plannedDeviation(events, reviewed)),
    sumOf(strata, 'reviewed') + count,
  );
  const more = strata.map(() => 0);
  for (let given = 0; given < count; given++) {
    let next = -1;
    let gap = Number.NEGATIVE_INFINITY;
    for (let h = 0; h < strata.length; h++) {
      const { population, reviewed } = strata[h]!;
      const has = reviewed + more[h]!;
      if (has < population && wanted[h]! - has > gap) {
        gap = wanted[h]! - has;
        next = h;
      }
    }
    more[next]!++;
  }
  return more;
}

function halfWidthAfter(strata: readonly Stratum[], more: readonly number[], level: number): number {
  const planned = strata.map((stratum, h): Stratum => {
    const reviewed = Math.min(stratum.population, stratum.reviewed + more[h]!);
    const rate = stratum.reviewed === 0 ? 0.5 : stratum.events / stratum.reviewed;
    return { population: stratum.population, reviewed, events: reviewed * rate };
  });
  const covered = planned.filter((stratum) => stratum.reviewed > 0);
  const population = sumOf(planned, 'population');
  const known = sumOf(covered, 'population');
  if (known === 0) return 0.5;
  const { low, high } = smoothedLimits(covered, known, level);
  const share = known / population;
  return (share * (high - low) + 1 - share) / 2;
}
