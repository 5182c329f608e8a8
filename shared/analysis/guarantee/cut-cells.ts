import { type GroupTally, groupTally } from './group-tally.ts';
import type { JudgedPeriod } from './judged-period.ts';
import { samplingGroups } from './sampling-groups.ts';

/** What is known of the cases that a cut leaves to the agent, of one group of strata. */
export interface CutCell {
  readonly escalated: boolean;
  /** Cases of the period. */
  readonly population: number;
  readonly reviewed: number;
  /** Judged cases that needed a human, and those where nobody could tell: the worst case. */
  readonly events: number;
  /** Of the events, those where nobody could tell. */
  readonly undecided: number;
  /** By how many times misses may be more than their share of the judged cases; see `SamplingGroup`. */
  readonly spread: number;
  /** What it is of all cases: the population, or the labels where nobody counted. */
  readonly size: number;
}

export interface CutCells {
  /** What every cut leaves to the agent, in the order of the cuts. */
  readonly atCuts: CutCell[][];
  /** The same as the cases were handled. */
  readonly asHandled: CutCell[];
  /** Cases of the period, handed over or not. */
  readonly total: number;
  /** Of them, those that were handed over. */
  readonly today: number;
  /** False where nobody said how many cases the period had: the labels then stand for themselves. */
  readonly counted: boolean;
  /** Every case of the period was imported, so that scores were counted and not estimated. */
  readonly complete: boolean;
}

/** Stands for "nobody counted": so many cases per label that no finite correction is left. */
const UNCOUNTED = 1000;

/**
 * Counts for every cut the cases that it would leave to the agent: how many the period has, from the logged scores,
 * and what the labels say of them. A request for a human is handed over at every cut; a case without a score follows
 * its fixed rule. How many requests there are among cases that nobody judged is taken from those that were.
 */
export function cutCells(period: JudgedPeriod): CutCells {
  const filled = period.strata.filter(({ imported, population }) => imported + (population ?? 0) > 0);
  const counted = filled.length > 0 && filled.every(({ population }) => population !== null);
  const tallies = samplingGroups(period.strata).map((group) => groupTally(period, group));
  const cellsOf = (isLeft: (tally: GroupTally, slot: number) => boolean): CutCell[] => {
    const cells = tallies.map((tally) => cellOf(tally, (slot) => isLeft(tally, slot)));
    return counted ? cells : [asOneSample(cells)];
  };
  const unscored = period.cuts.length + 1;
  const sizeOf = (tally: GroupTally) => sumOf(counted ? tally.size : tally.judged, () => true);
  return {
    atCuts: period.cuts.map((_, cut) =>
      cellsOf(({ escalated }, slot) =>
        slot === unscored ? isUnscoredLeft(period, escalated) : isScoreLeft(period, cut, slot),
      ),
    ),
    asHandled: cellsOf(({ escalated }) => !escalated),
    total: Math.round(tallies.reduce((sum, tally) => sum + sizeOf(tally), 0)),
    today: Math.round(tallies.reduce((sum, tally) => sum + (tally.escalated ? sizeOf(tally) : 0), 0)),
    counted,
    complete: counted && filled.every(({ population, imported }) => population === imported),
  };
}

function isScoreLeft({ direction }: JudgedPeriod, cut: number, place: number): boolean {
  return direction === 'higher_is_riskier' ? place <= cut : place > cut;
}

function isUnscoredLeft({ missing }: JudgedPeriod, escalated: boolean): boolean {
  return missing === 'automate' || (missing === 'as_handled' && !escalated);
}

function cellOf(tally: GroupTally, isLeft: (slot: number) => boolean): CutCell {
  const [size, judged, open, needed, undecided] = (
    ['size', 'judged', 'open', 'needed', 'undecided'] as const
  ).map((part) => sumOf(tally[part], isLeft)) as [number, number, number, number, number];
  // Where every judged case asked for a human nothing is known of the others: all stay, and count as missed.
  const population = Math.max(open, Math.round(open > 0 ? (size * open) / judged : size));
  return {
    escalated: tally.escalated,
    population,
    reviewed: open,
    events: needed + undecided,
    undecided,
    spread: tally.spread,
    size: population,
  };
}

/** Without counts of the period the labels are one sample of it. */
function asOneSample(cells: readonly CutCell[]): CutCell {
  const sum = (part: 'reviewed' | 'events' | 'undecided') =>
    cells.reduce((total, cell) => total + cell[part], 0);
  const reviewed = sum('reviewed');
  const [events, undecided] = [sum('events'), sum('undecided')];
  return {
    escalated: false,
    population: reviewed * UNCOUNTED,
    reviewed,
    events,
    undecided,
    spread: 1,
    size: reviewed,
  };
}

function sumOf(values: Float64Array, isIn: (slot: number) => boolean): number {
  return values.reduce((sum, value, slot) => (isIn(slot) ? sum + value : sum), 0);
}
