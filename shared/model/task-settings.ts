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
  /** False where only some of many cases were looked into, so that `filled` is about right. */
  counted: z.boolean(),
  /** What most of its values are. */
  kind: z.enum(['flag', 'number', 'time', 'text']),
  /** A value as it was found, cut short. */
  example: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type FactSurvey = z.infer<typeof FactSurvey>;
