import type { SweepPlan } from './sweep-plan.ts';

/** The costs of a sweep under many sets of weights: sorted once, so that each set takes one pass. */
export type ReplicateCosts = {
  /**
   * Prices every cut under one multiplier of the weight per unit.
   *
   * @returns total weight; when it is 0 the costs mean nothing
   */
  price(multiplier: Float64Array): number;
  /** Mean cost at cut k under the multipliers priced last. */
  at(k: number): number;
  /** Cheapest cut under the multipliers priced last; of those within 1e-9 of it, the one that escalates least. */
  cheapest(): number;
};

/**
 * Lays a sweep out for `replicateOptima`. Cases of one unit (a customer) share their multiplier.
 *
 * @param weight sampling weight per case; null for all 1
 * @param unitOfCase number of each case's unit, 0 ... units - 1
 * Golden file: threshold_bootstrap.
 */
export function replicateCosts(
  plan: SweepPlan,
  weight: ArrayLike<number> | null,
  unitOfCase: ArrayLike<number>,
  units: number,
): ReplicateCosts {
  const { direction, candidates } = plan;
  const weightOfUnit = new Float64Array(units);
  const costOfUnit = new Float64Array(units);
  for (let i = 0; i < plan.size; i++) {
    const w = weight === null ? 1 : weight[i]!;
    weightOfUnit[unitOfCase[i]!]! += w;
    costOfUnit[unitOfCase[i]!]! += w * plan.costAtFirst[i]!;
  }
  const order = movableCases(plan);
  const unit = Int32Array.from(order, (i) => unitOfCase[i]!);
  const flip = Float64Array.from(order, (i) => (weight === null ? 1 : weight[i]!) * plan.flip[i]!);
  const cutAfter = Int32Array.from(order, (i) => plan.place[i]! + 1);
  const unmoved = cutsWithoutMove(cutAfter, candidates);
  /** Per cut: total cost above that of the first cut, which is 0. */
  const change = new Float64Array(candidates);
  let total = 0;
  let atFirst = 0;

  const price = (multiplier: Float64Array): number => {
    total = sumOfProducts(multiplier, weightOfUnit);
    atFirst = sumOfProducts(multiplier, costOfUnit);
    flipInOrder(unit, flip, cutAfter, multiplier, change);
    for (const k of unmoved) change[k] = change[k - 1]!;
    return total;
  };
  const cheapest = (): number => {
    const limit = least(change) + 1e-9 * total;
    const step = direction === 'at-or-above' ? -1 : 1;
    let k = direction === 'at-or-above' ? candidates - 1 : 0;
    while (change[k]! > limit) k += step;
    return k;
  };
  return { price, at: (k) => (atFirst + change[k]!) / total, cheapest };
}

/** Cases that some cut moves, by ascending score. A counting sort: the places are known. */
function movableCases({ place, size, candidates }: SweepPlan): Int32Array {
  const next = new Int32Array(candidates);
  for (let i = 0; i < size; i++) next[place[i]! + 1]! += 1;
  const movable = size - next[0]!;
  next[0] = 0;
  for (let k = 1; k < candidates; k++) next[k]! += next[k - 1]!;
  const order = new Int32Array(movable);
  // From the back, so that each place is filled down to where the one before it ends.
  for (let i = size - 1; i >= 0; i--) {
    if (place[i]! < 0) continue;
    const k = place[i]! + 1;
    next[k]! -= 1;
    order[next[k]!] = i;
  }
  return order;
}

/** Running cost as the cut goes up: cases of one score write to the same cut, and the last of them stays. */
function flipInOrder(
  unit: Int32Array,
  flip: Float64Array,
  cutAfter: Int32Array,
  multiplier: Float64Array,
  change: Float64Array,
): void {
  let cost = 0;
  for (let i = 0; i < unit.length; i++) {
    cost += multiplier[unit[i]!]! * flip[i]!;
    change[cutAfter[i]!] = cost;
  }
}

/** Cuts just past a score that only fixed cases have, ascending: they cost what the cut before them costs. */
function cutsWithoutMove(cutAfter: Int32Array, candidates: number): number[] {
  const moves = new Uint8Array(candidates);
  for (const cut of cutAfter) moves[cut] = 1;
  return Array.from({ length: candidates - 1 }, (_, k) => k + 1).filter((k) => moves[k] === 0);
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function least(values: Float64Array): number {
  let lowest = Number.MAX_VALUE;
  for (let k = 0; k < values.length; k++) if (values[k]! < lowest) lowest = values[k]!;
  return lowest;
}
