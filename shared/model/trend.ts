import { z } from 'zod';
import { Period, PeriodUnit } from './population.ts';
import { ChangePoint, TrendAlert, TrendWindow } from './trend-alert.ts';
import { TrendMarker } from './trend-marker.ts';
import { TrendField, TrendMetric } from './trend-metric.ts';

/** From one instant up to another, ISO, the second not included. */
const Span = z.object({ from: z.string(), to: z.string() });

/** One period of a series. */
export const TrendPoint = Span.extend({
  period: Period,
  /** Cases of the period; of a rate by label or in a sample, the cases looked at in it. */
  n: z.int(),
  events: z.int(),
  /** Null when the period has no case. */
  rate: z.number().nullable(),
  /** 95 % interval for a rate with this many cases. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** The counts end, or begin, within this period. */
  partial: z.boolean(),
  /** Fewer cases than a rate is compared on: drawn grey, and nothing rests on it. */
  few: z.boolean(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

/** One line: all cases together, or those of one cohort. */
export const TrendSeries = z.object({
  /** Null of all cases together. */
  field: TrendField.nullable(),
  /** Empty text: the cases without a value of the field. */
  value: z.string().nullable(),
  /** In words: "of all cases", "of 36 labelled escalated cases, times the escalation rate". */
  denominator: z.string(),
  points: z.array(TrendPoint),
  /** Cases a week in the last four weeks of data time. */
  perWeek: z.number(),
  /** Fewer cases in the long window, or before it, than a rate is compared on: nothing alerts. */
  lowVolume: z.boolean(),
  /** What the last days are compared with; null where there is nothing before them. */
  baseline: TrendWindow.nullable(),
  /** The long window against the baseline: how far it moved, with an interval. */
  move: TrendWindow.nullable(),
  /** Whether the move is more than chance would do, before any rule of alerts. */
  withinChance: z.boolean(),
  /** The standing alert of this series, muted or not; several at once never stand. */
  alert: TrendAlert.nullable(),
  changePoints: z.array(ChangePoint),
  /** What a reader must know of this line alone, such as a trend where none is expected. */
  remark: z.string().nullable(),
});
export type TrendSeries = z.infer<typeof TrendSeries>;

/** A cohort of a field that is not drawn: its move alone. */
export const TrendMove = TrendSeries.pick({
  field: true,
  value: true,
  perWeek: true,
  lowVolume: true,
  baseline: true,
  move: true,
  withinChance: true,
  alert: true,
});
export type TrendMove = z.infer<typeof TrendMove>;

/** What rates over time rest on. */
export const TrendBasis = z.object({
  /** Population counts; imported cases, where they are all there were; or nothing that a rate could be taken of. */
  kind: z.enum(['counts', 'cases', 'none']),
  /** "Counted in full: 40,000 cases by hour ..." or why there are no rates and what would help. */
  sentence: z.string(),
  /** The shortest period that is told apart; null without rates. */
  unit: PeriodUnit.nullable(),
  /** The periods that can be asked for. */
  units: z.array(PeriodUnit),
  /** The fields that can be asked for. */
  fields: z.array(TrendField),
});
export type TrendBasis = z.infer<typeof TrendBasis>;

export const TrendQuestion = z.object({
  metric: TrendMetric.default('escalation_rate'),
  by: TrendField.nullable().default(null),
  /** The nearest that the counts allow, when they do not allow this one. */
  unit: PeriodUnit.default('week'),
  /** How many periods up to the end of the data; about a quarter of a year, two weeks of days or days of hours, unless said. */
  periods: z.int().min(2).max(2000).optional(),
  /** Asks as if the data ended here: an ISO day or instant. */
  at: z.string().max(40).optional(),
});
export type TrendQuestion = z.infer<typeof TrendQuestion>;

/** A page of rates over time. */
export const TrendRates = z.object({
  metric: TrendMetric,
  by: TrendField.nullable(),
  /** The unit that was used. */
  unit: PeriodUnit,
  basis: TrendBasis,
  /** End of the last hour, day or week that holds a case, ISO; null without rates. */
  dataUpTo: z.string().nullable(),
  /** "One of 24 cohorts drifts." */
  headline: z.string(),
  /** Null without rates. */
  overall: TrendSeries.nullable(),
  /** Cohorts of the field: standing alerts first, then by how much they moved, low volume last. */
  series: z.array(TrendSeries),
  /** Cohorts beyond those listed, the smallest. */
  seriesMore: z.int(),
  /** Cohorts of the other fields, ordered likewise. */
  others: z.array(TrendMove),
  markers: z.array(TrendMarker),
  remarks: z.array(z.string()),
});
export type TrendRates = z.infer<typeof TrendRates>;
