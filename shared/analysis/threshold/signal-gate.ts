import type { SignalDirection } from '../../model/signal.ts';
import type { AdviceReason, Separation } from '../../model/threshold.ts';
import { auroc, isEstimated } from '../../stats/index.ts';
import { LEAST_LABELS } from './identified-cuts.ts';
import type { Population, ScoredCase } from './labelled-case.ts';

/** A signal passes cleanly when the lower end of its AUROC interval lies above this. */
export const CLEAN_PASS = 0.65;
const COIN_TOSS = 0.5;

export interface GateResult {
  readonly separation: Separation | null;
  /** Why there can be no advice; null when the signal may be used. */
  readonly refusal: AdviceReason | null;
}

/** May this signal carry a threshold at all? Enough labels on both sides first, then whether it tells cases apart. */
export function signalGate(
  all: readonly ScoredCase[],
  direction: SignalDirection,
  population: Population,
  level: number,
): GateResult {
  const refused = (refusal: AdviceReason, separation: Separation | null = null) => ({ separation, refusal });
  if (all.length === 0) return refused('no_labels');
  const escalated = all.filter((one) => one.escalated).length;
  if (escalated === 0 || escalated === all.length) return refused('one_side_unlabelled');
  if (Math.min(escalated, all.length - escalated) < LEAST_LABELS) return refused('too_few_labels');
  // What a customer's request decides, the signal does not.
  const cases = all.filter((one) => !one.requested);
  const needed = cases.filter((one) => one.needed === 1).length;
  if (Math.min(needed, cases.length - needed) < LEAST_LABELS) return refused('too_few_labels');
  if (cases.every((one) => one.score === cases[0]!.score)) return refused('no_variation');
  const separation = separationOf(cases, direction, population, level);
  if (separation === null) return refused('too_few_labels');
  if (separation.high < COIN_TOSS) return refused('wrong_way', separation);
  return { separation, refusal: separation.grade === 'fails' ? 'not_separating' : null };
}

function separationOf(
  cases: readonly ScoredCase[],
  direction: SignalDirection,
  population: Population,
  level: number,
): Separation | null {
  const sign = direction === 'higher_is_riskier' ? 1 : -1;
  const size = new Map<string, number>();
  for (const { stratum } of cases) size.set(stratum, (size.get(stratum) ?? 0) + 1);
  const sampled = (stratum: string) => Math.max(population?.[stratum] ?? 0, size.get(stratum)!);
  const area = auroc(
    cases.map((one) => one.needed),
    cases.map((one) => sign * one.score),
    population === null
      ? { level }
      : {
          level,
          weight: cases.map((one) => sampled(one.stratum) / size.get(one.stratum)!),
          stratum: cases.map((one) => one.stratum),
          samplingFraction: Object.fromEntries([...size].map(([key, n]) => [key, n / sampled(key)])),
        },
  );
  if (!isEstimated(area)) return null;
  if (isEstimated(area.figure)) return graded(area.value, area.figure.low, area.figure.high);
  if (area.value !== 0 && area.value !== 1) return null;
  // Perfect order has no spread to compute from; the smaller class bounds it as a run without a failure would.
  const bound = ((1 - level) / 2) ** (1 / Math.min(area.positives, area.negatives));
  return area.value === 1 ? graded(1, bound, 1) : graded(0, 0, 1 - bound);
}

function graded(auroc: number, low: number, high: number): Separation {
  const grade = low > CLEAN_PASS ? 'passes' : low > COIN_TOSS ? 'weak' : 'fails';
  return { auroc, low, high, grade, passes: grade === 'passes' };
}
