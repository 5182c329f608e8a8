import type { Outcome } from '../../shared/model/case.ts';
import type { Quarantined } from '../../shared/model/import.ts';
import type { LabelLine } from '../../shared/model/label-line.ts';

/** A label as a reader found it. */
export interface ReadLabel {
  line: number | null;
  caseId: string;
  reviewer: string;
  kind: LabelLine['kind'];
  /** The row as it was, for the quarantine. */
  raw(): string;
  /** What it says about a case that ended so. */
  labelFor(outcome: Outcome): LabelLine;
}

/** What a reader hands over at a time: every answer of the file is in exactly one of the three. */
export interface LabelBatch {
  labels: ReadLabel[];
  bad: Quarantined[];
  /** Empty cells, and values that the mapping leaves out. */
  leftOut: number;
}
