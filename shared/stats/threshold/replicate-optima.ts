import { meanCosts, type SweepPlan } from './sweep-plan.ts';

export type ReplicateOptima = {
  /** Per replicate: index of the cheapest cut; of ties the one that escalates least. -1 for no weight. */
  readonly optimum: Int32Array;
  /** Per replicate: cost(current) - least cost, at least 0. */
  readonly regret: Float64Array;
  /** Per replicate: cost(current) - cost(proposal). */
  readonly saving: Float64Array;
};

/**
 * Prices every cut under each set of replicate weights.
 *
 * @param weightOf fills `out` with the weights of replicate b
 * @param watch called with the mean costs of each replicate, for bands; must not keep the array
 * Golden file: threshold_bootstrap.
 */
export function replicateOptima(
  plan: SweepPlan,
  replicates: number,
  weightOf: (b: number, out: Float64Array) => void,
  places: { readonly current: number; readonly proposal: number },
  watch: (b: number, costs: Float64Array) => void = () => {},
): ReplicateOptima {
  const weights = new Float64Array(plan.size);
  const costs = new Float64Array(plan.cuts.length);
  const optimum = new Int32Array(replicates).fill(-1);
  const regret = new Float64Array(replicates);
  const saving = new Float64Array(replicates);
  for (let b = 0; b < replicates; b++) {
    weightOf(b, weights);
    if (meanCosts(plan, weights, costs) === 0) continue;
    const best = cheapestEscalatingLeast(plan, costs);
    optimum[b] = best;
    regret[b] = Math.max(0, costs[places.current]! - costs[best]!);
    saving[b] = costs[places.current]! - costs[places.proposal]!;
    watch(b, costs);
  }
  return { optimum, regret, saving };
}

/** Index of the cheapest cut; of those within 1e-9 of it, the one that escalates least. */
export function cheapestEscalatingLeast(plan: SweepPlan, costs: Float64Array): number {
  let least = Number.MAX_VALUE;
  for (let k = 0; k < costs.length; k++) if (costs[k]! < least) least = costs[k]!;
  const limit = least + 1e-9;
  if (plan.direction === 'at-or-above') {
    let k = costs.length - 1;
    while (costs[k]! > limit) k--;
    return k;
  }
  let k = 0;
  while (costs[k]! > limit) k++;
  return k;
}
