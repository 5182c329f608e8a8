import { z } from 'zod';

/**
 * What redaction replaces. `id` is a number or name by which the source knows a person or what is theirs (customer,
 * line, account); `other` is what a person marked by hand. Names and addresses are best effort and never promised.
 */
export const RedactionKind = z.enum([
  'name',
  'email',
  'phone',
  'card',
  'iban',
  'national_id',
  'secret',
  'link',
  'address',
  'birth_date',
  'id',
  'other',
]);
export type RedactionKind = z.infer<typeof RedactionKind>;

/** Where a text stands. Hidden are the fields that reviewers see only after commit. */
export const RedactionPart = z.enum([
  'case_id',
  'transcript',
  'tools',
  'packet',
  'fields',
  'hidden',
  'notes',
  'eval_case',
]);
export type RedactionPart = z.infer<typeof RedactionPart>;

export const RedactionPlace = z.object({
  part: RedactionPart,
  /** Place of the message in the transcript, from 0; null outside it. */
  turn: z.int().nullable(),
  /** Who speaks, the tool, the field or the path in it, in words of the source. */
  name: z.string(),
  /** Of a tool: its arguments or what it answered; of anything else null. */
  tool: z.enum(['call', 'answer']).nullable(),
});
export type RedactionPlace = z.infer<typeof RedactionPlace>;

/** A passage as it was, or one that is replaced. */
export const RedactionSegment = z.union([
  z.object({ text: z.string() }),
  z.object({
    original: z.string(),
    /** Such as `[NAME_1]`: the same for one value everywhere in a case. */
    placeholder: z.string(),
    kind: RedactionKind,
    /** What is replaced, apart from how it is spelled here; names it in the marks. */
    key: z.string(),
    /** It stood bare in JSON, so the placeholder goes into quotes. */
    quoted: z.boolean(),
  }),
]);
export type RedactionSegment = z.infer<typeof RedactionSegment>;

export const RedactedText = z.object({ place: RedactionPlace, segments: z.array(RedactionSegment) });
export type RedactedText = z.infer<typeof RedactedText>;

/** What people decided about the redaction of a case. */
export const RedactionMarks = z.object({
  /** Passages to be replaced too, wherever they stand in the case. */
  more: z
    .array(z.object({ text: z.string().trim().min(1).max(2000), kind: RedactionKind }))
    .max(1000)
    .default([]),
  /** Keys of values that stay. */
  less: z.array(z.string().max(4000)).max(1000).default([]),
  /** The fingerprint of the preview that somebody has gone through; what has changed since was not seen. */
  reviewed: z.string().max(100).nullable().default(null),
});
export type RedactionMarks = z.infer<typeof RedactionMarks>;

export const NO_MARKS: RedactionMarks = { more: [], less: [], reviewed: null };

/** One value, wherever it stands. */
export const RedactedValue = z.object({
  key: z.string(),
  placeholder: z.string(),
  kind: RedactionKind,
  /** Every spelling of it in the case. */
  spellings: z.array(z.string()),
  times: z.int(),
  /** Whether a person marked it. */
  byHand: z.boolean(),
});
export type RedactedValue = z.infer<typeof RedactedValue>;

export const RedactionPreview = z.object({
  caseId: z.string(),
  evalCaseId: z.string().nullable(),
  texts: z.array(RedactedText),
  values: z.array(RedactedValue),
  /** Values that were found and that somebody let stand. */
  kept: z.array(z.object({ key: z.string(), kind: RedactionKind, original: z.string() })),
  /** Replacements, all and by place and kind; a place or kind without any is absent. */
  counts: z.object({
    all: z.int(),
    byPart: z.array(z.object({ part: RedactionPart, count: z.int() })),
    byKind: z.array(z.object({ kind: RedactionKind, count: z.int() })),
  }),
  marks: RedactionMarks,
  /** SHA-256 of all that would leave. */
  fingerprint: z.string(),
  /** Whether somebody has gone through exactly this. */
  reviewed: z.boolean(),
});
export type RedactionPreview = z.infer<typeof RedactionPreview>;
