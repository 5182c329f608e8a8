import { count, cutValue, fixed, money, wholeMoney } from '../../format.ts';
import type { CurvePoint, Volume } from '../../model/threshold.ts';
import type { CapacityView } from '../../model/threshold-sweep.ts';
import { shadowPrice } from '../../stats/index.ts';

export interface CapacityInput {
  readonly curve: readonly CurvePoint[];
  /** The cheapest cut of all. */
  readonly best: number;
  /** Handovers under the cut in force, or as it was handled, as a share of all cases. */
  readonly currentRate: number;
  readonly perDay: number;
  readonly volume: Volume;
  readonly currency: string;
}

/**
 * Handovers per day against what the reviewers can take: whether the cheapest cut fits, the cheapest one that does,
 * and what one more place in the queue would be worth.
 */
export function capacityOf({
  curve,
  best,
  currentRate,
  perDay,
  volume,
  currency,
}: CapacityInput): CapacityView | null {
  const casesPerDay = volume.cases / volume.days;
  const bestPoint = curve.find(({ cut }) => cut === best);
  if (!bestPoint || casesPerDay <= 0) return null;
  const daily = (point: CurvePoint) => point.escalationRate * casesPerDay;
  const over = Math.max(0, daily(bestPoint) - perDay);
  const fitting = curve.filter((point) => daily(point) <= perDay);
  const cheapest = fitting.reduce<CurvePoint | null>(
    (least, point) => (least === null || point.cost < least.cost ? point : least),
    null,
  );
  const constrained =
    over > 0 && cheapest !== null
      ? { cut: cheapest.cut, cost: cheapest.cost, perDay: daily(cheapest) }
      : null;
  const price = shadowPrice(
    curve.map(({ escalationRate, cost }) => ({ escalationRate, meanCost: cost / 1000 })),
    Math.min(1, perDay / casesPerDay),
  );
  const view = {
    perDay,
    current: currentRate * casesPerDay,
    best: daily(bestPoint),
    over,
    constrained,
    shadowPrice: over > 0 ? price : 0,
  };
  return { ...view, sentence: sentenceOf(view, best, bestPoint.cost, currency) };
}

function sentenceOf(
  view: Omit<CapacityView, 'sentence'>,
  best: number,
  bestCost: number,
  currency: string,
): string {
  const { perDay, over, constrained } = view;
  const sent = `${cutValue(best)} sends ${perDayWords(view.best)} handovers a day to a queue that takes ${perDayWords(perDay)}`;
  if (over === 0) return `${sent}, so it fits.`;
  const by = `${sent}: ${perDayWords(over)} too many.`;
  if (constrained === null) return `${by} No cut that the labels can speak for sends so few.`;
  const more = wholeMoney(constrained.cost - bestCost, currency);
  return `${by} The cheapest cut that fits is ${cutValue(constrained.cut)}, dearer by ${more} per 1,000 cases. One more place in the queue a day is worth ${money(view.shadowPrice, currency)} a day.`;
}

function perDayWords(n: number): string {
  return n < 9.95 && !Number.isInteger(n) ? fixed(n, 1) : count(Math.round(n));
}
