import { requireNonEmpty, requireNonNegative } from '../arguments.ts';

import { type Cut, cutPosition, type Direction } from './cut.ts';
import type { SweepRow } from './sweep-row.ts';

/**
 * The one to name among equally cheap cuts: nearest to the current cut, and of two as near the one that escalates
 * fewer cases. A change nobody needs is not a better cut.
 *
 * @param cuts equally cheap cuts, at least one
 * @param current the cut in use; null takes the one that escalates least
 * @example preferredCut([0.2, 0.4], 0.35, 'at-or-above') // 0.4
 */
export function preferredCut(cuts: readonly Cut[], current: Cut | null, direction: Direction): Cut {
  requireNonEmpty('cuts', cuts);
  const escalatesLess = (a: number, b: number): number => (direction === 'at-or-above' ? b - a : a - b);
  const position = (cut: Cut): number => cutPosition(cut, direction);
  const distance = (cut: Cut): number =>
    current === null || cut === current ? 0 : Math.abs(position(cut) - position(current));
  return cuts.toSorted(
    (a, b) => compare(distance(a), distance(b)) || compare(escalatesLess(position(a), position(b)), 0),
  )[0]!;
}

/** The cuts around the cheapest one whose mean cost lies within a share of it, as one run without gap. */
export function plateau(rows: readonly SweepRow[], share = 0.02): { readonly from: Cut; readonly to: Cut } {
  requireNonEmpty('rows', rows);
  requireNonNegative('share', share);
  let best = 0;
  rows.forEach((row, k) => {
    if (row.meanCost < rows[best]!.meanCost) best = k;
  });
  const limit = rows[best]!.meanCost * (1 + share);
  let first = best;
  let last = best;
  while (first > 0 && rows[first - 1]!.meanCost <= limit) first--;
  while (last < rows.length - 1 && rows[last + 1]!.meanCost <= limit) last++;
  return { from: rows[first]!.cut, to: rows[last]!.cut };
}

/** Order that also holds for infinite positions, whose difference is not a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
