import type { ReplicateCosts } from './replicate-costs.ts';

export type ReplicateOptima = {
  /** Per replicate: index of the cheapest cut; of ties the one that escalates least. -1 for no weight. */
  readonly optimum: Int32Array;
  /** Per replicate: cost(current) - least cost, at least 0. */
  readonly regret: Float64Array;
  /** Per replicate: cost(current) - cost(proposal). */
  readonly saving: Float64Array;
};

/**
 * Finds the best cut under each set of replicate weights.
 *
 * @param costs the sweep, laid out for replicates
 * @param units length of the multipliers
 * @param multipliersOf fills `out` with what replicate b multiplies the weight of each unit by
 * @param watch called after each replicate, while `costs` still holds its costs: for bands
 * Golden file: threshold_bootstrap.
 */
export function replicateOptima(
  costs: ReplicateCosts,
  replicates: number,
  units: number,
  multipliersOf: (b: number, out: Float64Array) => void,
  places: { readonly current: number; readonly proposal: number },
  watch: (b: number) => void = () => {},
): ReplicateOptima {
  const multiplier = new Float64Array(units);
  const optimum = new Int32Array(replicates).fill(-1);
  const regret = new Float64Array(replicates);
  const saving = new Float64Array(replicates);
  for (let b = 0; b < replicates; b++) {
    multipliersOf(b, multiplier);
    if (costs.price(multiplier) === 0) continue;
    const best = costs.cheapest();
    const current = costs.at(places.current);
    optimum[b] = best;
    regret[b] = Math.max(0, current - costs.at(best));
    saving[b] = current - costs.at(places.proposal);
    watch(b);
  }
  return { optimum, regret, saving };
}
