import { cutValue, percent } from '../../format.ts';
import type { SignalDirection } from '../../model/signal.ts';
import type { Costs } from '../../model/threshold.ts';
import type { AnalyticCut } from '../../model/threshold-sweep.ts';
import { bayesThreshold, isEstimated } from '../../stats/index.ts';
import { domainOf } from '../calibration/domain.ts';
import { casePrice } from './case-price.ts';
import type { Population, ScoredCase } from './labelled-case.ts';
import { type NeedBySignal, needBySignal } from './need-by-signal.ts';

export interface AnalyticInput {
  readonly cases: readonly ScoredCase[];
  readonly direction: SignalDirection;
  readonly population: Population;
  readonly costs: Costs;
  /** Round cuts that may be named, ascending. */
  readonly cuts: readonly number[];
  readonly zone: { readonly from: number; readonly to: number };
  readonly seed: string;
}

/**
 * "Act or escalate?" answered by arithmetic: hand over where the probability that a human is needed, read off the
 * recalibrated signal, is at least p*, at which both decisions cost the same. It stands beside the empirical cut; when
 * both are right they agree, and here that means that the analytic cut lies in the zone that the labels cannot tell
 * from the cheapest.
 *
 * @returns null when the costs give no p*
 */
export function analyticCut(input: AnalyticInput): AnalyticCut | null {
  const known = domainOf(input.cases, input.population, (one) => !one.requested && !one.outside);
  const probability = indifference(known.cases, known.weight, input.costs);
  if (probability === null) return null;
  const need = needBySignal(known, input.direction, input.seed);
  if (need === null) {
    return {
      probability,
      cut: null,
      method: null,
      agrees: null,
      sentence: 'No probability can be read off this signal, so there is no analytic cut.',
    };
  }
  return placed(input, need, probability);
}

function placed(
  { cuts, direction, zone }: AnalyticInput,
  need: NeedBySignal,
  probability: number,
): AnalyticCut {
  const { method } = need;
  const at = `By the recalibrated signal a handover pays where the probability of needing a human is at least ${percent(probability)}`;
  const handsOver = cuts.map((cut) => need.probability(cut) >= probability);
  if (handsOver.every(Boolean) || !handsOver.some(Boolean)) {
    const all = handsOver[0] ? 'every case' : 'no case';
    return { probability, method, cut: null, agrees: null, sentence: `${at}: that is ${all}.` };
  }
  const place = direction === 'higher_is_riskier' ? handsOver.indexOf(true) : handsOver.lastIndexOf(true) + 1;
  const cut = cuts[place]!;
  const agrees = cut >= zone.from && cut <= zone.to;
  const where = agrees
    ? 'among the cuts that the labels cannot tell from the cheapest'
    : 'outside the cuts that the labels find equally good, so the probability and the labels disagree';
  return { probability, method, cut, agrees, sentence: `${at}: a cut at ${cutValue(cut)}, ${where}.` };
}

/** p* of the labels' mean prices; cases of a kind differ in severity and in what the agent did. */
function indifference(
  cases: readonly ScoredCase[],
  weight: Float64Array | undefined,
  costs: Costs,
): number | null {
  const kept = [0, 0];
  const weights = [0, 0];
  cases.forEach((one, i) => {
    const w = weight?.[i] ?? 1;
    kept[one.needed]! += w * casePrice(one, costs).notHandedOver;
    weights[one.needed]! += w;
  });
  if (weights[0] === 0 || weights[1] === 0) return null;
  const spared = kept[0]! / weights[0]!;
  const missed = kept[1]! / weights[1]!;
  if (missed < spared) return null;
  const { handedOver } = casePrice({ needed: 1 }, costs);
  const found = bayesThreshold({
    wrongAct: missed - spared,
    escalate: handedOver,
    unneeded: costs.needless,
    act: spared,
  });
  return isEstimated(found) ? found.value : null;
}
