import { requireProbability } from '../arguments.ts';

type Point = { readonly escalationRate: number; readonly meanCost: number };

/**
 * What one more reviewer slot is worth: the fall of mean cost per extra share escalated, read off the lower convex
 * envelope of (escalation rate, mean cost) at the capacity. 0 when capacity does not bind.
 *
 * Adding this price to the cost of an escalation makes the unconstrained optimum keep the capacity.
 *
 * @param points candidate cuts, any order
 * @param capacityRate share of cases the reviewers can take
 * @returns cost units per escalated case, at least 0
 * Source: Lagrange multiplier of the capacity constraint (Everett 1963).
 * @example shadowPrice([{ escalationRate: 0, meanCost: 5 }, { escalationRate: 0.5, meanCost: 2 }], 0.2) // 6
 */
export function shadowPrice(points: readonly Point[], capacityRate: number): number {
  requireProbability('capacityRate', capacityRate);
  const sorted = [...points].sort((a, b) => a.escalationRate - b.escalationRate || a.meanCost - b.meanCost);
  const hull: Point[] = [];
  for (const point of sorted) {
    if (hull.at(-1)?.escalationRate === point.escalationRate) continue;
    while (hull.length >= 2 && !turnsUp(hull.at(-2)!, hull.at(-1)!, point)) hull.pop();
    hull.push(point);
  }
  for (let i = 1; i < hull.length; i++) {
    const from = hull[i - 1]!;
    const to = hull[i]!;
    if (to.escalationRate <= capacityRate) continue;
    const slope = (from.meanCost - to.meanCost) / (to.escalationRate - from.escalationRate);
    return Math.max(0, slope);
  }
  return 0;
}

function turnsUp(a: Point, b: Point, c: Point): boolean {
  const width = (b.escalationRate - a.escalationRate) * (c.meanCost - a.meanCost);
  const height = (b.meanCost - a.meanCost) * (c.escalationRate - a.escalationRate);
  return width > height;
}
