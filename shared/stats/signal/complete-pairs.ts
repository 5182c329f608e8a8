import { requireSameLength, requireWeights } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';

/** Pairs where both values are there. */
export type CompletePairs = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array | undefined;
  /** Pairs left out because a value was missing. */
  readonly dropped: number;
};

type Values = ArrayLike<number | null>;

/** Drops pairs with a missing value (null) or without weight; throws on NaN, because NaN is a mistake. */
export function completePairs(x: Values, y: Values, weight: ArrayLike<number> | undefined): CompletePairs {
  requireSameLength('y', y, 'x', x);
  if (weight !== undefined) {
    requireSameLength('weight', weight, 'x', x);
    requireWeights('weight', weight);
  }
  const keptX: number[] = [];
  const keptY: number[] = [];
  const keptWeight: number[] = [];
  let dropped = 0;
  for (let i = 0; i < x.length; i++) {
    const a = finiteOrNull('x', x[i]!, i);
    const b = finiteOrNull('y', y[i]!, i);
    if (a === null || b === null) {
      dropped += 1;
      continue;
    }
    if (weight !== undefined && weight[i] === 0) continue;
    keptX.push(a);
    keptY.push(b);
    keptWeight.push(weight === undefined ? 1 : weight[i]!);
  }
  return {
    x: Float64Array.from(keptX),
    y: Float64Array.from(keptY),
    weight: weight === undefined ? undefined : Float64Array.from(keptWeight),
    dropped,
  };
}

function finiteOrNull(argument: string, value: number | null, at: number): number | null {
  if (value !== null && !Number.isFinite(value)) {
    throw new StatsArgumentError(argument, `must hold finite numbers or null, got ${value} at ${at}`);
  }
  return value;
}
