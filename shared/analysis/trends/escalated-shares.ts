import type { PeriodUnit } from '../../model/population.ts';
import type { TrendPoint, TrendSeries } from '../../model/trend.ts';
import type { TrendField } from '../../model/trend-metric.ts';
import { kishEffectiveSize, normalCdf, normalQuantile } from '../../stats/index.ts';
import { wilsonLimits } from '../../stats/proportions/wilson.ts';
import { indexAt } from './time-axis.ts';
import { MINIMUM_CASES } from './watch-plan.ts';

/** An escalated case, how many it stands for, and what it is told apart by. */
export interface EscalatedCase {
  /** When it began, in milliseconds. */
  readonly at: number;
  readonly weight: number;
  /** Its triggers, or its type: at most one. */
  readonly parts: readonly string[];
}

export interface SharesInput {
  readonly field: TrendField;
  readonly cases: readonly EscalatedCase[];
  /** The escalation rate period by period. */
  readonly overall: readonly TrendPoint[];
  readonly unit: PeriodUnit;
  /** What the cases are, in words: "labelled escalated cases". */
  readonly what: string;
}

/** Error rate of the trend of policy escalations, two-sided. */
const ROUTING_LEVEL = 0.05;

/** Periods that a trend needs. */
const LEAST_PERIODS = 4;

/**
 * How often cases are escalated for each part (a trigger, a type): the weighted share of the part among the escalated
 * cases of a period, times the escalation rate of the period, which is counted. The interval is Wilson's on the
 * effective number of cases. A case without any part counts in the denominator.
 *
 * @returns one series per part, the most frequent first
 */
export function escalatedShares({ field, cases, overall, unit, what }: SharesInput): TrendSeries[] {
  const first = overall[0] ? indexAt(Date.parse(overall[0].from), unit) : 0;
  const periods: EscalatedCase[][] = overall.map(() => []);
  const totals = new Map<string, number>();
  let seen = 0;
  for (const one of cases) {
    const period = periods[indexAt(one.at, unit) - first];
    if (!period) continue;
    period.push(one);
    seen += 1;
    for (const part of one.parts) totals.set(part, (totals.get(part) ?? 0) + one.weight);
  }
  const parts = [...totals].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([part]) => part);
  return parts.map((part) => {
    const points = overall.map((whole, at) => pointOf(whole, periods[at]!, part));
    return {
      ...{ field, value: part, points },
      denominator: `of all cases: the share among ${seen} ${what}, times the escalation rate`,
      perWeek: 0,
      lowVolume: points.every(({ few }) => few),
      ...{ baseline: null, move: null, withinChance: true, alert: null, changePoints: [] },
      remark: field === 'escalationType' && part === 'policy' ? routingRemark(points) : null,
    };
  });
}

function pointOf(whole: TrendPoint, cases: readonly EscalatedCase[], part: string): TrendPoint {
  const weights = cases.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = cases.filter(({ parts }) => parts.includes(part));
  const base = { ...whole, n: cases.length, events: own.length, few: cases.length < MINIMUM_CASES };
  if (total === 0 || whole.rate === null) return { ...base, rate: null, low: null, high: null };
  const share = own.reduce((sum, { weight }) => sum + weight, 0) / total;
  const { low, high } = wilsonLimits(share, kishEffectiveSize(weights), normalQuantile(0.975));
  return { ...base, rate: share * whole.rate, low: low * whole.rate, high: high * whole.rate };
}

/**
 * Policy escalations follow from what the rules send to a human, so that releases of the agent leave them as they are.
 * Where they move all the same, something else routes them.
 */
function routingRemark(points: readonly TrendPoint[]): string | null {
  const known = points.flatMap(({ rate, low, high, partial }, time) =>
    rate === null || low === null || high === null || partial
      ? []
      : [{ time, rate, error: (high - low) / 3.92 }],
  );
  if (known.length < LEAST_PERIODS) return null;
  const sum = (of: (one: (typeof known)[number]) => number) => known.reduce((all, one) => all + of(one), 0);
  const weight = ({ error }: { error: number }) => 1 / error ** 2;
  const mean = sum((one) => weight(one) * one.time) / sum(weight);
  const spread = sum((one) => weight(one) * (one.time - mean) ** 2);
  const slope = sum((one) => weight(one) * (one.time - mean) * one.rate) / spread;
  if (2 * normalCdf(-Math.abs(slope) * Math.sqrt(spread)) > ROUTING_LEVEL) return null;
  const way = slope > 0 ? 'rise' : 'fall';
  return `Escalations by policy ${way}, which no release of the agent explains: policy decides them. Look for a routing problem, such as a rule that was changed or is read differently.`;
}
