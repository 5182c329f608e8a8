import { z } from 'zod';
import { COHORT_FIELDS, Outcome } from './case.ts';
import { EscalationRule } from './escalation-rule.ts';

export const FormatId = z.enum([
  'tau-bench',
  'tau2-bench',
  'plumbline-cases',
  'tau2-judges',
  'langfuse',
  'langsmith',
  'opentelemetry',
  'inspect',
  'servicenow-incidents',
  'zendesk-tables',
  'zendesk-tickets',
  'intercom',
  'ada',
  'csv',
  'jsonl',
  'parquet',
  'xlsx',
]);
export type FormatId = z.infer<typeof FormatId>;

/** What a column (or a path in a JSON line) becomes. `signal:` and `later:` take the column's own name. */
export const ColumnTarget = z.enum([
  'ignore',
  'caseId',
  'outcome',
  'startedAt',
  'endedAt',
  ...COHORT_FIELDS,
  'transcript',
  'turn',
  'speaker',
  'text',
  'at',
  'packet',
  'statedReason',
  'trigger',
  'signal',
  'later',
  'truth',
  'metadata',
  'handoffOffered',
  'inclusionProbability',
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/** How a table is read. Saved as a profile, or given to the command line as a JSON file. */
export const Mapping = z.object({
  /** Column name (or dotted path in JSON lines) to what it becomes. Columns not named are kept as metadata. */
  columns: z.record(z.string(), ColumnTarget),
  /** Spellings of the outcome column, lower case: { "true": "escalated", "bot": "automated" }. */
  outcomes: z.record(z.string(), Outcome).optional(),
  delimiter: z.string().length(1).optional(),
  /** The sheet of a workbook, by its name; the first that holds rows when absent. */
  sheet: z.string().optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  dayFirst: z.boolean().optional(),
  decimalComma: z.boolean().optional(),
  /**
   * What a row is: a case, a message of one, or how a case stood at one time (a log: the last row counts, the earlier
   * ones are its history). Told by the columns when absent.
   */
  rows: z.enum(['case', 'message', 'event']).optional(),
  /** Columns of a log whose changes are kept with the case, concealed until commit. */
  history: z.array(z.string()).optional(),
  /** IANA zone for times without one; UTC when absent. */
  timeZone: z.string().optional(),
  /** True when bare numbers in a time column are seconds (10 digits) or milliseconds (13 digits) since 1970. */
  epochs: z.boolean().optional(),
  /** How every case of the file ended, when no column says so. */
  outcomeOfAll: Outcome.optional(),
  /**
   * What counts as an escalation where no column says how a case ended; the format's own rule when absent. A case
   * without any of its signs is then automated.
   */
  escalation: EscalationRule.optional(),
});
export type Mapping = z.infer<typeof Mapping>;

/** A row that could not be taken, kept aside with its place, so that it can be mended and tried again. */
export const Quarantined = z.object({
  /** Physical line in a text file, or the position in a JSON list, from 1. */
  line: z.int().nullable(),
  caseId: z.string().nullable(),
  field: z.string().nullable(),
  problem: z.string(),
  reason: z.string(),
  /** The row as it was, cut at 2,000 characters for display. */
  raw: z.string(),
});
export type Quarantined = z.infer<typeof Quarantined>;

/** A quarantined row as it waits in the workspace. */
export const AsideRow = Quarantined.extend({
  /** Its number within the quarantine of its import. */
  position: z.int(),
  /** False when `raw` does not show all of the row: such a row is mended in a file. */
  whole: z.boolean(),
});
export type AsideRow = z.infer<typeof AsideRow>;

/** The text of a row in the quarantine as a person mended it. */
export const MendedRow = z.object({ position: z.int(), raw: z.string().min(1).max(100_000) });
export type MendedRow = z.infer<typeof MendedRow>;

/** Same id, different content: both are shown, neither wins by itself. */
export const ImportConflict = z.object({
  line: z.int().nullable(),
  caseId: z.string(),
  /** What differs, in words: "outcome automated here, escalated in the file". */
  differences: z.array(z.string()),
  labels: z.int(),
});
export type ImportConflict = z.infer<typeof ImportConflict>;

/** rows = new + unchanged + conflicts + quarantined, always. */
export const ImportCounts = z.object({
  rows: z.int(),
  new: z.int(),
  unchanged: z.int(),
  conflicts: z.int(),
  quarantined: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const Detection = z.object({
  format: FormatId,
  /** The format's name for people: "tau2-bench results". */
  name: z.string(),
  /** What gave it away: "recognised by simulations[].messages". */
  because: z.string(),
});
export type Detection = z.infer<typeof Detection>;

/** What the values of a column look like; `mixed` where they are of several kinds. */
export const ValueKind = z.enum(['text', 'number', 'time', 'yes or no', 'list', 'object', 'mixed']);
export type ValueKind = z.infer<typeof ValueKind>;

export const MappingRow = z.object({
  column: z.string(),
  target: ColumnTarget,
  /** What it becomes, for people: "outcome: escalated". */
  becomes: z.string(),
  example: z.string(),
  filled: z.int(),
  /** Null where it is empty, and for formats whose mapping is fixed. */
  kind: ValueKind.nullable(),
});
export type MappingRow = z.infer<typeof MappingRow>;

/**
 * Something only a person can settle. The preview lists all of them; `run` refuses with NEEDS_DECISION while one is
 * open. A choice is taken by merging `set` into the mapping (`columns` and `outcomes` key by key).
 */
export const ImportQuestion = z.object({
  /** Stable name: Q_CASE_ID, Q_SHEET, Q_DATE_ORDER, Q_DECIMAL, Q_EPOCH, Q_OUTCOME, E_ENCODING_UNKNOWN, E_HEADER_DUPLICATE. */
  problem: z.string(),
  /** The question, as one sentence. */
  message: z.string(),
  line: z.int().nullable(),
  field: z.string().nullable(),
  choices: z.array(z.object({ label: z.string(), set: Mapping.partial() })),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

export const CasePreview = z.object({
  caseId: z.string(),
  topic: z.string().nullable(),
  outcome: Outcome,
  turns: z.int(),
  packet: z.string().nullable(),
});

/** Answers of people in a file that was given as cases. `only`: it holds labels and no cases. */
export const LabelsInFile = z.object({ only: z.boolean(), raters: z.array(z.string()) });
export type LabelsInFile = z.infer<typeof LabelsInFile>;

export const ImportPreview = z.object({
  file: z.object({ name: z.string(), bytes: z.int(), sha256: z.string() }),
  detection: Detection,
  /** Null for formats whose mapping is fixed. */
  mapping: Mapping.nullable(),
  mappingRows: z.array(MappingRow),
  /** What counts as an escalation in this file; null when the file can only say so itself. */
  escalation: EscalationRule.nullable(),
  counts: ImportCounts,
  /** False when only the first rows were read and the counts are of those. */
  complete: z.boolean(),
  outcomes: z.partialRecord(Outcome, z.int()),
  firstCases: z.array(CasePreview),
  /** Open questions; until they are answered the counts hold only what can be read without the answers. */
  questions: z.array(ImportQuestion),
  quarantine: z.array(Quarantined),
  conflicts: z.array(ImportConflict),
  /** A time that names no zone, where no zone is settled: such times are read as UTC. Null when there is none. */
  zoneless: z.object({ column: z.string(), example: z.string() }).nullable(),
  /** Saved mappings that know this table, the closest first. */
  profiles: z.array(z.string()),
  /** Columns that look like answers of raters; null when there are none. */
  labels: LabelsInFile.nullable(),
  /** Things a person should know: "50 rows know more than what is stored (topic, started at)". */
  remarks: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** What is imported at once, all of it or nothing: a file, or several that make sense only together. */
export const ImportUnit = z.object({
  handle: z.string(),
  name: z.string(),
  /** The files it is made of, by their place in the folder that was given. */
  parts: z.array(z.string()),
  bytes: z.int(),
  /** Null when it cannot be read; `problem` says why then. */
  detection: Detection.nullable(),
  problem: z.object({ problem: z.string(), message: z.string(), hint: z.string().nullable() }).nullable(),
});
export type ImportUnit = z.infer<typeof ImportUnit>;

/** Counts of the whole population behind the file, by outcome. */
export const PopulationByOutcome = z.partialRecord(Outcome, z.int().nonnegative());
export type PopulationByOutcome = z.infer<typeof PopulationByOutcome>;

export const ImportProgress = z.object({
  phase: z.enum(['reading', 'writing', 'tidying']),
  bytesRead: z.int(),
  bytesTotal: z.int(),
  rows: z.int(),
});
export type ImportProgress = z.infer<typeof ImportProgress>;

export const UndoProgress = z.object({ removed: z.int(), cases: z.int() });
export type UndoProgress = z.infer<typeof UndoProgress>;

/** How many cases were taken away with the import. */
export const UndoResult = z.object({ cases: z.int() });
export type UndoResult = z.infer<typeof UndoResult>;

export const ImportResult = ImportCounts.extend({
  importId: z.int().nullable(),
  file: z.string(),
  format: FormatId,
  quarantine: z.array(Quarantined),
  /** How many entries the quarantine holds beyond those listed. */
  quarantineMore: z.int(),
  conflictList: z.array(ImportConflict),
  remarks: z.array(z.string()),
});
export type ImportResult = z.infer<typeof ImportResult>;
