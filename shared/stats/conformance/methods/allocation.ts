import { costOptimalAllocation, neymanAllocation, proportionalAllocation } from '../../survey/allocation.ts';
import { integerAllocation } from '../../survey/integer-allocation.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Input = {
  readonly popSizes: readonly number[];
  readonly sd: readonly number[];
  readonly n: number;
  readonly cost: readonly number[];
  readonly budget: number;
  readonly min?: readonly number[] | null;
  readonly max?: readonly number[] | null;
};

export const allocation: Method = {
  name: 'allocation',
  run(fields, _options, golden) {
    const { popSizes, sd, n, cost, budget, min, max } = fields as unknown as Input;
    const integer = integerAllocation(popSizes, sd, n, { ...(min && { min }), ...(max && { max }) });
    return {
      proportional: proportionalAllocation(popSizes, n),
      neyman: neymanAllocation(popSizes, sd, n).value,
      costOptimal: costOptimalAllocation(popSizes, sd, cost, budget).value,
      ...(integer.value === null
        ? { integer: null }
        : integerFields(integer.value, integer.variance, popSizes, sd, golden.expected)),
    };
  },
};

/** Ties allow several optima: the same objective counts as the same vector. */
function integerFields(
  sizes: readonly number[],
  variance: number,
  populations: readonly number[],
  sd: readonly number[],
  expected: Fields,
): Fields {
  const objective = (vector: readonly number[]) =>
    vector.reduce((sum, size, h) => {
      const spread = (populations[h]! * sd[h]!) ** 2;
      return spread === 0 ? sum : sum + spread / size;
    }, 0);
  const own = objective(sizes);
  const golden = expected.integer as readonly number[];
  const sameTotal =
    golden.reduce((sum, size) => sum + size, 0) === sizes.reduce((sum, size) => sum + size, 0);
  const tied = sameTotal && Math.abs(objective(golden) - own) <= 1e-9 * own;
  return { integer: tied ? golden : sizes, integerObjective: own, integerVariance: variance };
}
