import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** Expected cost per 1,000 cases and the rates, if `cut` were the threshold. */
export interface CostPoint {
  readonly cut: number;
  readonly cost: number;
  readonly low: number;
  readonly high: number;
  readonly missedCost: number;
  readonly needlessCost: number;
  readonly escalationRate: number;
  readonly appropriateness: number | null;
  readonly recall: number | null;
  /** Needed a human, of the cases that are not escalated. */
  readonly missedRate: number | null;
  readonly bands: Readonly<Record<RateName, { readonly low: number; readonly high: number } | null>>;
}

export type RateName = 'recall' | 'appropriateness' | 'escalationRate' | 'missedRate';

/** A range of the signal with too few labels to say anything about cuts in it. */
export interface UnlabelledRange {
  readonly from: number;
  readonly to: number;
  readonly labels: number;
}

/** What both curves of a threshold are drawn from; the same object goes to both, so that their x axes agree. */
export interface CutCurves {
  readonly points: readonly CostPoint[];
  readonly inForce: number | null;
  readonly suggested: number | null;
  /** Where the recalibrated probability puts it; null when nobody worked it out. */
  readonly analytic: number | null;
  readonly equallyGood: { readonly from: number; readonly to: number } | null;
  readonly unlabelled: readonly UnlabelledRange[];
  /** What the cost of the handed over cases is made of: "needless handovers", or with review time. */
  readonly handoverName: string;
  /** How a cut is printed: as many decimals as the signal needs. */
  readonly formatCut: (cut: number) => string;
}

export const cutMargin = { left: 52, right: 16 };

/** The x axis of both curves: from the first to the last value that is drawn or hatched. */
export function cutScale(curves: CutCurves, width: number) {
  const values = [
    ...curves.points.map(({ cut }) => cut),
    ...curves.unlabelled.flatMap(({ from, to }) => [from, to]),
    ...(curves.inForce === null ? [] : [curves.inForce]),
    ...(curves.analytic === null ? [] : [curves.analytic]),
  ];
  const [first = 0, last = 1] = extent(values);
  const end = first === last ? first + 1 : last;
  return scaleLinear([first, end], [cutMargin.left, width - cutMargin.right]);
}

/** The y axis of the cost curve: from zero to above the band. */
export function costScale(points: readonly CostPoint[], top: number, base: number) {
  const most = max(points, ({ high, cost, missedCost, needlessCost }) =>
    Math.max(high, cost, missedCost, needlessCost),
  );
  return scaleLinear([0, most && most > 0 ? most : 1], [base, top]).nice(4);
}

/** The point whose cut is nearest. */
export function nearestPoint(points: readonly CostPoint[], cut: number): CostPoint | undefined {
  return points.reduce<CostPoint | undefined>(
    (best, point) => (best && Math.abs(best.cut - cut) <= Math.abs(point.cut - cut) ? best : point),
    undefined,
  );
}

/**
 * Curves stop at ranges without labels instead of running through them. The cut at which such a range begins or ends
 * is still known, unless it is the very end of the axis.
 */
export function isIdentified(curves: CutCurves, cut: number): boolean {
  const [lowest, highest] = extent(curves.points, (point) => point.cut);
  return !curves.unlabelled.some(
    ({ from, to }) =>
      (cut > from || cut === lowest) && (cut < to || cut === highest) && cut >= from && cut <= to,
  );
}
