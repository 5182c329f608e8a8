import type { Outcome } from '../../model/case.ts';
import type { PlannedCell } from './planned-cell.ts';

/** As many labels the rate of the whole side counts for in each of its strata. */
const BORROWED = 4;
/** No stratum is planned as if all of its cases were alike. */
const LEAST = 0.005;

/** Rate to plan a side with: what was said, else what its labels show, smoothed; else half and half. */
export function sideRate(
  cells: readonly PlannedCell[],
  outcome: Outcome,
  expected: number | undefined,
): number {
  const own = cells.filter((cell) => cell.outcome === outcome);
  const decided = own.reduce((sum, cell) => sum + cell.decided, 0);
  const events = own.reduce((sum, cell) => sum + cell.events, 0);
  return within(expected ?? (events + 0.5) / (decided + 1));
}

/** Rate of one stratum: its own labels, and the side's rate as long as they are few. */
export function stratumRate({ decided, events }: PlannedCell, side: number): number {
  return within((events + BORROWED * side) / (decided + BORROWED));
}

function within(rate: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, rate));
}
