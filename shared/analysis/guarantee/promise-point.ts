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

/** The cases as they were handled: one statement of its own, outside the sequence of cuts. */
export function handledPoint(
  { cases, alpha, delta }: GuaranteeInput,
  { asHandled, today, total }: CutCells,
): Omit<PromisePoint, 'cut'> & { cut: null } {
  // A sequence of one; how many labels there are elsewhere does not matter to it.
  const [step] = fixedSequence([asHandled], Math.min(cases.length, 1), alpha, delta);
  const { state, upper } = step ?? { state: 'too_few', upper: null };
  return {
    cut: null,
    state: STATE[state],
    upper,
    ...figures(asHandled),
    handedOverPer1000: total === 0 ? 0 : (1000 * today) / total,
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
