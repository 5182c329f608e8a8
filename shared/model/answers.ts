import { z } from 'zod';
import type { Outcome } from './case.ts';

export const Verdict = z.enum([
  'true_escalation',
  'false_escalation',
  'correct_resolution',
  'missed_escalation',
  'cannot_tell',
]);
export type Verdict = z.infer<typeof Verdict>;

export const EscalationType = z.enum(['policy', 'capability', 'refusal', 'abandon', 'user_request']);
export type EscalationType = z.infer<typeof EscalationType>;

export const Ground = z.enum([
  'explicit_request',
  'policy_gap',
  'no_progress',
  'sentiment',
  'self_confidence',
]);
export type Ground = z.infer<typeof Ground>;

export const ConductCheck = z.enum(['request_honoured', 'ambiguity_clarified', 'frustrated_solved']);
export type ConductCheck = z.infer<typeof ConductCheck>;
export const ConductAnswer = z.enum(['yes', 'no', 'not_applicable']);
export type ConductAnswer = z.infer<typeof ConductAnswer>;

export const PacketElement = z.enum([
  'original_request',
  'what_was_attempted',
  'intermediate_results',
  'current_best_guess',
  'reason_for_escalation',
  'customer_identifiers',
  'root_cause',
  'recommended_action',
  'attachments_formatting',
]);
export type PacketElement = z.infer<typeof PacketElement>;
export const ElementAnswer = z.enum(['present', 'partial', 'absent', 'not_applicable']);
export type ElementAnswer = z.infer<typeof ElementAnswer>;

/** A passage that supports an answer. Offsets are code points in the turn's original text; none means the whole turn. */
export const Evidence = z.object({
  question: z.string().max(100),
  source: z.enum(['transcript', 'packet']),
  turn: z.int().nonnegative().nullable(),
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A name in the codebook: of a question, an option or a row. */
export const Slug = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/, 'must be small letters, digits and _');

/** The answer to a question that a team added to the codebook: options, rows, yes or no, or a text. */
export const AddedAnswer = z.union([
  z.boolean(),
  z.string().max(20_000),
  z.array(Slug).max(60),
  z.record(Slug, Slug),
]);
export type AddedAnswer = z.infer<typeof AddedAnswer>;

/** A reviewer's answers to one case. Only the verdict is always there; which others apply is the codebook's matter. */
export const Answers = z.object({
  verdict: Verdict,
  // Options and rows are the codebook's: those named above, and what a team has added to them.
  grounds: z.array(Slug).max(60).optional(),
  escalationType: Slug.optional(),
  conduct: z.record(Slug, Slug).optional(),
  packet: z.record(Slug, Slug).optional(),
  /** Could the human take over without contacting the customer again? */
  withoutContact: z.boolean().optional(),
  /** ... and without investigating again? Sufficient means both. */
  withoutInvestigation: z.boolean().optional(),
  /** 1 (slight) to 4 (grave), for a missed or a false escalation. */
  severity: z.int().min(1).max(4).optional(),
  evidence: z.array(Evidence).max(200).optional(),
  note: z.string().max(20_000).optional(),
  /** Answers to questions that a team added, by their name. */
  added: z.record(Slug, AddedAnswer).optional(),
});
export type Answers = z.infer<typeof Answers>;

/** Answers in the making: even the verdict may still be open. */
export const DraftAnswers = Answers.partial();
export type DraftAnswers = z.infer<typeof DraftAnswers>;

/** The verdicts that can be given to a case with this outcome. */
export function verdictsFor(outcome: Outcome): readonly Verdict[] {
  return outcome === 'escalated'
    ? ['true_escalation', 'false_escalation', 'cannot_tell']
    : ['correct_resolution', 'missed_escalation', 'cannot_tell'];
}

/** Whether the verdict says that a human was needed; null when it does not say. */
export function humanNeeded(verdict: Verdict): boolean | null {
  if (verdict === 'cannot_tell') return null;
  return verdict === 'true_escalation' || verdict === 'missed_escalation';
}

/** Whether the handoff was sufficient: both take-over questions answered yes; null when one was not answered. */
export function handoffSufficient(answers: Answers): boolean | null {
  if (answers.withoutContact === undefined || answers.withoutInvestigation === undefined) return null;
  return answers.withoutContact && answers.withoutInvestigation;
}
