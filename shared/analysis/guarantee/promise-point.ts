import type { PromisePoint, PromiseState } from '../../model/guarantee.ts';
import type { GuaranteeInput } from '../guarantee.ts';
import type { CutCell, CutCells } from './cut-cells.ts';
import { fixedSequence, type SequenceState, type SequenceStep } from './fixed-sequence.ts';
import { missedRate } from './labels-to-show.ts';

const STATE: Readonly<Record<SequenceState, PromiseState>> = {
  shown: 'shown',
  failed: 'not_shown',
  not_reached: 'not_tested',
  too_few: 'too_few_labels',
};

/** One cut with its bound and what it rests on. */
export function promisePoint(
  cut: number,
  cells: readonly CutCell[],
  { state, upper }: SequenceStep,
  total: number,
): PromisePoint {
  return { cut, state: STATE[state], upper, ...figures(cells), handedOverPer1000: handedOver(cells, total) };
}

/**
 * The cut in force, or the cases as they were handled where there is none. It was there before the labels were, so it is
 * one statement of its own, at the full confidence, outside the sequence that looks for a cut.
 */
export function currentPoint(
  { cuts, current, alpha, delta }: GuaranteeInput,
  { atCuts, asHandled, today, total }: CutCells,
): Omit<PromisePoint, 'cut'> & { cut: number | null } {
  const cells = current === null ? asHandled : (atCuts[cuts.indexOf(current)] ?? []);
  // A sequence of one; how many labels there are elsewhere does not matter to it.
  const [step] = fixedSequence([cells], 0, alpha, delta);
  const { state, upper } = step ?? { state: 'too_few', upper: null };
  return {
    cut: current,
    state: STATE[state],
    upper,
    ...figures(cells),
    handedOverPer1000: current !== null ? handedOver(cells, total) : total === 0 ? 0 : (1000 * today) / total,
  };
}

function figures(cells: readonly CutCell[]) {
  const sum = (part: 'reviewed' | 'events' | 'undecided') => cells.reduce((all, cell) => all + cell[part], 0);
  const undecided = sum('undecided');
  return {
    rate: missedRate(cells),
    labels: sum('reviewed'),
    missed: sum('events') - undecided,
    undecided,
  };
}

function handedOver(cells: readonly CutCell[], total: number): number {
  const left = cells.reduce((sum, { size }) => sum + size, 0);
  return total === 0 ? 0 : Math.max(0, 1000 * (1 - left / total));
}
