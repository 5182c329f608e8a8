/** Mean and sum of squared deviations of n >= 1 numbers, in two passes. */
export function moments(values: ArrayLike<number>): { mean: number; squares: number } {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i]! / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return { mean, squares };
}
