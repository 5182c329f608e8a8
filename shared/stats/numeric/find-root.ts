/**
 * Where a monotone condition switches from false to true, by halving.
 *
 * @param isAbove false below the switch, true above it; never asked at the ends
 * @param precision stops once the bracket is this narrow; 0 goes on to the last digit
 * @returns the smallest found x with isAbove(x); `high` itself when the switch lies there
 */
export function findSwitch(
  low: number,
  high: number,
  isAbove: (x: number) => boolean,
  precision = 0,
): number {
  let below = low;
  let above = high;
  for (let step = 0; step < 1100 && above - below > precision; step++) {
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) break;
    if (isAbove(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/**
 * Smallest whole number in [low, high] for which a monotone condition holds; `high` must satisfy it.
 */
export function findSmallestInteger(low: number, high: number, holds: (k: number) => boolean): number {
  let below = low - 1;
  let above = high;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}
