import type { Mapping, Quarantined } from '../../shared/model/import.ts';
import type { Cell } from './cell.ts';

/** Rows as they come out of a file, in order. */
export interface SourceRows {
  cells: (readonly Cell[])[];
  lines: number[];
  /** Rows that are none; those of a known case spoil its transcript when rows are messages. */
  bad: { entry: Quarantined; caseId: string | null }[];
}

/** A table in whatever notation: named columns, and rows under them. */
export interface TableSource {
  /** Names in file order, made distinct; grows when JSON records bring new fields later on. */
  columns: string[];
  /** Names that stand twice in the header, with their places from 1. */
  duplicates: { name: string; places: number[] }[];
  sample: SourceRows;
  /** What was found out about the notation, to be kept with the mapping. */
  found: Partial<Mapping>;
  rows(idColumn: () => number): AsyncGenerator<SourceRows>;
  /** A row as a line of text, for the quarantine. */
  show(cells: readonly Cell[]): string;
  remarks(): string[];
}
