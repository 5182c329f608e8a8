/** 1 / (1 + e^-x), without overflow at either end. */
export function expit(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/** ln(1 + e^x), without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** Probabilities moved off 0 and 1 before their logit or logarithm is taken. */
export type Clipped = {
  readonly probability: Float64Array;
  /** How many had to be moved. */
  readonly count: number;
};

/** Moves every probability into [clip, 1 - clip]. */
export function clipProbabilities(probability: ArrayLike<number>, clip: number): Clipped {
  let count = 0;
  const moved = Float64Array.from(probability, (p) => {
    const inside = Math.min(1 - clip, Math.max(clip, p));
    if (inside !== p) count += 1;
    return inside;
  });
  return { probability: moved, count };
}

/** ln(p / (1 - p)) of each probability strictly between 0 and 1. */
export function logits(probability: Float64Array): Float64Array {
  return probability.map((p) => Math.log(p) - Math.log1p(-p));
}
