import { z } from 'zod';
import { Verdict } from './answers.ts';
import { Cohort, Outcome } from './case.ts';
import { Criterion } from './criterion.ts';

/** The tools that eval cases can be written for. */
export const EvalFormat = z.enum(['promptfoo', 'inspect', 'openai', 'langfuse', 'langsmith', 'jsonl']);
export type EvalFormat = z.infer<typeof EvalFormat>;

/** A turn as chat models take it. */
export const ChatMessage = z.object({
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: z.string(),
  /** Of the assistant alone; `arguments` is JSON text as it was given. */
  tool_calls: z
    .array(
      z.object({
        id: z.string(),
        type: z.literal('function'),
        function: z.object({ name: z.string(), arguments: z.string() }),
      }),
    )
    .optional(),
  /** Of a tool alone: the call that it answers, and the tool's name. */
  tool_call_id: z.string().optional(),
  name: z.string().optional(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** A judgement that an eval case rests on; whose it is stays here. */
export const EvalLabel = z.object({
  eventId: z.string(),
  kind: z.enum(['label', 'adjudication']),
  verdict: Verdict,
  escalationType: z.string().nullable(),
  grounds: z.array(z.string()),
  severity: z.int().nullable(),
  codebookVersion: z.int(),
  recordedAt: z.string(),
});
export type EvalLabel = z.infer<typeof EvalLabel>;

/** Where an eval case comes from, so that it can be traced back and is not made twice. */
export const EvalProvenance = z.object({
  workspace: z.string(),
  caseId: z.string(),
  /** The format the case was imported in, and further ids by which its source knows it. */
  source: z.object({ format: z.string().nullable(), ids: z.record(z.string(), z.string()) }),
  outcome: Outcome,
  startedAt: z.string().nullable(),
  cohort: Cohort,
  cluster: z.object({ id: z.string(), name: z.string() }).nullable(),
  labels: z.array(EvalLabel),
  /** The newest codebook among the labels. */
  codebookVersion: z.int().nullable(),
  /** SHA-256 of conversation, expectation, criteria and tags: equal content has equal hashes. */
  contentHash: z.string(),
});
export type EvalProvenance = z.infer<typeof EvalProvenance>;

/** An eval case as it leaves: every text in it is redacted. */
export const EvalRecord = z.object({
  schema: z.literal('plumbline-eval-case/1'),
  id: z.string(),
  description: z.string(),
  /** The conversation up to the point at which the agent decides. Never empty. */
  input: z.array(ChatMessage).min(1),
  /** What the agent did from there on. */
  observed: z.array(ChatMessage),
  expectedBehaviour: z.string(),
  criteria: z.array(Criterion),
  tags: z.array(z.string()),
  provenance: EvalProvenance,
});
export type EvalRecord = z.infer<typeof EvalRecord>;

/** The most similar older eval case. */
export const NearestCase = z.object({
  id: z.string(),
  /** From 0 to 1. */
  similarity: z.number(),
  duplicate: z.enum(['exact', 'near', 'no']),
});
export type NearestCase = z.infer<typeof NearestCase>;

/** What is to be written, and for which tool. */
export const EvalExportOrder = z.object({
  format: EvalFormat,
  /** Ids of eval cases; all that are accepted when absent. */
  ids: z.array(z.string().max(20)).max(100_000).optional(),
  /** Also what has left in this format before and has not changed since. */
  again: z.boolean().default(false),
  /** Also what is like an older eval case, or equal to it. */
  duplicates: z.boolean().default(false),
});
export type EvalExportOrder = z.infer<typeof EvalExportOrder>;

/** Why an eval case stays, in the order in which it is looked at. */
export const EvalStays = z.enum([
  'not_accepted',
  'no_case',
  'redaction',
  'nothing_expected',
  'no_conversation',
  'exported',
  'duplicate',
]);
export type EvalStays = z.infer<typeof EvalStays>;

/** One time that an eval case left: when, in which file, and with which content. */
export const EvalExportTrace = z.object({
  exportId: z.string(),
  format: z.string(),
  at: z.string(),
  /** Name of the file; null for one that left before names were kept. */
  file: z.string().nullable(),
  contentHash: z.string().nullable(),
});
export type EvalExportTrace = z.infer<typeof EvalExportTrace>;

/** An eval case before it leaves. */
export const EvalToLeave = z.object({
  id: z.string(),
  caseId: z.string(),
  /** Null: it leaves. */
  stays: EvalStays.nullable(),
  /** Why it stays, or what is worth knowing of it, in a sentence. */
  sentence: z.string(),
  nearest: NearestCase.nullable(),
  /** The newest first. */
  exports: z.array(EvalExportTrace),
});
export type EvalToLeave = z.infer<typeof EvalToLeave>;

export const EvalExportPreview = z.object({
  format: EvalFormat,
  cases: z.array(EvalToLeave),
  leave: z.int(),
  /** How many stay, by reason; a reason without any is absent. */
  stay: z.array(z.object({ why: EvalStays, count: z.int(), words: z.string() })),
  /** The finding in a sentence. */
  sentence: z.string(),
  /** How the first that leaves looks in this format. */
  example: z.object({ id: z.string(), text: z.string() }).nullable(),
});
export type EvalExportPreview = z.infer<typeof EvalExportPreview>;

export const EvalExportProgress = z.object({
  phase: z.enum(['reading', 'writing']),
  done: z.int(),
  total: z.int(),
});
export type EvalExportProgress = z.infer<typeof EvalExportProgress>;

/** An export that was made: the shell that asked takes the file by its handle. */
export const MadeEvalExport = z.object({
  handle: z.string(),
  exportId: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  /** Eval cases in the file. */
  cases: z.int(),
  stay: EvalExportPreview.shape.stay,
});
export type MadeEvalExport = z.infer<typeof MadeEvalExport>;

/** The JSON Schema of a line, as published in resources/eval-case.schema.json. */
export function evalRecordSchema(): object {
  return {
    title: 'Plumbline eval case',
    ...z.toJSONSchema(EvalRecord, { target: 'draft-2020-12', io: 'input' }),
  };
}
