import { cellBound } from './cell-bound.ts';
import type { CutCell } from './cut-cells.ts';

/** More labels than this are not worth naming. */
const MOST = 20_000;
/** Each group's rate is drawn towards the rate of all as by so many labels: a group of five without a miss is not safe. */
const PRIOR_LABELS = 4;

/** The missed rate of these cases, weighted, counting what nobody could tell as missed; null without a label. */
export function missedRate(cells: readonly CutCell[]): number | null {
  let [total, known] = [0, 0];
  for (const { population, reviewed, events } of cells) {
    if (reviewed === 0) continue;
    known += population;
    total += (population * events) / reviewed;
  }
  return known === 0 ? null : total / known;
}

/**
 * About how many more labels among these cases would bring the guaranteed bound down to alpha, if they turn out like
 * those judged so far and are spread over the cases evenly. The chance that so many suffice is about even.
 *
 * @returns null where the rate found is not below alpha, so that labels cannot help, and beyond 20,000
 */
export function labelsToShow(cells: readonly CutCell[], alpha: number, delta: number): number | null {
  const overall = missedRate(cells);
  if (overall === null || overall >= alpha) return null;
  const population = cells.reduce((sum, cell) => sum + cell.population, 0);
  const room = population - cells.reduce((sum, cell) => sum + cell.reviewed, 0);
  const suffices = (more: number): boolean =>
    (cellBound(
      cells.map((cell) => withMore(cell, (more * cell.population) / population, overall)),
      1 - delta,
    ) ?? 1) <= alpha;
  let [few, many] = [0, Math.min(MOST, room)];
  if (many <= 0 || !suffices(many)) return null;
  while (many - few > 1) {
    const middle = (few + many) >> 1;
    if (suffices(middle)) many = middle;
    else few = middle;
  }
  return Math.ceil(Number(many.toPrecision(2)));
}

function withMore(cell: CutCell, share: number, overall: number): CutCell {
  const more = Math.min(cell.population - cell.reviewed, Math.ceil(share));
  const rate = (cell.events + PRIOR_LABELS * overall) / (cell.reviewed + PRIOR_LABELS);
  const reviewed = cell.reviewed + more;
  return { ...cell, reviewed, events: Math.min(reviewed, Math.round(cell.events + more * rate)) };
}
