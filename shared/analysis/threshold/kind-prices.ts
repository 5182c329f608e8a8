import type { Costs } from '../../model/threshold.ts';
import type { BinnedSample } from './binned-sample.ts';
import { casePrice } from './case-price.ts';

/** What a case of each kind costs under either decision, in the order of `sample.kinds`. */
export interface KindPrices {
  readonly handedOver: Float64Array;
  readonly notHandedOver: Float64Array;
}

/** Prices every kind of case of a sample. */
export function kindPrices({ kinds }: Pick<BinnedSample, 'kinds'>, costs: Costs): KindPrices {
  const prices = kinds.map((kind) => casePrice(kind, costs));
  return {
    handedOver: Float64Array.from(prices, (price) => price.handedOver),
    notHandedOver: Float64Array.from(prices, (price) => price.notHandedOver),
  };
}
