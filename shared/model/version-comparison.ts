import { z } from 'zod';
import { TaskFigure, TaskUnit } from './task-kpi.ts';
import { TaskMargin } from './task-settings.ts';
import { TrendMarker } from './trend-marker.ts';

/**
 * `moved`: the interval of the difference leaves zero out. `did_not_move`: it lies within the margin. Neither: cannot
 * tell yet. Both can be true of a shown move that is too small to matter; that is `moved_within_margin`.
 */
export const Movement = z.enum(['moved', 'moved_within_margin', 'did_not_move', 'cannot_tell']);
export type Movement = z.infer<typeof Movement>;

export const VersionRow = z.object({
  id: z.string(),
  name: z.string(),
  unit: TaskUnit,
  /** `labels`: from judged cases; `counts`: from population counts; `cases`: from the imported ones. */
  source: z.enum(['labels', 'counts', 'cases']),
  before: TaskFigure,
  after: TaskFigure,
  /** After minus before. */
  difference: TaskFigure,
  margin: TaskMargin,
  movement: Movement,
  /** How many more cases or labels each side needs before it can be told, should the difference stay as it is. */
  needsMore: z.int().nullable(),
  /** Whether the move is for the better; null where that is open. */
  better: z.boolean().nullable(),
  sentence: z.string(),
});
export type VersionRow = z.infer<typeof VersionRow>;

export const VersionComparison = z.object({
  marker: TrendMarker,
  /** Of the windows before and after, which are equally long. */
  days: z.number(),
  before: z.object({ from: z.string(), to: z.string(), cases: z.int() }),
  after: z.object({ from: z.string(), to: z.string(), cases: z.int() }),
  currency: z.string(),
  rows: z.array(VersionRow),
  /** Other changes within the windows. */
  others: z.array(TrendMarker),
  headline: z.string(),
  remarks: z.array(z.string()),
});
export type VersionComparison = z.infer<typeof VersionComparison>;
