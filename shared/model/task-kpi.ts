import { z } from 'zod';
import { FactField, Holdout, TaskDefinition } from './task-definition.ts';

export const TaskKpiId = z.enum([
  'task_completion',
  'escalation_rate',
  'time_to_resolution',
  'cost_per_success',
  'csat',
]);
export type TaskKpiId = z.infer<typeof TaskKpiId>;
export const TASK_KPIS = TaskKpiId.options;

/** What a KPI is counted in: shares from 0 to 1, seconds, money of the definition's currency, points of the scale. */
export const TaskUnit = z.enum(['share', 'seconds', 'money', 'score']);
export type TaskUnit = z.infer<typeof TaskUnit>;

/** Named after what it asks for, in order of gravity. */
export const LevelName = z.enum(['warning', 'critical', 'catastrophic']);
export type LevelName = z.infer<typeof LevelName>;
export const LEVEL_NAMES = LevelName.options;

/** Three bounds in the KPI's unit, each further out than the one before. */
const Ladder = z.object({ warning: z.number(), critical: z.number(), catastrophic: z.number() });

/** What must not be passed: above `up` (the values rise), below `down` (they fall). Escalation has both. */
export const TaskLevels = z.object({ up: Ladder.nullable(), down: Ladder.nullable() });
export type TaskLevels = z.infer<typeof TaskLevels>;

/** A number that was measured before launch, written down with where it comes from. */
export const TaskBaseline = z.object({
  value: z.number(),
  /** How many cases it rests on; null when nobody knows, so that it has no interval. */
  n: z.int().positive().nullable(),
  /** Its interval, where the source says one; a share is given one from its n. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The day or the last day it was measured. */
  date: z.string().max(40),
  source: z.string().min(1).max(500),
});
export type TaskBaseline = z.infer<typeof TaskBaseline>;

/** How far a KPI may move and still count as not moved: in its unit, or as a share of the value before. */
export const TaskMargin = z.object({ value: z.number().positive(), relative: z.boolean() });
export type TaskMargin = z.infer<typeof TaskMargin>;

/** A change of levels or of a baseline, kept for ever. */
export const TaskChange = z.object({
  at: z.string(),
  by: z.string(),
  kpi: TaskKpiId,
  what: z.enum(['levels', 'baseline']),
  /** In words: "warning above 25 %, ...", or "none". */
  from: z.string(),
  to: z.string(),
});
export type TaskChange = z.infer<typeof TaskChange>;

export const TaskSettings = z.object({
  /** Of every agent without its own. */
  definition: TaskDefinition,
  /** By agent version. */
  perAgent: z.record(z.string(), TaskDefinition),
  levels: z.partialRecord(TaskKpiId, TaskLevels),
  /** When the levels that hold were set: ISO time by KPI. */
  levelsSetAt: z.partialRecord(TaskKpiId, z.string()),
  baselines: z.partialRecord(TaskKpiId, TaskBaseline),
  holdout: Holdout.nullable(),
  margins: z.record(z.string(), TaskMargin),
  changes: z.array(TaskChange),
});
export type TaskSettings = z.infer<typeof TaskSettings>;

/** A field that cases fill, for choosing. */
export const FactSurvey = FactField.extend({
  filled: z.int(),
  /** What most of its values are. */
  kind: z.enum(['flag', 'number', 'time', 'text']),
  /** A value as it was found, cut short. */
  example: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type FactSurvey = z.infer<typeof FactSurvey>;

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
