/** How much credit two different answers get: none, by steps apart, or by squared steps apart. */
export type PartialCredit = 'none' | 'linear' | 'quadratic';

/**
 * Agreement weights between ordered categories: 1 on the diagonal, then 0, 1 - |i-j|/(q-1) or
 * 1 - (i-j)^2/(q-1)^2.
 *
 * Source: Cohen 1968.
 * @param categories q >= 1
 * @returns q rows of q
 * @example agreementWeights(3, 'linear')[0] // [1, 0.5, 0]
 */
export function agreementWeights(categories: number, credit: PartialCredit): number[][] {
  const steps = Math.max(1, categories - 1);
  const weight = (i: number, j: number): number => {
    if (i === j) return 1;
    if (credit === 'none') return 0;
    const apart = Math.abs(i - j) / steps;
    return 1 - (credit === 'linear' ? apart : apart * apart);
  };
  return Array.from({ length: categories }, (_, i) =>
    Array.from({ length: categories }, (_, j) => weight(i, j)),
  );
}
