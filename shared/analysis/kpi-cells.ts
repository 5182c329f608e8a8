import { humanNeeded, type Verdict } from '../model/answers.ts';
import { OUTCOMES, type Outcome } from '../model/case.ts';

/** A labelled case as the KPIs see it. */
export interface KpiCase {
  outcome: Outcome;
  stratum: string;
  verdict: Verdict;
  /** Null: reviewers differ, so that it is counted both ways. Undefined: not asked. */
  sufficient: boolean | null | undefined;
}

/** A stratum's frame: how many cases there are (null: nobody said) and how many are in the sample. */
export interface KpiStratum {
  outcome: Outcome;
  key: string;
  population: number | null;
  sampled: number;
  /** Imported cases the sample was drawn from; absent while every imported case counts as the sample. */
  imported?: number;
}

/** What the strata of a question stand for: all traffic, the imported cases, or only themselves. */
export type Basis = 'population' | 'imported' | 'sample';

export function basisOf(strata: readonly KpiStratum[], outcomes: readonly Outcome[]): Basis {
  const own = strata.filter(({ outcome }) => outcomes.includes(outcome));
  if (own.every(({ population }) => population !== null)) return 'population';
  return own.every(({ imported }) => imported !== undefined) ? 'imported' : 'sample';
}

/**
 * The strata with the size that they are weighted with where these outcomes are looked at together: a drawn sample
 * still describes the cases it was drawn from where nobody said how many there were in all.
 */
export function sized(strata: readonly KpiStratum[], outcomes: readonly Outcome[]): KpiStratum[] {
  if (basisOf(strata, outcomes) !== 'imported') return [...strata];
  return strata.map((stratum) =>
    outcomes.includes(stratum.outcome) ? { ...stratum, population: stratum.imported ?? null } : stratum,
  );
}

/** The strata as each outcome is weighted by itself. */
export function sizedBySide(strata: readonly KpiStratum[]): KpiStratum[] {
  return OUTCOMES.reduce((all: KpiStratum[], outcome) => sized(all, [outcome]), [...strata]);
}

/** Labels of one stratum, counted for one question. `undecided` are cannot_tell and unsettled ones. */
export interface Cell {
  population: number | null;
  sampled: number;
  /** Imported cases that were not drawn; none while every imported case counts as the sample. */
  undrawn?: number;
  decided: number;
  events: number;
  undecided: number;
}

/** What is asked of a labelled case: yes, no, undecided (null), or not asked at all (undefined). */
export type Question = (labelled: KpiCase) => boolean | null | undefined;

/** Did this case need a human? */
export const needed: Question = (labelled) => humanNeeded(labelled.verdict);

/** Was the handoff sufficient? Not asked where the take-over questions were not answered. */
export const sufficient: Question = (labelled) => labelled.sufficient;

/** Labels per stratum of one outcome, weighted as that outcome is by itself. */
export function cellsOf(
  strata: readonly KpiStratum[],
  cases: readonly KpiCase[],
  outcome: Outcome,
  question: Question,
): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { outcome: side, key, population, sampled, imported = sampled } of sized(strata, [outcome])) {
    const undrawn = Math.max(0, imported - sampled);
    if (side === outcome)
      cells.set(key, { population, sampled, undrawn, decided: 0, events: 0, undecided: 0 });
  }
  for (const labelled of cases) {
    const cell = labelled.outcome === outcome ? cells.get(labelled.stratum) : undefined;
    const answer = cell && question(labelled);
    if (!cell || answer === undefined) continue;
    if (answer === null) cell.undecided += 1;
    else cell.decided += 1;
    if (answer === true) cell.events += 1;
  }
  return [...cells.values()];
}

/** Adds cells up to one. Its population is unknown as soon as one of theirs is. */
export function pool(cells: readonly Cell[]): Cell {
  const sum = (count: (cell: Cell) => number) => cells.reduce((total, cell) => total + count(cell), 0);
  return {
    population: cells.some((cell) => cell.population === null) ? null : sum((cell) => cell.population ?? 0),
    sampled: sum((cell) => cell.sampled),
    undrawn: sum((cell) => cell.undrawn ?? 0),
    decided: sum((cell) => cell.decided),
    events: sum((cell) => cell.events),
    undecided: sum((cell) => cell.undecided),
  };
}

/** Fewer decided labels than this do not stand as a stratum of their own. */
const THIN = 2;

/**
 * Cells that can be estimated from: those with hardly a label are pooled with each other, or with the thinnest of
 * the rest, so that one empty corner does not silence the whole side. Cells without any case are left out.
 */
export function poolThin(cells: readonly Cell[]): { cells: Cell[]; pooled: number } {
  const filled = cells.filter((cell) => (cell.population ?? cell.sampled) > 0);
  const thin = filled.filter((cell) => cell.decided < THIN);
  if (thin.length === 0 || filled.length === 1) return { cells: filled, pooled: 0 };
  const rest = filled.filter((cell) => cell.decided >= THIN).sort((a, b) => a.decided - b.decided);
  let gathered = pool(thin);
  if (gathered.decided < THIN && rest.length > 0) gathered = pool([gathered, rest.shift() as Cell]);
  return { cells: [gathered, ...rest], pooled: thin.length };
}
