import type { Outcome } from '../../model/case.ts';
import { splitPopulation } from './split-population.ts';

/** A cell of the frame: how many cases there were in all (null: nobody said) and how many were imported. */
export interface FrameCell {
  readonly outcome: Outcome;
  readonly values: readonly string[];
  readonly population: number | null;
  readonly sampled: number;
}

/** A stratum within a cell of the frame. */
export interface CellPart {
  readonly outcome: Outcome;
  /** Values of the frame's fields. */
  readonly cell: readonly string[];
  readonly eligible: number;
}

export interface StratumPopulations {
  /** Population of each part; null where nobody said that of its cell. They add up to the counts of their cells. */
  readonly populations: (number | null)[];
  /** Parts whose share of a count is estimated: split in proportion to imported cases that are not all there are. */
  readonly isSplit: boolean[];
  /** Cells that no part belongs to. */
  readonly uncovered: FrameCell[];
}

/** Gives every stratum its share of the population of its cell. */
export function stratumPopulations(
  cells: readonly FrameCell[],
  parts: readonly CellPart[],
): StratumPopulations {
  const places = new Map<string, number[]>();
  for (const [place, part] of parts.entries()) {
    const key = JSON.stringify([part.outcome, ...part.cell]);
    const own = places.get(key);
    if (own) own.push(place);
    else places.set(key, [place]);
  }
  const populations: (number | null)[] = parts.map(() => null);
  const uncovered: FrameCell[] = [];
  const isSplit = parts.map(() => false);
  for (const cell of cells) {
    const own = places.get(JSON.stringify([cell.outcome, ...cell.values]));
    if (!own) uncovered.push(cell);
    if (!own || cell.population === null) continue;
    const eligible = own.map((place) => (parts[place] as CellPart).eligible);
    const shares = splitPopulation(cell.population, eligible);
    const imported = eligible.reduce((sum, size) => sum + size, 0);
    for (const [i, place] of own.entries()) {
      populations[place] = shares[i] as number;
      isSplit[place] = own.length > 1 && imported < cell.population;
    }
  }
  return { populations, isSplit, uncovered };
}
