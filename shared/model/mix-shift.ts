import { z } from 'zod';
import { CohortField } from './case.ts';
import { Period } from './population.ts';
import { TrendWindow } from './trend-alert.ts';
import { TrendMetric } from './trend-metric.ts';

const Stretch = z.object({ from: Period, to: Period });

/** A change of the total to be split. The last seven days, or the last week, against four weeks before unless said. */
export const MixQuestion = z.object({
  metric: TrendMetric.default('escalation_rate'),
  by: CohortField,
  /** First and last period, both included; days, weeks or months, also where the counts are by the hour. */
  before: Stretch.optional(),
  after: Stretch.optional(),
  at: z.string().max(40).optional(),
});
export type MixQuestion = z.infer<typeof MixQuestion>;

/** What one cohort brought to the change of the total. */
export const MixCohort = z.object({
  value: z.string(),
  before: z.object({ n: z.int(), events: z.int() }),
  after: z.object({ n: z.int(), events: z.int() }),
  shareBefore: z.number(),
  shareAfter: z.number(),
  rateBefore: z.number().nullable(),
  rateAfter: z.number().nullable(),
  /** Change that comes from how many of these cases came in, measured from the mean rate. */
  mix: z.number(),
  /** Change that comes from the rate within the cohort. */
  rate: z.number(),
  /** Both together: what the cohort brings. These sum to the change of the total. */
  total: z.number(),
});
export type MixCohort = z.infer<typeof MixCohort>;

/** A change of the total, split into who came and how they were handled. */
export const MixAgainstRate = z.object({
  metric: TrendMetric,
  by: CohortField,
  before: TrendWindow,
  after: TrendWindow,
  /** Change of the rate of all cases: `mix` and `rate` together. */
  change: z.number(),
  mix: z.number(),
  rate: z.number(),
  /** 95 % interval of the part that is rate, the mix taken as it was. */
  rateLow: z.number(),
  rateHigh: z.number(),
  /** The total moved one way and every cohort that changed moved the other. */
  simpson: z.boolean(),
  /** Those that bring most first. */
  cohorts: z.array(MixCohort),
  /** The few that carry the change, by value. */
  carriers: z.array(z.string()),
  sentence: z.string(),
});
export type MixAgainstRate = z.infer<typeof MixAgainstRate>;
