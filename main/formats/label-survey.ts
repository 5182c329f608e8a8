import type { DistinctValue } from '../../shared/model/label-import.ts';
import { type Cell, RowProblem } from './cell.ts';
import type { LabelPlan, PlannedAnswer } from './label-plan.ts';
import { valueIn } from './read-mapped-labels.ts';

/** More different answers than this are no answers but free text. */
export const MOST_VALUES = 200;

/** Counts the different values that answer each question, over the rows it is shown. */
export class LabelSurvey {
  readonly #answers: { planned: PlannedAnswer; seen: Map<string, number> }[] = [];
  /** Filled cells of raters: about as many labels as there will be. */
  labels = 0;

  constructor(plan: LabelPlan) {
    const first = new Map<string, Map<string, number>>();
    for (const planned of [...plan.raters, ...plan.also]) {
      // One question has one map of synonyms, however many columns answer it.
      const key = plan.raters.includes(planned as LabelPlan['raters'][number]) ? '' : planned.column;
      const seen = first.get(key) ?? new Map<string, number>();
      first.set(key, seen);
      this.#answers.push({ planned, seen });
    }
    this.#raters = plan.raters.length;
  }

  readonly #raters: number;

  take(row: readonly Cell[]): void {
    for (const [i, { planned, seen }] of this.#answers.entries()) {
      const value = textOrNull(row, planned);
      if (value === null) continue;
      if (i < this.#raters) this.labels++;
      const before = seen.get(value);
      if (before !== undefined || seen.size <= MOST_VALUES) seen.set(value, (before ?? 0) + 1);
    }
  }

  /** The values by question, commonest first. */
  values(): DistinctValue[] {
    const told = new Set<Map<string, number>>();
    return this.#answers.flatMap(({ planned: { part, column, resolve }, seen }) => {
      if (told.has(seen)) return [];
      told.add(seen);
      return [...seen]
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([value, count]) => ({ question: part.key, column, value, count, answer: resolve(value) }));
    });
  }

  /** Values that nobody has decided yet. */
  undecided(): DistinctValue[] {
    return this.values().filter(({ answer }) => answer === undefined);
  }
}

function textOrNull(row: readonly Cell[], planned: PlannedAnswer): string | null {
  try {
    return valueIn(row, planned);
  } catch (error) {
    if (error instanceof RowProblem) return null;
    throw error;
  }
}
