import type { CaseRecord } from '../../shared/model/case.ts';
import type { EscalationRule } from '../../shared/model/escalation-rule.ts';
import type {
  Detection,
  ImportQuestion,
  Mapping,
  MappingRow,
  Quarantined,
} from '../../shared/model/import.ts';

/** A case as a reader found it. `rows` is how many rows of the file it was made from. */
export interface ReadCase {
  line: number | null;
  rows: number;
  record: CaseRecord;
}

/** What a reader hands over at a time. Every row of the file is in exactly one of the three. */
export interface ReadBatch {
  cases: ReadCase[];
  bad: Quarantined[];
  /** Rows that only repeat another row of the same file. */
  repeated: number;
  /** Rows read whose case is not complete yet; they are booked later. For progress only. */
  waiting?: number;
}

/** A file being read in one format. */
export interface Reading {
  detection: Detection;
  /** Null for formats whose mapping is fixed. */
  mapping: Mapping | null;
  mappingRows: MappingRow[];
  /** The rule in force: the one that was given, or the format's own. Null when the file can only say so itself. */
  escalation: EscalationRule | null;
  /** A time that names no zone, where tables hold one and nobody has said which zone is meant. */
  zoneless?: { column: string; example: string } | null;
  /** What only a person can settle, as far as the beginning of the file shows it. */
  questions: ImportQuestion[];
  /** Reads on to the end; with `maxRows` about so many rows. Ends early when the consumer stops. */
  batches(maxRows?: number): AsyncGenerator<ReadBatch>;
  /** Remarks gathered by the latest `batches()`. */
  remarks(): string[];
}

/** Characters of a row that are kept, so that it can be mended and read again. */
const RAW_KEPT = 100_000;

/** Whether a row was too long to be kept whole. */
export function isCut(raw: string): boolean {
  return raw.length > RAW_KEPT;
}

/** A row kept aside, with its text as far as it is kept. */
export function quarantined(
  line: number | null,
  problem: string,
  reason: string,
  raw: string,
  more: { caseId?: string | null; field?: string | null } = {},
): Quarantined {
  const cut = isCut(raw) ? `${raw.slice(0, RAW_KEPT)}…` : raw;
  return {
    line,
    caseId: more.caseId ?? null,
    field: more.field ?? null,
    problem,
    reason,
    raw: cut.toWellFormed(),
  };
}
