import { z } from 'zod';
import { Codebook } from './codebook.ts';

/** What is wrong with a codebook (it cannot be saved) or doubtful (it can), and where. */
export const CodebookProblem = z.object({
  severity: z.enum(['error', 'warning']),
  /** Place in the codebook as data: `['questions', 2, 'options', 0, 'hotkey']`. */
  path: z.array(z.union([z.string(), z.number()])),
  /** Names the place and says what is wrong. */
  sentence: z.string(),
  /** Line in the file it was read from, from 1; absent when it came from no file. */
  line: z.int().optional(),
});
export type CodebookProblem = z.infer<typeof CodebookProblem>;

/** Whether a change can alter what reviewers answer, or only how the codebook explains and arranges it. */
export const ChangeEffect = z.enum(['meaning', 'wording']);
export type ChangeEffect = z.infer<typeof ChangeEffect>;

/** One difference between two codebooks. */
export const CodebookChange = z.object({
  /** Id of the question; null for the codebook as a whole. */
  question: z.string().nullable(),
  /** Value of the option or id of the row; null for the question itself. */
  part: z.string().nullable(),
  what: z.enum(['added', 'removed', 'reworded', 'guidance', 'examples', 'order', 'asked', 'hotkey']),
  effect: ChangeEffect,
  before: z.string().nullable(),
  after: z.string().nullable(),
  sentence: z.string(),
});
export type CodebookChange = z.infer<typeof CodebookChange>;

/** A question whose wording changed, and how much was judged under the old one. */
export const TouchedQuestion = z.object({
  question: z.string(),
  title: z.string(),
  effect: ChangeEffect,
  /** A reviewer's judgement of a case counts once, however many stages it has. */
  labels: z.int(),
  cases: z.int(),
});
export type TouchedQuestion = z.infer<typeof TouchedQuestion>;

/** A reviewer's judgement of a case that was made under an old wording. */
export const TouchedLabel = z.object({
  caseId: z.string(),
  reviewer: z.string(),
  codebookVersion: z.int(),
  /** The questions whose wording changed since. */
  questions: z.array(z.string()),
});
export type TouchedLabel = z.infer<typeof TouchedLabel>;

/** A version of the codebook in its history. */
export const CodebookVersion = z.object({
  version: z.int(),
  title: z.string(),
  note: z.string().nullable(),
  savedAt: z.string(),
  /** Null for the version that the workspace began with. */
  savedBy: z.string().nullable(),
  /** Judgements that stand and were made under it. */
  labels: z.int(),
});
export type CodebookVersion = z.infer<typeof CodebookVersion>;

/** A wording that was asked for when a case was settled, and is not in the codebook yet. */
export const WantedWording = z.object({
  eventId: z.string(),
  caseId: z.string(),
  /** Question, or question and row or option: `conduct.request_honoured`. */
  question: z.string(),
  wording: z.string(),
  by: z.string(),
  recordedAt: z.string(),
});
export type WantedWording = z.infer<typeof WantedWording>;

/** A codebook to be saved: its version and note are given when it is. */
export const CodebookDraft = Codebook.omit({ version: true, note: true });
export type CodebookDraft = z.infer<typeof CodebookDraft>;
