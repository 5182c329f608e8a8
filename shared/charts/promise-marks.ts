import type { BoundPoint, MarkedCut } from './promise-curve.tsx';

/**
 * The cuts to mark on the curve of a promise, each once, the one in force first. A cut that was not laid is marked at
 * the nearest one that was.
 */
export function promiseMarks(
  points: readonly BoundPoint[],
  inForce: number | null,
  proposed: readonly { readonly name: string; readonly cut: number | null }[],
): MarkedCut[] {
  const marks: MarkedCut[] = [];
  for (const { name, cut } of [{ name: 'in force', cut: inForce }, ...proposed]) {
    const point = cut === null ? null : nearest(points, cut);
    if (point && !marks.some((mark) => mark.cut === point.cut)) {
      marks.push({ cut: point.cut, name, inForce: cut === inForce });
    }
  }
  return marks;
}

function nearest(points: readonly BoundPoint[], cut: number): BoundPoint | null {
  return points.reduce<BoundPoint | null>(
    (best, point) => (best && Math.abs(best.cut - cut) <= Math.abs(point.cut - cut) ? best : point),
    null,
  );
}
