import { z } from 'zod';
import { Criterion } from './criterion.ts';
import { RedactionMarks } from './redaction.ts';

/** Hours in which the team wants a failure to be curated, from the moment its label was committed. */
export const CURATION_HOURS = 72;

/** `E-1`, `E-2` ... in the order in which somebody first did something with the failure. Never given twice. */
export const EvalId = z.string().regex(/^E-[1-9]\d{0,8}$/, 'must be the id of an eval case, such as E-12');
export type EvalId = z.infer<typeof EvalId>;

/**
 * `open`: nobody has begun. `in_progress`: begun or taken up again. `exported`: accepted, and in an export since.
 * `left_out`: decided not to become one, with a reason.
 */
export const EvalState = z.enum(['open', 'in_progress', 'accepted', 'exported', 'left_out']);
export type EvalState = z.infer<typeof EvalState>;

/** What the label says that made the case a failure for the eval team. */
export const EvalFailure = z.enum(['capability', 'missed']);
export type EvalFailure = z.infer<typeof EvalFailure>;

/** Why a failure does not become an eval case. */
export const LeaveOutReason = z.enum([
  'duplicate',
  'not_the_agents',
  'cannot_be_checked',
  'already_mended',
  'label_in_doubt',
  'other',
]);
export type LeaveOutReason = z.infer<typeof LeaveOutReason>;

export const LeftOut = z.object({ reason: LeaveOutReason, note: z.string().trim().max(2000).default('') });
export type LeftOut = z.infer<typeof LeftOut>;

/** A word or two; the same word in other capitals is the same tag. */
export const Tag = z.string().trim().min(1).max(60);

/** What a person writes of an eval case. */
export const EvalContent = z.object({
  /** What a good agent would have done, in sentences. */
  expectedBehaviour: z.string().max(10_000),
  criteria: z.array(Criterion).max(50),
  tags: z.array(Tag).max(30),
});
export type EvalContent = z.infer<typeof EvalContent>;

/** Some fields of it; one that is absent stays as it is. */
export const EvalChanges = EvalContent.partial();
export type EvalChanges = z.infer<typeof EvalChanges>;

export const NO_CONTENT: EvalContent = { expectedBehaviour: '', criteria: [], tags: [] };

/** A line of the queue: a failure, and how far it has come. */
export const EvalItem = z.object({
  /** Null while nobody has done anything with it. */
  id: EvalId.nullable(),
  caseId: z.string(),
  failure: EvalFailure,
  /** False once the label that made it a failure says otherwise; only what was begun before is still listed then. */
  stillFails: z.boolean(),
  clusterId: z.string().nullable(),
  topic: z.string().nullable(),
  tags: z.array(Tag),
  owner: z.string().nullable(),
  state: EvalState,
  /** Present with `left_out` only. */
  leftOut: LeftOut.nullable(),
  /** When the label that made it a failure was committed: from here the hours run. ISO. */
  labelledAt: z.string(),
  dueAt: z.string(),
  /** When it was first accepted or left out; null while it is open, also where it was reopened. */
  decidedAt: z.string().nullable(),
  /** Checks that can be made without a person or a model, and all criteria. */
  checkable: z.int(),
  criteria: z.int(),
  /** How often it went into an export. */
  exported: z.int(),
});
export type EvalItem = z.infer<typeof EvalItem>;

/** One time that an eval case left in a file. */
export const EvalExportMark = z.object({
  /** Of the export that held it. */
  exportId: z.string(),
  format: z.string(),
  at: z.string(),
});
export type EvalExportMark = z.infer<typeof EvalExportMark>;

/** An eval case that somebody has begun, whole. */
export const EvalCase = EvalItem.omit({ id: true, criteria: true, exported: true }).extend({
  id: EvalId,
  ...EvalContent.shape,
  /** What people decided about the redaction of its case. */
  redaction: RedactionMarks,
  exports: z.array(EvalExportMark),
});
export type EvalCase = z.infer<typeof EvalCase>;

/** What a person did to an eval case in one stroke. */
export const EvalDeed = z.discriminatedUnion('kind', [
  /** Takes it up, for themselves or for somebody else. */
  z.object({ kind: z.literal('taken'), owner: z.string().trim().min(1).max(200).nullable() }),
  z.object({ kind: z.literal('edited'), content: EvalChanges }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('left_out'), leftOut: LeftOut }),
  z.object({ kind: z.literal('reopened') }),
]);
export type EvalDeed = z.infer<typeof EvalDeed>;

/** Escalations that are labelled but no material for evals, by what is done with them instead. */
export const EvalNoise = z.object({
  policy: z.int(),
  abandon: z.int(),
  refusal: z.int(),
  userRequest: z.int(),
});
export type EvalNoise = z.infer<typeof EvalNoise>;

/** A criterion that the trace suggests, and what in it does. Nothing is taken over unless a person says so. */
export const CriterionSuggestion = z.object({ criterion: Criterion, why: z.string() });
export type CriterionSuggestion = z.infer<typeof CriterionSuggestion>;

/** Whether the run as it happened keeps a criterion; a sentence cannot be told so. */
export const CriterionOnTrace = z.enum(['kept', 'broken', 'not_checked']);
export type CriterionOnTrace = z.infer<typeof CriterionOnTrace>;

/** Everything the form shows of one failure. */
export const EvalView = z.object({
  item: EvalItem,
  content: EvalContent,
  /** What was typed and is not in an act yet; kept at every key press. */
  draft: EvalContent.nullable(),
  /** For each criterion of the content. A good criterion is broken by the run that failed. */
  onTrace: z.array(CriterionOnTrace),
  suggestions: z.array(CriterionSuggestion),
  exports: z.array(EvalExportMark),
  /** What was done, newest first. */
  history: z.array(z.object({ at: z.string(), by: z.string(), what: z.string() })),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  /** The time by which ages are counted, ISO. */
  now: z.string(),
});
export type EvalView = z.infer<typeof EvalView>;
