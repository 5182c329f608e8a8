import { requireCount, requireNonEmpty, requireSameLength } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import type { Random } from '../numeric/random.ts';

/**
 * Rescaling bootstrap weights of one stratum: w* = w(1 - λ + λ(n/m) r) with w = N/n, m resampled units,
 * λ = √(m(1-f)/(n-1)). Its variance equals that of sampling without replacement.
 *
 * @param counts how often each unit was resampled; they add up to m, which should be n-1
 * @param population cases in the stratum
 * @returns one weight per unit; a single unit keeps its weight, and so does a census
 * Source: Rao & Wu 1988. Golden file: bootstrap_intervals.
 * @example raoWuWeights([1, 1, 0], 25) // 12.24, 12.24, 0.52
 */
export function raoWuWeights(counts: ArrayLike<number>, population: number): Float64Array {
  requireNonEmpty('counts', counts);
  requireCount('population', population, counts.length);
  const n = counts.length;
  let drawn = 0;
  for (let i = 0; i < n; i++) {
    requireCount('counts', counts[i]!);
    drawn += counts[i]!;
  }
  const weights = new Float64Array(n);
  const { keep, perDraw } = raoWuFactors(n, drawn, population);
  for (let i = 0; i < n; i++) weights[i] = (population / n) * (keep + perDraw * counts[i]!);
  return weights;
}

/** Fills `out` with one multiplier of the sampling weight per case: a fresh bootstrap replicate. */
export type Resampler = (random: Random, out: Float64Array) => void;

/** A Rao-Wu resampler that speaks of units instead of cases. */
export type UnitResampler = {
  /** Per case: number of its unit. Units of one stratum are consecutive. */
  readonly unitOfCase: Int32Array;
  readonly units: number;
  /** Fills `out` with one multiplier of the sampling weight per unit: a fresh bootstrap replicate. */
  readonly draw: Resampler;
};

/**
 * A Rao-Wu resampler over all strata: in each it draws n_h - 1 of the n_h units with replacement.
 *
 * @param stratum stratum of each case, 0 ... populations.length - 1
 * @param populations cases per stratum
 * @param unit optional number of the unit (such as the customer) each case belongs to; units are resampled whole
 */
export function raoWuResampler(
  stratum: ArrayLike<number>,
  populations: readonly number[],
  unit?: ArrayLike<number>,
): Resampler {
  const { unitOfCase, units, draw } = raoWuUnits(stratum, populations, unit);
  const multiplier = new Float64Array(units);
  return (random, out) => {
    draw(random, multiplier);
    for (let i = 0; i < unitOfCase.length; i++) out[i] = multiplier[unitOfCase[i]!]!;
  };
}

/** The same for callers that go through their cases in an order of their own. Parameters as for `raoWuResampler`. */
export function raoWuUnits(
  stratum: ArrayLike<number>,
  populations: readonly number[],
  unit?: ArrayLike<number>,
): UnitResampler {
  requireNonEmpty('stratum', stratum);
  if (unit) requireSameLength('unit', unit, 'stratum', stratum);
  const { unitOfCase, unitsOfStratum } = numberUnits(stratum, populations, unit);
  const units = unitsOfStratum.reduce((sum, { count }) => sum + count, 0);
  const drawn = new Uint32Array(units);
  const draw: Resampler = (random, out) => {
    drawn.fill(0);
    for (const { first, count, keep, perDraw } of unitsOfStratum) {
      if (count > 1) random.tally(count, count - 1, drawn, first);
      for (let u = first; u < first + count; u++) out[u] = keep + perDraw * drawn[u]!;
    }
  };
  return { unitOfCase, units, draw };
}

function raoWuFactors(n: number, drawn: number, population: number): { keep: number; perDraw: number } {
  if (n === 1 || drawn === 0) return { keep: 1, perDraw: 0 };
  const lambda = Math.sqrt((drawn * (1 - n / population)) / (n - 1));
  return { keep: 1 - lambda, perDraw: (lambda * n) / drawn };
}

type StratumUnits = { first: number; count: number; keep: number; perDraw: number };

/** Numbers the units so that those of one stratum are consecutive. */
function numberUnits(
  stratum: ArrayLike<number>,
  populations: readonly number[],
  unit: ArrayLike<number> | undefined,
): { unitOfCase: Int32Array; unitsOfStratum: StratumUnits[] } {
  const seen = populations.map(() => new Map<number, number>());
  const cases = populations.map(() => 0);
  const local = new Int32Array(stratum.length);
  for (let i = 0; i < stratum.length; i++) {
    const own = seen[stratum[i]!];
    if (!own)
      throw new StatsArgumentError('stratum', `names stratum ${String(stratum[i])}, which has no population`);
    const key = unit ? unit[i]! : i;
    if (!own.has(key)) own.set(key, own.size);
    local[i] = own.get(key)!;
    cases[stratum[i]!]!++;
  }
  let first = 0;
  const unitsOfStratum = populations.map((population, h): StratumUnits => {
    const count = seen[h]!.size;
    requireCount(`populations[${h}]`, population, cases[h]!);
    // The sampled share is known in cases, not in customers.
    const share = population === 0 ? 1 : cases[h]! / population;
    const factors =
      count === 0 ? { keep: 1, perDraw: 0 } : raoWuFactors(count, count - 1, count / Math.max(share, 1e-12));
    const units = { first, count, ...factors };
    first += count;
    return units;
  });
  const unitOfCase = local.map((place, i) => unitsOfStratum[stratum[i]!]!.first + place);
  return { unitOfCase, unitsOfStratum };
}
