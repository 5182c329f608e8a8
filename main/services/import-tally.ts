import { count } from '../../shared/format.ts';
import type { ImportConflict, ImportCounts, Quarantined } from '../../shared/model/import.ts';

/** How many conflicts and quarantined rows a result lists; the rest is counted. */
export const LISTED = 200;

/** Characters of a row kept aside that are shown. */
const SHOWN = 2000;

/** A row kept aside, with as much of its text as is shown. */
export function forDisplay<T extends Quarantined>(entry: T): T {
  if (entry.raw.length <= SHOWN) return entry;
  return { ...entry, raw: `${entry.raw.slice(0, SHOWN)}…`.toWellFormed() };
}

/** Keeps the books of an import: every row of the file in exactly one of the four. */
export class ImportTally {
  readonly counts: ImportCounts = { rows: 0, new: 0, unchanged: 0, conflicts: 0, quarantined: 0 };
  readonly conflicts: ImportConflict[] = [];
  readonly quarantine: Quarantined[] = [];
  #knowMore = 0;
  #fields = new Set<string>();

  added(rows: number): void {
    this.counts.rows += rows;
    this.counts.new += rows;
  }

  unchanged(rows: number): void {
    this.counts.rows += rows;
    this.counts.unchanged += rows;
  }

  /** Rows that agree with what is stored and say more than it. */
  knowsMore(rows: number, fields: readonly string[]): void {
    this.unchanged(rows);
    this.#knowMore += rows;
    for (const field of fields) this.#fields.add(field);
  }

  conflict(rows: number, conflict: ImportConflict): void {
    this.counts.rows += rows;
    this.counts.conflicts += rows;
    if (this.conflicts.length < LISTED) this.conflicts.push(conflict);
  }

  aside(entries: readonly Quarantined[]): void {
    this.counts.rows += entries.length;
    this.counts.quarantined += entries.length;
    for (const entry of entries) if (this.quarantine.length < LISTED) this.quarantine.push(forDisplay(entry));
  }

  remarks(): string[] {
    if (this.#knowMore === 0) return [];
    const fields = [...this.#fields];
    const named =
      fields.length > 6
        ? `${fields.slice(0, 6).join(', ')} and ${fields.length - 6} more`
        : fields.join(', ');
    const rows = this.#knowMore === 1 ? '1 row knows' : `${count(this.#knowMore)} rows know`;
    return [`${rows} more than what is stored (${named}): kept as first imported.`];
  }
}
