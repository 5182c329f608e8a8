import type { Quarantined } from '../../shared/model/import.ts';
import type { LabelConflict, LabelCounts, ReviewerCounts } from '../../shared/model/label-import.ts';
import type { LabelBatch, ReadLabel } from '../formats/label-reading.ts';
import type { Placed } from './place-label.ts';

/** Shown of what was kept aside and of conflicts; the counts hold all. */
const SHOWN = 1000;
const REVIEWERS = 500;

/** Books what becomes of every label of a file. */
export class LabelTally {
  readonly counts: LabelCounts = { rows: 0, new: 0, unchanged: 0, conflicts: 0, quarantined: 0, leftOut: 0 };
  readonly #quarantine: Quarantined[] = [];
  readonly conflicts: LabelConflict[] = [];
  readonly #reviewers = new Map<string, ReviewerCounts>();

  placed({ line, caseId, reviewer, kind }: ReadLabel, placed: Placed): void {
    this.#count(this.counts, placed.as);
    this.#count(this.#of(reviewer, kind), placed.as);
    if (placed.as === 'quarantined') this.#keep(placed.entry);
    if (placed.as === 'conflicts' && this.conflicts.length < SHOWN) {
      this.conflicts.push({ line, caseId, reviewer });
    }
  }

  /** Rows that are no labels. */
  aside({ bad, leftOut }: Pick<LabelBatch, 'bad' | 'leftOut'>): void {
    this.counts.leftOut += leftOut;
    for (const entry of bad) {
      this.#count(this.counts, 'quarantined');
      this.#keep(entry);
    }
  }

  /** What was kept aside, by line. */
  get quarantine(): Quarantined[] {
    return this.#quarantine.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }

  /** By name; a reviewer who labelled and settled has two entries. */
  reviewers(): ReviewerCounts[] {
    return [...this.#reviewers.values()]
      .sort((a, b) => (a.kind === b.kind ? compare(a.reviewer, b.reviewer) : compare(b.kind, a.kind)))
      .slice(0, REVIEWERS);
  }

  #of(reviewer: string, kind: string): ReviewerCounts {
    const key = JSON.stringify([reviewer, kind]);
    let found = this.#reviewers.get(key);
    if (!found) {
      found = { reviewer, kind, rows: 0, new: 0, unchanged: 0, conflicts: 0, quarantined: 0 };
      this.#reviewers.set(key, found);
    }
    return found;
  }

  #count(counts: Pick<LabelCounts, 'rows' | Placed['as']>, as: Placed['as']): void {
    counts.rows++;
    counts[as]++;
  }

  #keep(entry: Quarantined): void {
    if (this.#quarantine.length < SHOWN) this.#quarantine.push(entry);
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
