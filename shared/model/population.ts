import { z } from 'zod';
import { COHORT_FIELDS, CohortField, OUTCOMES, Outcome } from './case.ts';
import { ImportCounts, Quarantined } from './import.ts';

/** How long a period of a table of counts is. */
export const PeriodUnit = z.enum(['hour', 'day', 'week', 'month']);
export type PeriodUnit = z.infer<typeof PeriodUnit>;

/**
 * A period by its name: `2026-11-02T14`, `2026-11-02`, `2026-W45` or `2026-11`. Names of one unit sort by time. Empty
 * where a count is of no period in particular.
 */
export const Period = z.string().regex(/^(|\d{4}-(W\d\d|\d\d(-\d\d(T\d\d)?)?))$/);

/**
 * What a column of a table of counts becomes. `cases` counts what the outcome column says; a table with a column per
 * outcome has `escalated` and the like instead, and `total` where it gives all cases and not the automated ones.
 */
export const CountTarget = z.enum([
  'ignore',
  'period',
  'outcome',
  'cases',
  'total',
  ...OUTCOMES,
  ...COHORT_FIELDS,
]);
export type CountTarget = z.infer<typeof CountTarget>;

/** How a table of counts is read. Columns not named are left out, and what only they tell apart is added up. */
export const CountMapping = z.object({
  columns: z.record(z.string(), CountTarget),
  /** Spellings of the outcome column, lower case. */
  outcomes: z.record(z.string(), Outcome).optional(),
  /** Days and hours are added up to this. */
  unit: PeriodUnit.optional(),
  dayFirst: z.boolean().optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
});
export type CountMapping = z.infer<typeof CountMapping>;

/** One count: so many cases of a period, with these values of the table's fields, ended so. */
export const PopulationCount = z.object({
  period: Period,
  /** In the order of the fields; empty text where a case has no value. */
  values: z.array(z.string().max(1000)).max(6),
  outcome: Outcome,
  cases: z.int().nonnegative(),
});
export type PopulationCount = z.infer<typeof PopulationCount>;

/** From one period to another, both included; null is open. */
export const PeriodRange = z.object({ from: Period.nullable(), to: Period.nullable() });
export type PeriodRange = z.infer<typeof PeriodRange>;

/** Where counts come from: a table of them, a log whose cases were counted, the imported cases, or somebody's hand. */
export const CountSource = z.object({
  kind: z.enum(['table', 'log', 'cases', 'typed']),
  /** Of the file. */
  name: z.string().nullable(),
  /** ISO time of the last change. */
  at: z.string(),
});
export type CountSource = z.infer<typeof CountSource>;

/** The table of population counts as a whole. */
export const PopulationTable = z.object({
  fields: z.array(CohortField).max(6),
  /** Null when the counts are of no period. */
  unit: PeriodUnit.nullable(),
  source: CountSource,
  /** How many counts it holds. */
  cells: z.int(),
  /** Totals, the newest period first. */
  periods: z.array(z.object({ period: Period, outcomes: z.partialRecord(Outcome, z.int()) })),
  /** How many periods there are besides those listed. */
  periodsMore: z.int(),
  /** The periods whose counts the sampling frame holds; null while it holds others. */
  inUse: PeriodRange.nullable(),
});
export type PopulationTable = z.infer<typeof PopulationTable>;

export const CountConflict = z.object({
  line: z.int().nullable(),
  /** "2026-W45, Billing, escalated". */
  cell: z.string(),
  here: z.int(),
  inFile: z.int(),
});
export type CountConflict = z.infer<typeof CountConflict>;

export const CountQuestion = z.object({
  /** Stable name: Q_COUNT, Q_OUTCOME, Q_DATE_ORDER. */
  problem: z.string(),
  message: z.string(),
  choices: z.array(z.object({ label: z.string(), set: CountMapping.partial() })),
});
export type CountQuestion = z.infer<typeof CountQuestion>;

const CountsOfFile = z.object({
  fields: z.array(CohortField),
  unit: PeriodUnit.nullable(),
  counts: ImportCounts,
  /** Sums over the whole file. */
  outcomes: z.partialRecord(Outcome, z.int()),
  quarantine: z.array(Quarantined),
  conflicts: z.array(CountConflict),
  remarks: z.array(z.string()),
});

export const PopulationPreview = CountsOfFile.extend({
  file: z.object({ name: z.string(), bytes: z.int() }),
  /** "Table, split by ";"". */
  name: z.string(),
  mapping: CountMapping,
  columns: z.array(
    z.object({ column: z.string(), target: CountTarget, example: z.string(), filled: z.int() }),
  ),
  /** The first counts as they would be kept. */
  first: z.array(PopulationCount),
  questions: z.array(CountQuestion),
  /** Why the file cannot join the counts there are, only replace them; null when it can. */
  replaces: z.string().nullable(),
});
export type PopulationPreview = z.infer<typeof PopulationPreview>;

export const PopulationResult = CountsOfFile.extend({
  file: z.string(),
  /** How many entries the quarantine holds beyond those listed. They are not kept. */
  quarantineMore: z.int(),
  /** Whether the sampling frame holds these counts now. */
  used: z.boolean(),
});
export type PopulationResult = z.infer<typeof PopulationResult>;
