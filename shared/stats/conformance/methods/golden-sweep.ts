import type { Costs } from '../../threshold/costs.ts';
import type { Cut } from '../../threshold/cut.ts';
import type { LabelledCases } from '../../threshold/labelled-cases.ts';
import type { SweepOptions } from '../../threshold/sweep-plan.ts';
import type { Fields } from '../golden-file.ts';

/** Options of the golden threshold files in our form. */
export function toSweepOptions(options: Fields): SweepOptions & { readonly capacityRate?: number } {
  const { direction, costs, missing, overrideRequests, capacityRate } = options as {
    direction: 'escalate_if_ge' | 'escalate_if_lt';
    costs: Costs;
    missing: 'escalate' | 'act';
    overrideRequests: boolean;
    capacityRate?: number | null;
  };
  return {
    direction: direction === 'escalate_if_lt' ? 'below' : 'at-or-above',
    costs,
    missing,
    overrideRequests,
    ...(capacityRate == null ? {} : { capacityRate }),
  };
}

export const toLabelledCases = (input: Fields): LabelledCases => input as unknown as LabelledCases;

/** The golden files write the cut beyond the highest score as an infinite threshold. */
export const goldenCut = (cut: Cut): number | 'Infinity' => (typeof cut === 'number' ? cut : 'Infinity');

/** In the certificates of the golden files, escalating everything is a word. */
export const certifiedCut = (cut: Cut): number | 'Infinity' | 'escalateAll' =>
  cut === 'always' ? 'escalateAll' : goldenCut(cut);
