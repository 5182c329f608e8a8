import { z } from 'zod';
import { Kpi, KpiId } from './kpi.ts';
import { LevelName, TaskKpiId } from './task-settings.ts';
import { AlertLevel } from './trend-alert.ts';
import {
  ChangeKind,
  CheckedDecision,
  ExpectedEffect,
  KpiDifference,
  Week,
  WeeklyDecision,
  WrongIf,
} from './weekly-decision.ts';

/** One KPI against its limit. */
export const LimitLine = z.object({
  id: KpiId,
  name: z.string(),
  /** By all labels; the escalation rate of the week. Its state is read from this one. */
  kpi: Kpi,
  /** Of the cases of the week alone. */
  week: Kpi,
  limit: z.number().nullable(),
  side: z.enum(['at_most', 'at_least']),
  state: z.enum(['none', 'inside', 'over', 'below', 'undecided']),
  sentence: z.string(),
});
export type LimitLine = z.infer<typeof LimitLine>;

/** One task KPI against the levels that were set for it; of all cases. */
export const TaskLine = z.object({
  id: TaskKpiId,
  name: z.string(),
  /** "72.1 % (68.0 % to 76.0 %), of 540 cases, n = 540", or why there is no figure. */
  told: z.string(),
  state: z.enum(['inside', 'reached', 'undecided']),
  /** The gravest level that is shown to be reached. */
  level: LevelName.nullable(),
  sentence: z.string(),
});
export type TaskLine = z.infer<typeof TaskLine>;

/** One KPI of the week against the four weeks before it. */
export const DriftLine = z.object({
  id: KpiId,
  name: z.string(),
  week: Kpi,
  before: Kpi,
  difference: KpiDifference,
  reading: z.enum(['wrong_way', 'right_way', 'within_chance', 'cannot_tell']),
  sentence: z.string(),
});
export type DriftLine = z.infer<typeof DriftLine>;

/** A cohort whose rate alerts, in words. */
export const WeeklyAlert = z.object({
  cohort: z.string(),
  direction: z.enum(['up', 'down']),
  level: AlertLevel,
  /** Cases of the long window, and its rate less that of the baseline. */
  n: z.int(),
  difference: KpiDifference,
  sentence: z.string(),
});
export type WeeklyAlert = z.infer<typeof WeeklyAlert>;

/** Something that could be changed next, filled in as far as the data can say. */
export const Candidate = z.object({
  /** Stable within a week: "packet:root_cause". */
  id: z.string(),
  kind: ChangeKind,
  change: z.string(),
  why: z.string(),
  /** A role, to be replaced by a name. */
  owner: z.string(),
  expected: ExpectedEffect.nullable(),
  wrongIf: WrongIf.nullable(),
});
export type Candidate = z.infer<typeof Candidate>;

/**
 * The review of one week: the three questions answered from the data, what was decided, and what came of the last
 * decisions. Screen, command line and report print this object.
 */
export const WeeklyReview = z.object({
  workspace: z.string(),
  week: Week,
  /** First and last day, ISO. */
  from: z.string(),
  to: z.string(),
  /** Whether the data reach the end of the week. */
  full: z.boolean(),
  /** The finding in a sentence or two, and what goes with it. */
  headline: z.string(),
  lead: z.string(),
  limits: z.object({
    answer: z.enum(['yes', 'no', 'undecided', 'no_limits']),
    sentence: z.string(),
    lines: z.array(LimitLine),
    /** Completion, time, cost and satisfaction, where levels were set. */
    tasks: z.array(TaskLine),
  }),
  drift: z.object({
    answer: z.enum(['yes', 'no', 'cannot_tell']),
    sentence: z.string(),
    /** The weeks that the week is compared with; null where there are none. */
    against: z.object({ from: Week, to: Week }).nullable(),
    lines: z.array(DriftLine),
    alerts: z.array(WeeklyAlert),
    /** Whether the move of the escalation rate is mix or rate; null where nothing can be said. */
    mix: z.string().nullable(),
  }),
  next: z.object({ sentence: z.string(), candidates: z.array(Candidate) }),
  /** Of this week, in the order in which they were made. */
  decisions: z.array(WeeklyDecision),
  /** The latest week before this one that decided something. */
  last: z.object({ week: Week, decisions: z.array(CheckedDecision) }).nullable(),
  /** What the numbers rest on. */
  basis: z.object({
    labels: z.int(),
    reviewers: z.int(),
    codebookVersion: z.int(),
    policyVersion: z.int().nullable(),
    sampleSeed: z.string(),
    agreement: z.string(),
  }),
  remarks: z.array(z.string()),
});
export type WeeklyReview = z.infer<typeof WeeklyReview>;
