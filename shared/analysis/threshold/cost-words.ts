import type { Costs } from '../../model/threshold.ts';
import { handoverPrice } from './case-price.ts';

/** What the handed over cases cost, in words. */
export function handoverName(costs: Costs): string {
  return handoverPrice(costs) > 0 ? 'handovers and review time' : 'needless handovers';
}
