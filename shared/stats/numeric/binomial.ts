import { requireCount, requireProbability } from '../arguments.ts';
import { betaCdf } from './beta.ts';

/**
 * P(X <= x) for X binomial(n, p).
 *
 * @example binomialCdf(0, 59, 0.05) // 0.0485: 59 clean reviews rule out 5 % at 95 % confidence
 */
export function binomialCdf(x: number, n: number, p: number): number {
  requireCount('n', n);
  requireProbability('p', p);
  if (x < 0) return 0;
  if (x >= n) return 1;
  const k = Math.floor(x);
  return betaCdf(1 - p, n - k, k + 1);
}

/** P(X >= x) for X binomial(n, p), without cancellation. */
export function binomialUpper(x: number, n: number, p: number): number {
  requireCount('n', n);
  requireProbability('p', p);
  if (x <= 0) return 1;
  if (x > n) return 0;
  const k = Math.ceil(x);
  return betaCdf(p, k, n - k + 1);
}
