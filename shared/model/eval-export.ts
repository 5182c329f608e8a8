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
  /** Passages that redaction replaced. */
  replacements: z.int(),
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

/** The JSON Schema of a line, as published in resources/eval-case.schema.json. */
export function evalRecordSchema(): object {
  return {
    title: 'Plumbline eval case',
    ...z.toJSONSchema(EvalRecord, { target: 'draft-2020-12', io: 'input' }),
  };
}
