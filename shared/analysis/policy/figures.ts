import type { Figure, PolicyFigures } from '../../model/policy-replay.ts';
import type { Costs } from '../../model/threshold.ts';
import { casePrice } from '../threshold/case-price.ts';
import type { CaseLabel } from './policy-case.ts';
import {
  meanOf,
  meanWithin,
  nothing,
  rateOf,
  shareDifference,
  shareOf,
  type WeightedSample,
} from './weighted-figures.ts';

/** Labelled cases, their weights and prices: what every policy is measured on. */
export interface Measure {
  readonly sample: WeightedSample;
  /** 1 where a human was needed, or asked for: a request is always honoured rightly. */
  readonly wanted: Uint8Array;
  readonly asked: Uint8Array;
  /** Per 1,000 cases under either decision; null without costs. */
  readonly prices: { readonly handedOver: Float64Array; readonly kept: Float64Array } | null;
}

export function measureOf(
  labels: readonly CaseLabel[],
  sample: WeightedSample,
  costs: Costs | null,
): Measure {
  return {
    sample,
    wanted: Uint8Array.from(labels, ({ needed, requested }) => (needed === 1 || requested ? 1 : 0)),
    asked: Uint8Array.from(labels, ({ requested }) => (requested ? 1 : 0)),
    prices: costs && {
      handedOver: Float64Array.from(labels, (label) => 1000 * casePrice(label, costs).handedOver),
      kept: Float64Array.from(labels, (label) => 1000 * casePrice(label, costs).notHandedOver),
    },
  };
}

/** What handing over these cases comes to. */
export function figuresOf(handedOver: Uint8Array, measure: Measure): PolicyFigures {
  const { sample, wanted } = measure;
  const costs = pricesOf(handedOver, measure);
  return {
    escalationRate: rateOf(handedOver, sample),
    precision: shareOf(wanted, handedOver, sample),
    recall: shareOf(handedOver, wanted, sample),
    missedRate: shareOf(wanted, opposite(handedOver), sample),
    costPer1000: costs ? meanOf(costs, sample) : nothing('no costs are given'),
  };
}

/**
 * The second decision less the first on the same cases. Where fewer cases change hands than could show a spread, there
 * is no interval to give.
 */
export function differenceOf(first: Uint8Array, second: Uint8Array, measure: Measure): PolicyFigures {
  const { sample, wanted } = measure;
  if (second.every((to, i) => to === first[i])) return sameEverywhere();
  const before = pricesOf(first, measure);
  const after = pricesOf(second, measure);
  const moved = Float64Array.from(second, (to, i) => to - first[i]!);
  return {
    escalationRate: meanOf(moved, sample),
    precision: shareDifference(wanted, first, second, sample),
    recall: meanWithin(moved, wanted, sample),
    missedRate: shareDifference(wanted, opposite(first), opposite(second), sample),
    costPer1000:
      before && after
        ? meanOf(
            after.map((price, i) => price - before[i]!),
            sample,
          )
        : nothing('no costs are given'),
  };
}

/** What each case costs per 1,000 under a decision. */
export function pricesOf(handedOver: Uint8Array, { prices }: Measure): Float64Array | null {
  return (
    prices && Float64Array.from(handedOver, (to, i) => (to === 1 ? prices.handedOver[i]! : prices.kept[i]!))
  );
}

function sameEverywhere(): PolicyFigures {
  const none: Figure = nothing('no labelled case changes hands');
  return { escalationRate: none, precision: none, recall: none, missedRate: none, costPer1000: none };
}

export function opposite(mask: Uint8Array): Uint8Array {
  return mask.map((value) => 1 - value);
}
