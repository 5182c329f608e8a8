import { cellBound } from './cell-bound.ts';
import type { CutCell } from './cut-cells.ts';

/**
 * How a cut came out. `shown`: passed its test, as did every one tested before it. `failed`: the first that did not
 * pass, which ends the sequence. `not_reached`: bolder than that, not tested. `too_few`: left out, since its labels are
 * too few to pass whatever they say, which is known before looking at a verdict.
 */
export type SequenceState = 'shown' | 'failed' | 'not_reached' | 'too_few';

export interface SequenceStep {
  readonly state: SequenceState;
  /** Guaranteed upper bound of the missed rate on its own; null where the cut leaves no case to the agent. */
  readonly upper: number | null;
}

/** The first cut tested has to bear a miss for each so many labels beyond the first so many; see `firstTested`. */
const LABELS_PER_MISS = 100;
const MOST_MISSES = 10;

/**
 * Tests "the missed rate is at most alpha" from the safest set of cases to the boldest, each at the full level, and
 * stops at the first that fails: learn-then-test with a fixed sequence. The rate is one of the automated cases, so it
 * may fall and rise along the way, and no bound at one cut speaks for another.
 *
 * @param steps cells of each cut, safest first
 * @param labels judged cases in all
 * Source: Angelopoulos et al. 2021 (fixed sequence); Fay, Proschan & Brittain 2015 (bound).
 */
export function fixedSequence(
  steps: readonly (readonly CutCell[])[],
  labels: number,
  alpha: number,
  delta: number,
): SequenceStep[] {
  const boundOf = rememberedBound(1 - delta);
  const canPass = (cells: readonly CutCell[], misses: number): boolean =>
    (boundOf(atBest(cells, misses)) ?? 1) <= alpha;
  const first = firstTested(steps, labels, canPass);
  let stopped = false;
  return steps.map((cells, place): SequenceStep => {
    const upper = boundOf(cells);
    if (place < first || upper === null) return { state: 'too_few', upper };
    if (stopped) return { state: 'not_reached', upper };
    if (upper <= alpha) return { state: 'shown', upper };
    if (!canPass(cells, 0)) return { state: 'too_few', upper };
    stopped = true;
    return { state: 'failed', upper };
  });
}

/**
 * Where the sequence begins: at the first cut that would pass with one miss for every hundred labels of the sample
 * beyond the first hundred. Begun at the very first cut that could pass with none, a single miss among the few labels
 * there ends everything. Where no cut could bear that many, fewer are asked for. Rests on scores and label counts
 * alone; what it gains was measured, see docs/statistics.md.
 */
function firstTested(
  steps: readonly (readonly CutCell[])[],
  labels: number,
  canPass: (cells: readonly CutCell[], misses: number) => boolean,
): number {
  const wanted = Math.max(0, Math.floor(labels / LABELS_PER_MISS) - 1);
  for (let misses = Math.min(MOST_MISSES, wanted); misses >= 0; misses--) {
    const first = steps.findIndex((cells) => canPass(cells, misses));
    if (first >= 0) return first;
  }
  return steps.length;
}

/** The cells with so many misses and no more, all where a label stands for most cases. */
function atBest(cells: readonly CutCell[], misses: number): CutCell[] {
  const weight = ({ population, reviewed, spread }: CutCell) =>
    reviewed === 0 ? 0 : (population * spread) / reviewed;
  const heaviest = Math.max(...cells.map(weight));
  let left = misses;
  return cells.map((cell) => {
    const events = weight(cell) === heaviest ? Math.min(left, cell.reviewed) : 0;
    left -= events;
    return { ...cell, events };
  });
}

/** Neighbouring cuts often leave the very same cases, and a bound takes up to milliseconds. */
function rememberedBound(level: number): (cells: readonly CutCell[]) => number | null {
  const known = new Map<string, number | null>();
  return (cells) => {
    const key = cells.map(({ population, reviewed, events }) => `${population},${reviewed},${events}`).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const upper = cellBound(cells, level);
    known.set(key, upper);
    return upper;
  };
}
