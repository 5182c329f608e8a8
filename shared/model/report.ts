import { z } from 'zod';
import { Costs } from './threshold.ts';
import { Week } from './weekly-decision.ts';

/** What is reported: the week, whether signals may be trusted, how reviewers judge, what a threshold rests on. */
export const ReportKind = z.enum(['weekly', 'calibration', 'reviewers', 'evidence']);
export type ReportKind = z.infer<typeof ReportKind>;

/** How it is written. */
export const ReportForm = z.enum(['html', 'pdf', 'xlsx', 'md', 'json']);
export type ReportForm = z.infer<typeof ReportForm>;

export const Paper = z.enum(['A4', 'Letter']);
export type Paper = z.infer<typeof Paper>;

/** Which report, about what, and who may be named in it. */
export const ReportRequest = z.object({
  report: ReportKind.default('weekly'),
  /** Of the weekly review; the last full week of the data when absent. */
  week: Week.optional(),
  /** With advice on this signal at these costs; the threshold at hand when absent. */
  threshold: z.object({ signal: z.string(), costs: Costs, current: z.number().optional() }).optional(),
  /** False leaves out everything about a threshold. */
  withThreshold: z.boolean().default(true),
  /** False writes "Reviewer A" instead of a name, here and in whatever quotes one. */
  names: z.boolean().default(true),
  /** Of a PDF. */
  paper: Paper.default('A4'),
  /** The day it is dated, for whoever makes the same report again; today when absent. */
  date: z.iso.date().optional(),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

export const ReportOrder = ReportRequest.extend({ form: ReportForm });
export type ReportOrder = z.infer<typeof ReportOrder>;

/** Steps of a report: its numbers are gathered, it is written, and a PDF is printed. */
export const ReportProgress = z.object({
  phase: z.enum(['gathering', 'printing', 'tidying']),
  done: z.int(),
  total: z.int(),
});
export type ReportProgress = z.infer<typeof ReportProgress>;

/** A report that was made: the shell that asked takes the file by its handle. */
export const MadeReport = z.object({
  handle: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});
export type MadeReport = z.infer<typeof MadeReport>;

/** Characters of an embedded picture: what `LOGO_BYTES` come to in base64, with its head. */
const LOGO_ADDRESS = 400_000;

/** Largest picture file taken as a logo. */
export const LOGO_BYTES = 256 * 1024;

/** Whose report it is; both parts may be missing. */
export const Brand = z.object({
  name: z.string().trim().min(1).max(80).nullable(),
  /** A PNG or JPEG as a data address. A drawing (SVG) could carry scripts and is not taken. */
  logo: z
    .string()
    .max(LOGO_ADDRESS)
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
    .nullable(),
});
export type Brand = z.infer<typeof Brand>;

export const NO_BRAND: Brand = { name: null, logo: null };
