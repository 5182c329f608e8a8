import { quantileOfSorted } from '../../stats/index.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One figure at every cut for every resample; not a number where a resample has nothing to divide by. */
export class ResampledColumns {
  readonly #columns: readonly Float64Array[];

  constructor(cuts: number, resamples: number) {
    // One column of resamples per cut, so that each can be sorted where it lies.
    this.#columns = Array.from({ length: cuts }, () => new Float64Array(resamples));
  }

  set(j: number, resample: number, value: number): void {
    this.#columns[j]![resample] = value;
  }

  /** The values at one cut, in the order of the resamples. */
  at(j: number): Float64Array {
    return this.#columns[j]!;
  }

  /** The middle share `level` at one cut; null when fewer than half of the resamples have a figure there. */
  middle(j: number, level: number): Interval | null {
    const column = this.#columns[j]!;
    let unknown = 0;
    for (let b = 0; b < column.length; b++) if (Number.isNaN(column[b]!)) unknown++;
    // What is not a number sorts to the end.
    const known = column
      .slice()
      .sort()
      .subarray(0, column.length - unknown);
    return known.length * 2 < column.length || known.length === 0 ? null : middleOf(known, level);
  }
}

/** The middle share `level` of resampled values. Sorts them in place. */
export function middleOf(values: Float64Array, level: number): Interval {
  values.sort();
  return {
    low: quantileOfSorted(values, (1 - level) / 2),
    high: quantileOfSorted(values, (1 + level) / 2),
  };
}
