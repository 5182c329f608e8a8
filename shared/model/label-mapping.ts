import { z } from 'zod';
import { AdjudicationCause, Stage } from './label-event.ts';

/** A part of the codebook that a value can answer: `verdict`, `packet.root_cause`, `grounds.policy_gap`. */
const PartKey = z.string().min(1).max(130);

const Column = z.string().min(1).max(1000);

/**
 * What the values of a file stand for; null leaves labels with that value out. Keys are compared trimmed, without
 * case, an underscore as a space. A verdict may be `needed` or `not_needed`: the outcome of the case makes it one.
 */
export const Synonyms = z.record(z.string(), z.string().max(100).nullable());
export type Synonyms = z.infer<typeof Synonyms>;

/** Who gave the answers of a column: the one named in another column of the row, or always the same. */
export const RaterName = z.union([
  z.object({ column: Column }),
  z.object({ name: z.string().trim().min(1).max(200) }),
]);
export type RaterName = z.infer<typeof RaterName>;

export const MappedKind = z.enum(['label', 'adjudication', 'gold']);
export type MappedKind = z.infer<typeof MappedKind>;

/** A column of answers to the question of the mapping. */
export const RaterColumn = z.object({
  column: Column,
  reviewer: RaterName,
  kind: MappedKind.default('label'),
  /** Why a settlement was needed; of adjudications only. */
  cause: AdjudicationCause.optional(),
});
export type RaterColumn = z.infer<typeof RaterColumn>;

/** A further answer that every label of the row gets: from a column, or always the same. */
export const FurtherAnswer = z.union([
  z.object({ question: PartKey, column: Column, values: Synonyms }),
  z.object({ question: PartKey, answer: z.string().min(1).max(100) }),
]);
export type FurtherAnswer = z.infer<typeof FurtherAnswer>;

/**
 * How a foreign file of labels is read. `long` is a row per case and reviewer, `wide` a row per case with a column per
 * reviewer, `nested` a map of reviewers to maps of cases to answers (or one map of cases to answers), which is read as
 * rows with the columns `reviewer`, `case` and `answer`.
 */
export const LabelMapping = z.object({
  shape: z.enum(['long', 'wide', 'nested']),
  caseId: Column,
  question: PartKey,
  raters: z.array(RaterColumn).max(512),
  values: Synonyms,
  also: z.array(FurtherAnswer).max(50).default([]),
  stage: Stage.default('blind'),
  note: Column.optional(),
  time: Column.optional(),
  delimiter: z.string().length(1).optional(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  dayFirst: z.boolean().optional(),
  /** IANA zone for times without one; UTC when absent. */
  timeZone: z.string().optional(),
});
export type LabelMapping = z.infer<typeof LabelMapping>;

export const LabelProfile = z.object({ name: z.string().trim().min(1).max(100), mapping: LabelMapping });
export type LabelProfile = z.infer<typeof LabelProfile>;
