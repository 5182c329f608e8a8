import { z } from 'zod';
import { ReportKind } from './report.ts';

/** Schema version of a report as JSON, published as resources/report.schema.json. */
export const REPORT_SCHEMA = 'plumbline-report/1';

/** What the values of a column are. Shares run from 0 to 1, points are differences of shares, days are ISO dates. */
export const ColumnKind = z.enum(['text', 'count', 'number', 'share', 'points', 'day']);
export type ColumnKind = z.infer<typeof ColumnKind>;

const Value = z.union([z.string(), z.number(), z.null()]);

const ReportTable = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(z.object({ id: z.string(), title: z.string(), kind: ColumnKind })),
  /** Values by the id of their column; null is "there is none". */
  rows: z.array(z.record(z.string(), Value)),
});

/** A report for programs: the same sections, sentences and numbers as on the page, the numbers unrounded. */
export const ReportFile = z.object({
  schema: z.literal(REPORT_SCHEMA),
  report: ReportKind,
  title: z.string(),
  workspace: z.string(),
  /** The name under which it is given away; null where nobody set one. */
  brand: z.string().nullable(),
  period: z.string(),
  /** ISO day. */
  date: z.string(),
  basis: z.object({
    sampleSeed: z.string(),
    codebookVersion: z.int(),
    policyVersion: z.int().nullable(),
    labels: z.int(),
    reviewers: z.int(),
    /** Gwet's AC1 of the verdict; null where it is undefined. */
    agreement: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  }),
  headline: z.string(),
  lead: z.string(),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      sentences: z.array(z.string()),
      tables: z.array(ReportTable),
    }),
  ),
  /** How each number was made. */
  methods: z.array(
    z.object({ number: z.string(), method: z.string(), n: z.int().nullable(), codebookVersion: z.int() }),
  ),
  notes: z.array(z.string()),
});
export type ReportFile = z.infer<typeof ReportFile>;

/** The JSON Schema as published. */
export function reportSchema(): object {
  const schema = z.toJSONSchema(ReportFile, { target: 'draft-2020-12', io: 'input' });
  return { title: 'Plumbline report', ...schema };
}
