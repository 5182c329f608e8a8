import type { Guarantee, PromisePoint } from '../../model/guarantee.ts';
import type { GuaranteeInput } from '../guarantee.ts';
import type { CutCell, CutCells } from './cut-cells.ts';
import { labelsToShow } from './labels-to-show.ts';

/** Cuts tried when the one in force cannot be shown: enough to find a good one. */
const TRIED = 20;

/**
 * How many more labels would show the promise where it is not shown: at the cut in force, if the missed rate found
 * there is below alpha; else, when no cut is certified, at the cut whose test failed, or at the one that takes fewest
 * where none could be tested.
 */
export function planLabels(
  { cuts, alpha, delta }: GuaranteeInput,
  { atCuts, asHandled }: CutCells,
  points: readonly PromisePoint[],
  current: Guarantee['current'],
): Guarantee['moreLabels'] {
  const planFor = (cut: number | null, cells: readonly CutCell[]) => {
    const labels = labelsToShow(cells, alpha, delta);
    return labels === null ? null : { cut, labels, ...bySide(cells, labels) };
  };
  if (current && current.state !== 'shown') {
    const here = current.cut === null ? asHandled : (atCuts[cuts.indexOf(current.cut)] ?? []);
    const plan = planFor(current.cut, here);
    if (plan) return plan;
  }
  if (points.some(({ state }) => state === 'shown')) return null;
  const failed = points.find(({ state }) => state === 'not_shown');
  if (failed) return planFor(failed.cut, atCuts[cuts.indexOf(failed.cut)] ?? []);
  const step = Math.max(1, Math.ceil(cuts.length / TRIED));
  return cuts
    .flatMap((cut, place) => (place % step === 0 ? [planFor(cut, atCuts[place]!)] : []))
    .filter((plan) => plan !== null)
    .reduce<Guarantee['moreLabels']>(
      (least, plan) => (least && least.labels <= plan.labels ? least : plan),
      null,
    );
}

/** Spread over the cases that the cut leaves to the agent as they are spread over the two sides. */
function bySide(cells: readonly CutCell[], labels: number): { escalated: number; automated: number } {
  const size = (side: boolean) =>
    cells.reduce((sum, { escalated, population }) => sum + (escalated === side ? population : 0), 0);
  const share = (labels * size(true)) / Math.max(1, size(true) + size(false));
  // As round as the number it is a part of.
  const unit = labels >= 100 ? 10 : 1;
  const escalated = Math.min(labels, Math.round(share / unit) * unit);
  return { escalated, automated: labels - escalated };
}
