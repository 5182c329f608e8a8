import { z } from 'zod';
import { LevelName, TaskKpiId, TaskLevels } from './task-settings.ts';

/** What a KPI is counted in: shares from 0 to 1, seconds, money of the definition's currency, points of the scale. */
export const TaskUnit = z.enum(['share', 'seconds', 'money', 'score']);
export type TaskUnit = z.infer<typeof TaskUnit>;

/** A value with its interval; both absent where it cannot be estimated. */
export const TaskFigure = z.object({
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  level: z.number(),
  method: z.string(),
  /** Cases that entered. */
  n: z.int(),
  /** Cases of the group that could not enter, because the facts are missing. */
  left: z.int(),
  reason: z.object({ code: z.string(), sentence: z.string() }).optional(),
});
export type TaskFigure = z.infer<typeof TaskFigure>;

/** Why cases were escalated: shares of the escalated ones; a case can have several triggers. */
export const EscalationReason = z.object({
  reason: z.string(),
  kind: z.enum(['trigger', 'stated', 'none']),
  cases: z.int(),
  figure: TaskFigure,
});
export type EscalationReason = z.infer<typeof EscalationReason>;

/** What the KPI is read against. */
export const TaskReference = z.object({
  kind: z.enum(['baseline', 'holdout']),
  figure: TaskFigure,
  /** Estimate minus reference, with the interval of the difference. */
  difference: TaskFigure,
  /** "Before launch, 30 Jun 2026, n = 1,200: helpdesk export." */
  told: z.string(),
  /** What stands against reading the difference as the agent's doing. */
  caution: z.string(),
});
export type TaskReference = z.infer<typeof TaskReference>;

/**
 * Where the KPI stands against its levels. `reached` holds a level only where the whole interval lies beyond it;
 * `possible` is the gravest level that the interval does not rule out.
 */
export const LevelState = z.object({
  state: z.enum(['none', 'inside', 'reached', 'undecided']),
  reached: LevelName.nullable(),
  possible: LevelName.nullable(),
  direction: z.enum(['up', 'down']).nullable(),
  /** The end of the interval that decides. */
  by: z.enum(['low', 'high']).nullable(),
  /** "Critical, above 28 %: the lower end, 29.1 %, lies beyond it." */
  sentence: z.string(),
});
export type LevelState = z.infer<typeof LevelState>;

export const TaskKpi = z.object({
  id: TaskKpiId,
  name: z.string(),
  unit: TaskUnit,
  figure: TaskFigure,
  /** In words: "of 1,204 cases". */
  denominator: z.string(),
  /** How it is counted, in words: "ended by the agent alone and not reopened within 24 h". */
  counts: z.string(),
  /** Raw numbers behind it. */
  raw: z.record(z.string(), z.number()),
  /** The same thing counted otherwise: the mean beside the median, without waiting. */
  beside: z.array(z.object({ name: z.string(), figure: TaskFigure })),
  reasons: z.array(EscalationReason),
  /** A holdout group goes before a baseline; both may be there. */
  references: z.array(TaskReference),
  levels: TaskLevels.nullable(),
  levelsSetAt: z.string().nullable(),
  /** Whether the levels were set before the first case; null without levels or times. */
  setBeforeLaunch: z.boolean().nullable(),
  state: LevelState,
  notes: z.array(z.string()),
});
export type TaskKpi = z.infer<typeof TaskKpi>;

/** The five task KPIs of a stretch of data time. */
export const TaskKpis = z.object({
  agent: z.string().nullable(),
  /** Days, both included; null where cases do not say when they began. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  cases: z.int(),
  holdoutCases: z.int(),
  /** What the figures stand for: all traffic, weighted, or the imported cases alone. */
  weighted: z.boolean(),
  currency: z.string(),
  scale: z.object({ min: z.number(), max: z.number() }).nullable(),
  /** True while nobody has chosen the definition. */
  guessed: z.boolean(),
  kpis: z.array(TaskKpi),
  remarks: z.array(z.string()),
});
export type TaskKpis = z.infer<typeof TaskKpis>;

/** One series over time: a KPI or an indicator, per day or week. */
export const TaskSeries = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['leading', 'lagging']),
  unit: z.enum(['share', 'seconds', 'money', 'score', 'per_case']),
  /** Which way is worse; null where nobody said. */
  worse: z.enum(['up', 'down']).nullable(),
  points: z.array(
    z.object({ period: z.string(), n: z.int(), value: z.number(), low: z.number(), high: z.number() }),
  ),
  /** The one place where the level of the series changes most; null when it is too short. */
  change: z
    .object({
      period: z.string(),
      /** First and last period at which it may as well have been. */
      earliest: z.string(),
      latest: z.string(),
      before: z.number(),
      after: z.number(),
      /** How often chance alone makes a change as large, over all series looked at. */
      p: z.number(),
      shown: z.boolean(),
    })
    .nullable(),
});
export type TaskSeries = z.infer<typeof TaskSeries>;

export const TaskOverTime = z.object({
  unit: z.enum(['day', 'week']),
  /** Every period of the axis, in order, also those without cases. */
  periods: z.array(z.string()),
  series: z.array(TaskSeries),
  /** "Moved first: tool errors, 6 days before escalation rate (between 2 and 9)." */
  order: z.array(
    z.object({ leading: z.string(), lagging: z.string(), days: z.number(), sentence: z.string() }),
  ),
  /** One sentence on what was found and what chance can do. */
  finding: z.string(),
  caution: z.string(),
});
export type TaskOverTime = z.infer<typeof TaskOverTime>;
