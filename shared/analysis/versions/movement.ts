import type { TaskFigure } from '../../model/task-kpi.ts';
import type { TaskMargin } from '../../model/task-settings.ts';
import type { Movement } from '../../model/version-comparison.ts';

/** More than this on each side is not worth naming. */
const MOST = 1_000_000;

export const DEFAULT_MARGINS: Readonly<Record<string, TaskMargin>> = {
  task_completion: { value: 0.03, relative: false },
  escalation_rate: { value: 0.03, relative: false },
  time_to_resolution: { value: 0.1, relative: true },
  cost_per_success: { value: 0.1, relative: true },
  csat: { value: 0.2, relative: false },
  escalation_appropriateness: { value: 0.05, relative: false },
  missed_escalation_rate: { value: 0.02, relative: false },
  handoff_sufficiency: { value: 0.05, relative: false },
};

/** How far the KPI may move, in its unit. */
export function marginOf({ value, relative }: TaskMargin, before: TaskFigure): number {
  return relative ? value * Math.abs(before.value ?? 0) : value;
}

/**
 * What an interval of a difference shows. It did not move only when the whole interval lies within the margin; that an
 * interval holds zero shows nothing.
 */
export function movementOf({ low, high }: TaskFigure, margin: number): Movement {
  if (low === undefined || high === undefined) return 'cannot_tell';
  const isWithin = low >= -margin && high <= margin;
  const holdsZero = low <= 0 && high >= 0;
  if (holdsZero) return isWithin ? 'did_not_move' : 'cannot_tell';
  return isWithin ? 'moved_within_margin' : 'moved';
}

/**
 * How many more cases each side needs until it can be told, should the difference stay as it is: the interval has to
 * leave out zero or fit into the margin, whichever takes fewer, and narrows with the root of n.
 */
export function needsMore(difference: TaskFigure, margin: number, n: number): number | null {
  const { value, low, high } = difference;
  if (value === undefined || low === undefined || high === undefined || n === 0) return null;
  const size = Math.abs(value);
  const target = Math.max(size, margin - size);
  if (!(target > 0)) return null;
  const half = Math.max(value - low, high - value);
  // Less the dust of the division, which would ask for one case too many.
  const more = Math.ceil(n * ((half / target) ** 2 - 1) - 1e-9);
  return more > MOST ? null : Math.max(1, more);
}
