import { z } from 'zod';
import { CohortField } from './case.ts';
import { TrendMarker } from './trend-marker.ts';
import { TrendMetric } from './trend-metric.ts';

/** Cases and events of a stretch of data time, and how it differs from the baseline. */
export const TrendWindow = z.object({
  /** "6 h", "7 d", "28 d before" */
  label: z.string(),
  /** ISO instants; `to` is not included. */
  from: z.string(),
  to: z.string(),
  n: z.int(),
  events: z.int(),
  rate: z.number(),
  /** 95 % interval of the rate. */
  low: z.number(),
  high: z.number(),
  /** Rate less that of the baseline, with its 95 % interval; null of the baseline itself. */
  difference: z.number().nullable(),
  differenceLow: z.number().nullable(),
  differenceHigh: z.number().nullable(),
  /** One-sided, in the direction of the difference; null where there is nothing to test. */
  p: z.number().nullable(),
  /** Longer than the rule says, until it held enough cases: at night, or in a small cohort. */
  extended: z.boolean(),
});
export type TrendWindow = z.infer<typeof TrendWindow>;

/** A day on which a series took another level. */
export const ChangePoint = z.object({
  /** ISO instant: the start of the first day, or week, at the new level. */
  at: z.string(),
  /** The rates of the stretches before and after. */
  before: z.number(),
  after: z.number(),
});
export type ChangePoint = z.infer<typeof ChangePoint>;

/** How far a rate moved: look into it, act now, consider taking the agent off. */
export const AlertLevel = z.enum(['warning', 'critical', 'catastrophic']);
export type AlertLevel = z.infer<typeof AlertLevel>;

/** Which rule found it: both windows, or the slope over weeks. */
export const AlertRule = z.enum(['windows', 'slow_trend']);
export type AlertRule = z.infer<typeof AlertRule>;

/** A trend over weeks, in points of the rate per week. */
export const SlowTrend = z.object({
  /** "56 d" */
  label: z.string(),
  from: z.string(),
  to: z.string(),
  perWeek: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
});
export type SlowTrend = z.infer<typeof SlowTrend>;

/** A rate that moved, and everything that is known of the move. */
export const TrendAlert = z.object({
  /** The same for as long as this cohort moves this way. */
  id: z.string(),
  metric: TrendMetric,
  /** Null of all cases together. */
  field: CohortField.nullable(),
  value: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  level: AlertLevel,
  rules: z.array(AlertRule).min(1),
  baseline: TrendWindow,
  short: TrendWindow.nullable(),
  long: TrendWindow,
  trend: SlowTrend.nullable(),
  /** Of the rule that found it, over all cohorts and both directions. */
  adjustedP: z.number(),
  /** How many tests that was. */
  tests: z.int(),
  /** By how much the counts vary more than chance; 1 when they do not. */
  overdispersion: z.number(),
  changePoint: ChangePoint.nullable(),
  /** The marker nearest to the change, at most two weeks off; days after it, negative before it. */
  marker: TrendMarker.extend({ days: z.number() }).nullable(),
  /** Cumulative sum of the days: when it crossed its limit, ISO; null when it did not. */
  cusumSince: z.string().nullable(),
  /** "Picture messages: up in both windows" */
  title: z.string(),
  sentence: z.string(),
  /** What it may mean, in words: a struggling agent, suppressed handovers, a routing problem. */
  meaning: z.string(),
  /** ISO, in data time; null when it is not muted. */
  mutedUntil: z.string().nullable(),
});
export type TrendAlert = z.infer<typeof TrendAlert>;

/** Standing alerts of all cohorts of all fields. */
export const TrendAlerts = z.object({
  metric: TrendMetric,
  dataUpTo: z.string().nullable(),
  /** Worst first. */
  alerts: z.array(TrendAlert),
  muted: z.array(TrendAlert),
  /** Cohorts with enough cases to be watched, and those without. */
  watched: z.int(),
  lowVolume: z.int(),
  headline: z.string(),
  /** Which windows were used, against what, and how chance is kept out. */
  rule: z.string(),
  /** Why nothing can be watched; null when it can. */
  reason: z.string().nullable(),
});
export type TrendAlerts = z.infer<typeof TrendAlerts>;
