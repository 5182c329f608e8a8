import type { SignalDirection } from '../../model/signal.ts';
import type { AdviceReason, Separation } from '../../model/threshold.ts';
import { auroc, isEstimated } from '../../stats/index.ts';
import { type Domain, domainOf } from '../calibration/domain.ts';
import { LEAST_LABELS } from './identified-cuts.ts';
import type { Population, ScoredCase } from './labelled-case.ts';

/** A signal passes cleanly when the lower end of its AUROC interval lies above this. */
export const CLEAN_PASS = 0.65;
const COIN_TOSS = 0.5;

export interface GateResult {
  readonly separation: Separation | null;
  /** Of the AUROC; null without one, and for a perfect order, which has no spread. */
  readonly standardError: number | null;
  /** Why there can be no advice; null when the signal may be used. */
  readonly refusal: AdviceReason | null;
}

/**
 * May this signal carry a threshold at all? Enough labels on both sides first, then whether it tells cases apart.
 *
 * @param all the labelled cases of the sample
 * @param counts which of them are looked at, such as those of one agent version; those not outside unless said
 */
export function signalGate<Case extends ScoredCase>(
  all: readonly Case[],
  direction: SignalDirection,
  population: Population,
  level: number,
  counts: (one: Case) => boolean = (one) => !one.outside,
): GateResult {
  const refused = (refusal: AdviceReason) => ({ separation: null, standardError: null, refusal });
  const looked = all.filter(counts);
  if (looked.length === 0) return refused('no_labels');
  const escalated = looked.filter((one) => one.escalated).length;
  if (escalated === 0 || escalated === looked.length) return refused('one_side_unlabelled');
  if (Math.min(escalated, looked.length - escalated) < LEAST_LABELS) return refused('too_few_labels');
  // What a customer's request decides, the signal does not.
  const domain = domainOf(all, population, (one) => counts(one) && !one.requested);
  const { cases } = domain;
  const needed = cases.filter((one) => one.needed === 1).length;
  if (Math.min(needed, cases.length - needed) < LEAST_LABELS) return refused('too_few_labels');
  if (cases.every((one) => one.score === cases[0]!.score)) return refused('no_variation');
  const found = separationOf(domain, direction, level, Math.min(needed, cases.length - needed));
  return found === null ? refused('too_few_labels') : { ...found, refusal: refusalOf(found.separation) };
}

function refusalOf({ grade, low, high }: Separation): AdviceReason | null {
  if (grade !== 'fails') return null;
  if (high < COIN_TOSS) return 'wrong_way';
  return low > COIN_TOSS ? 'too_weak' : 'not_separating';
}

function separationOf(
  { design }: Domain,
  direction: SignalDirection,
  level: number,
  fewer: number,
): (Pick<GateResult, 'standardError'> & { separation: Separation }) | null {
  const sign = direction === 'higher_is_riskier' ? 1 : -1;
  // A cut is set for the weeks to come, so the counts of this period make nothing surer.
  const { cases, samplingFraction: _counted, ...sample } = design;
  const area = auroc(
    cases.map((one) => one.needed),
    cases.map((one) => sign * one.score),
    { level, ...sample },
  );
  if (!isEstimated(area)) return null;
  if (isEstimated(area.figure)) {
    const { value, low, high } = area.figure;
    return { separation: graded(value, low, high), standardError: area.standardError };
  }
  if (area.value !== 0 && area.value !== 1) return null;
  // Perfect order has no spread to compute from; the smaller class bounds it as a run without a failure would.
  const bound = ((1 - level) / 2) ** (1 / fewer);
  const separation = area.value === 1 ? graded(1, bound, 1) : graded(0, 0, 1 - bound);
  return { separation, standardError: null };
}

/** An interval that lies below the pass mark as a whole fails, however surely it lies above a coin toss. */
function graded(auroc: number, low: number, high: number): Separation {
  const grade = low > CLEAN_PASS ? 'passes' : low > COIN_TOSS && high > CLEAN_PASS ? 'weak' : 'fails';
  return { auroc, low, high, grade, passes: grade === 'passes' };
}
