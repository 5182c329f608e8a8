import { requireNonNegative, requirePositive } from '../arguments.ts';

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];
const HALF_LN_TWO_PI = 0.9189385332046728;
const SMALLEST = 1e-300;
const PRECISION = 1e-16;

/**
 * Natural logarithm of the gamma function, x > 0. Lanczos approximation (g = 7, nine terms).
 *
 * @example lnGamma(10) // ln 9! = 12.801827480081469
 */
export function lnGamma(x: number): number {
  requirePositive('x', x);
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  let sum = LANCZOS[0]!;
  for (let i = 1; i < 9; i++) sum += LANCZOS[i]! / (x - 1 + i);
  const t = x + 6.5;
  return HALF_LN_TWO_PI + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a+b). */
export function lnBeta(a: number, b: number): number {
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/**
 * Regularised lower incomplete gamma P(a, x): series below a+1, one minus the upper part above.
 *
 * @example gammaLower(1, 1) // 1 - 1/e = 0.6321205588285577
 */
export function gammaLower(a: number, x: number): number {
  requirePositive('a', a);
  requireNonNegative('x', x);
  if (x === 0) return 0;
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

/** Regularised upper incomplete gamma Q(a, x) = 1 - P(a, x), without cancellation in the tail. */
export function gammaUpper(a: number, x: number): number {
  requirePositive('a', a);
  requireNonNegative('x', x);
  if (x === 0) return 1;
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

const prefactor = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - lnGamma(a));

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < 10_000 && Math.abs(term) > Math.abs(sum) * PRECISION; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum * prefactor(a, x);
}

/** Lentz's continued fraction. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / SMALLEST;
  let d = 1 / b;
  let product = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < SMALLEST) d = SMALLEST;
    c = b + numerator / c;
    if (Math.abs(c) < SMALLEST) c = SMALLEST;
    d = 1 / d;
    const step = d * c;
    product *= step;
    if (Math.abs(step - 1) < 4 * PRECISION) break;
  }
  return product * prefactor(a, x);
}
