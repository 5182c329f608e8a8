import type { CurvePoint } from '../../../shared/model/threshold.ts';

/** The step of the arrow keys: a hundredth of the signal's range, as 1, 2 or 5 times a power of ten. */
export function stepOf(range: number): number {
  if (!(range > 0)) return 1;
  const rough = range / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10) * power;
}

/** A cut moved by whole steps, kept on the grid of steps and inside the range. */
export function moved(cut: number, steps: number, range: readonly [number, number], step: number): number {
  const onGrid = Math.round(cut / step + steps) * step;
  return clean(Math.min(range[1], Math.max(range[0], onGrid)));
}

/** Binary dust such as 0.5700000000000001 off a cut. */
export function clean(cut: number): number {
  return Number(cut.toPrecision(12));
}

/** The point of the curve nearest to a cut. */
export function pointAt(curve: readonly CurvePoint[], cut: number): CurvePoint | undefined {
  let best: CurvePoint | undefined;
  for (const point of curve) {
    if (!best || Math.abs(point.cut - cut) < Math.abs(best.cut - cut)) best = point;
  }
  return best;
}
