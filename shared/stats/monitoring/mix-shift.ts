import { requireEventsOf, requireNonEmpty } from '../arguments.ts';
import { cannotEstimate, type NotEstimable } from '../estimate.ts';

/** Cases of one cohort in one period and how many of them had the event. */
export type CohortPeriod = { readonly n: number; readonly events: number };

export type Cohort = { readonly before: CohortPeriod; readonly after: CohortPeriod };

export type CohortShift = {
  /** Share of cases, before and after. */
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** Rates; a cohort missing from one period takes the rate of the other. Null when missing from both. */
  readonly rateBefore: number | null;
  readonly rateAfter: number | null;
  /** Part of the change that comes from this cohort's share; sums to the mix effect. */
  readonly mix: number;
  /** The same measured from the mean rate, so that its sign says what growing this cohort did. */
  readonly centredMix: number;
  /** Part of the change that comes from this cohort's rate. */
  readonly rate: number;
};

export type MixShift = {
  /** Change of the overall rate: mix effect plus rate effect. */
  readonly value: number;
  readonly rateBefore: number;
  readonly rateAfter: number;
  readonly mixEffect: number;
  readonly rateEffect: number;
  /** Standard error of the rate effect given the mix; cohorts missing from a period do not enter. */
  readonly rateEffectError: number;
  /** True when the total moves one way and every cohort that changed moves the other. */
  readonly simpson: boolean;
  readonly cohorts: readonly CohortShift[];
};

/**
 * Splits the change of a rate between two periods into what the mix of cohorts did and what the rates within
 * cohorts did: sum (s_B - s_A)(r_A + r_B)/2 + sum (r_B - r_A)(s_A + s_B)/2.
 *
 * Cannot be estimated: a period without any case.
 * Errors: no cohort, counts negative, not whole or larger than n.
 * Source: Kitagawa 1955. Golden file: mix_shift.
 * @param cohorts counts before and after, one entry per cohort
 * @example mixShift([{ before: { n: 10, events: 2 }, after: { n: 10, events: 5 } }]).value // 0.3
 */
export function mixShift(cohorts: readonly Cohort[]): MixShift | NotEstimable {
  requireNonEmpty('cohorts', cohorts);
  cohorts.forEach(({ before, after }, c) => {
    requireEventsOf(`cohorts[${c}].before.events`, before.events, `cohorts[${c}].before.n`, before.n);
    requireEventsOf(`cohorts[${c}].after.events`, after.events, `cohorts[${c}].after.n`, after.n);
  });
  const before = totalOf(cohorts.map((cohort) => cohort.before));
  const after = totalOf(cohorts.map((cohort) => cohort.after));
  if (before.n === 0 || after.n === 0) {
    return cannotEstimate(
      'empty-population',
      'One of the two periods has no case, so nothing can be compared.',
    );
  }
  const rateBefore = before.events / before.n;
  const rateAfter = after.events / after.n;
  const middle = (rateBefore + rateAfter) / 2;
  const shifts = cohorts.map((cohort) => shiftOf(cohort, before.n, after.n, middle));
  const value = rateAfter - rateBefore;
  return {
    value,
    rateBefore,
    rateAfter,
    mixEffect: shifts.reduce((sum, shift) => sum + shift.mix, 0),
    rateEffect: shifts.reduce((sum, shift) => sum + shift.rate, 0),
    rateEffectError: Math.sqrt(cohorts.reduce((sum, cohort, c) => sum + rateVariance(cohort, shifts[c]!), 0)),
    simpson: isSimpson(value, cohorts, shifts),
    cohorts: shifts,
  };
}

function totalOf(periods: readonly CohortPeriod[]): CohortPeriod {
  return periods.reduce((sum, { n, events }) => ({ n: sum.n + n, events: sum.events + events }), {
    n: 0,
    events: 0,
  });
}

function shiftOf(
  { before, after }: Cohort,
  beforeTotal: number,
  afterTotal: number,
  middle: number,
): CohortShift {
  const shareBefore = before.n / beforeTotal;
  const shareAfter = after.n / afterTotal;
  const own = (period: CohortPeriod) => (period.n > 0 ? period.events / period.n : null);
  const rateBefore = own(before) ?? own(after);
  const rateAfter = own(after) ?? own(before);
  const parts = { shareBefore, shareAfter, rateBefore, rateAfter };
  if (rateBefore === null || rateAfter === null) return { ...parts, mix: 0, centredMix: 0, rate: 0 };
  const moved = shareAfter - shareBefore;
  const mean = (rateBefore + rateAfter) / 2;
  const rate = ((rateAfter - rateBefore) * (shareBefore + shareAfter)) / 2;
  return { ...parts, mix: moved * mean, centredMix: moved * (mean - middle), rate };
}

function rateVariance({ before, after }: Cohort, shift: CohortShift): number {
  if (before.n === 0 || after.n === 0) return 0;
  const { rateBefore, rateAfter, shareBefore, shareAfter } = shift;
  const share = (shareBefore + shareAfter) / 2;
  const spread = (rate: number, n: number) => (rate * (1 - rate)) / n;
  return share ** 2 * (spread(rateBefore!, before.n) + spread(rateAfter!, after.n));
}

function isSimpson(total: number, cohorts: readonly Cohort[], shifts: readonly CohortShift[]): boolean {
  const changes = shifts
    .filter((_, c) => cohorts[c]!.before.n > 0 && cohorts[c]!.after.n > 0)
    .map(({ rateBefore, rateAfter }) => Math.sign(rateAfter! - rateBefore!))
    .filter((sign) => sign !== 0);
  return total !== 0 && changes.length > 0 && changes.every((sign) => sign === -Math.sign(total));
}
