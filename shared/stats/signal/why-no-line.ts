import { cannotEstimate, type NotEstimable } from '../estimate.ts';

/**
 * Why no finite straight line on the logit scale fits these labels: one class only, a constant x, or an x that
 * separates the classes. Rows of weight 0 do not count.
 */
export function whyNoLine(
  label: ArrayLike<number>,
  x: ArrayLike<number>,
  weight: ArrayLike<number> | undefined,
): NotEstimable | null {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (let i = 0; i < label.length; i++) {
    if (weight !== undefined && weight[i] === 0) continue;
    const y = label[i]!;
    low[y] = Math.min(low[y]!, x[i]!);
    high[y] = Math.max(high[y]!, x[i]!);
  }
  const known = { n: label.length };
  if (low[0] === Infinity || low[1] === Infinity) {
    const sentence = 'All reviewed cases have the same label, so no relation to the signal can be fitted.';
    return cannotEstimate('one-class', sentence, known);
  }
  if (low[0] === high[0] && low[1] === high[1] && low[0] === low[1]) {
    const sentence = 'The signal has the same value on every reviewed case, so it explains nothing.';
    return cannotEstimate('no-variation', sentence, known);
  }
  if (high[0]! <= low[1]! || high[1]! <= low[0]!) {
    const sentence =
      'The signal separates the two labels completely on these cases, so the fitted slope has no finite value. More cases in between would help.';
    return cannotEstimate('separable', sentence, known);
  }
  return null;
}
