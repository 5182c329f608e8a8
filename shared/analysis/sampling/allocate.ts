import { integerAllocation } from '../../stats/survey/integer-allocation.ts';

/** What may be drawn from one stratum, and how much it is worth to draw from it. */
export interface Share {
  /** Cases it stands for. */
  readonly population: number;
  /** Planned standard deviation, or any other weight per case; above 0. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shares n cases out by Wright's priority rule within limits: the exact whole-number optimum. All but the last few
 * cases are found by halving, so that a million cases over a thousand strata take no time. Less than the limits ask for
 * becomes what they ask for; more than there is becomes all.
 *
 * @example allocate([{ population: 400, spread: 0.5, least: 2, most: 400 }, { population: 400, spread: 0.1, least: 2, most: 400 }], 60) // 50, 10
 */
export function allocate(shares: readonly Share[], n: number): number[] {
  const least = shares.map((share) => Math.min(share.least, share.most));
  const most = shares.map((share) => share.most);
  if (n <= sum(least)) return least;
  if (n >= sum(most)) return most;
  const start = startBelow(shares, least, n);
  const { value } = integerAllocation(
    shares.map(({ population }) => population),
    shares.map(({ spread }) => spread),
    n,
    { min: start, max: most },
  );
  return value === null ? start : [...value];
}

/** Sizes that the optimum is not below, and that add up to n or a little less. */
function startBelow(shares: readonly Share[], least: readonly number[], n: number): number[] {
  const sizesAt = (price: number) =>
    shares.map(({ population, spread, most }, h) => {
      // Every case is taken whose priority N S / √(k(k-1)) is above the price.
      const ratio = (population * spread) / price;
      const taken = Math.ceil((1 + Math.sqrt(1 + 4 * ratio * ratio)) / 2 - 1e-9) - 1;
      return Math.max(least[h] as number, Math.min(most, taken));
    });
  let cheap = 0;
  let dear = Math.max(...shares.map(({ population, spread }) => population * spread)) + 1;
  for (let step = 0; step < 200 && dear - cheap > dear * 1e-12; step++) {
    const price = (cheap + dear) / 2;
    if (price > 0 && sum(sizesAt(price)) <= n) dear = price;
    else cheap = price;
  }
  const found = sizesAt(dear);
  return sum(found) <= n ? found : [...least];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
