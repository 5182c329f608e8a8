import { AppError } from '../../shared/errors.ts';
import { count } from '../../shared/format.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { ImportCounts, Quarantined } from '../../shared/model/import.ts';
import type { CountConflict, PopulationCount } from '../../shared/model/population.ts';
import type { CountedRow } from '../formats/population/read-counts.ts';
import { quarantined } from '../formats/reading.ts';
import { LISTED } from './import-tally.ts';

/** A table of counts stays readable, and in memory, up to so many cells; beyond them it is a log. */
export const MOST_CELLS = 1_000_000;

interface Gathered extends PopulationCount {
  line: number | null;
}

/**
 * Adds up the counts of a file cell by cell, and books every row of it: new, unchanged, a conflict with a count that is
 * there, or kept aside.
 */
export class CountTally {
  readonly cells = new Map<string, Gathered>();
  readonly quarantine: Quarantined[] = [];
  readonly #rows: string[][] = [];
  readonly #seen = new Map<string, number>();
  /** Of a log: how many rows went into each cell. */
  readonly #rowsOf = new Map<string, number>();
  /** Of a log: rows of cases that came before. */
  #again = 0;
  #aside = 0;
  #read = 0;

  /** Rows looked at so far. */
  get rows(): number {
    return this.#read;
  }

  take(row: CountedRow): void {
    const earlier = this.#seen.get(row.identity);
    if (earlier !== undefined) {
      const reason = `Line ${earlier} counts the same already. Nothing tells the two apart.`;
      this.aside([quarantined(row.line, 'E_COUNTED_TWICE', reason, row.raw())]);
      return;
    }
    this.#read++;
    this.#seen.set(row.identity, row.line);
    this.#rows.push(row.counts.map((one) => this.#add(one, row.line)));
  }

  /** A case of a log, made from so many rows; no counts where the case came before. */
  counted(counts: readonly PopulationCount[], line: number | null, rows: number): void {
    this.#read += rows;
    if (counts.length === 0) this.#again += rows;
    for (const one of counts) {
      const key = this.#add(one, line);
      this.#rowsOf.set(key, (this.#rowsOf.get(key) ?? 0) + rows);
    }
  }

  /** Adds to a cell; returns its key. */
  #add(one: PopulationCount, line: number | null): string {
    const key = cellKey(one);
    const cell = this.cells.get(key);
    if (cell) cell.cases += one.cases;
    else {
      this.cells.set(key, { ...one, line });
      if (this.cells.size > MOST_CELLS) throw tooManyCells();
    }
    return key;
  }

  aside(entries: readonly Quarantined[]): void {
    this.#read += entries.length;
    this.#aside += entries.length;
    for (const entry of entries) if (this.quarantine.length < LISTED) this.quarantine.push(entry);
  }

  /** Compares with the counts there are; with `replaces` those that differ give way. */
  settle(stored: ReadonlyMap<string, number>, replaces: boolean) {
    const states = new Map<string, 'new' | 'unchanged' | 'conflicts'>();
    const fresh: PopulationCount[] = [];
    const conflicts: CountConflict[] = [];
    for (const [key, { line, ...cell }] of this.cells) {
      const here = stored.get(key);
      const differs = here !== cell.cases;
      const state = !differs ? 'unchanged' : here === undefined || replaces ? 'new' : 'conflicts';
      states.set(key, state);
      if (state === 'new') fresh.push(cell);
      if (state === 'conflicts' && here !== undefined && conflicts.length < LISTED)
        conflicts.push({ line, cell: cellName(cell), here, inFile: cell.cases });
    }
    const counts: ImportCounts = {
      rows: this.#read,
      new: 0,
      unchanged: 0,
      conflicts: 0,
      quarantined: this.#aside,
    };
    for (const keys of this.#rows) {
      const own = new Set(keys.map((key) => states.get(key)));
      counts[own.has('conflicts') ? 'conflicts' : own.has('new') ? 'new' : 'unchanged']++;
    }
    for (const [key, rows] of this.#rowsOf) counts[states.get(key) ?? 'new'] += rows;
    counts.unchanged += this.#again;
    return { counts, fresh, conflicts };
  }

  outcomes(): Partial<Record<Outcome, number>> {
    const sums: Partial<Record<Outcome, number>> = {};
    for (const { outcome, cases } of this.cells.values()) sums[outcome] = (sums[outcome] ?? 0) + cases;
    return sums;
  }

  all(): PopulationCount[] {
    return [...this.cells.values()].map(({ line: _, ...cell }) => cell);
  }
}

export function cellKey({ period, outcome, values }: Omit<PopulationCount, 'cases'>): string {
  return JSON.stringify([period, outcome, ...values]);
}

function cellName({ period, outcome, values }: PopulationCount): string {
  return [...(period === '' ? [] : [period]), ...values.map((value) => value || 'none'), outcome].join(', ');
}

function tooManyCells(): AppError {
  return new AppError(
    'INVALID',
    `This would be a table of more than ${count(MOST_CELLS)} counts. Nothing was imported.`,
    {
      problem: 'E_TOO_MANY_COUNTS',
      hint: 'Leave a column with many values out, or count by a longer period.',
    },
  );
}
