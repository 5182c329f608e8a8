import { z } from 'zod';
import { CohortField } from './case.ts';
import { Policy } from './policy.ts';
import { Operator } from './policy-trigger.ts';

/** Where something stands inside one rule of a file: keys joined by dots, or `@key` for the name the rule stands under. */
const Path = z.string().min(1).max(500);

/** How rules are read from a file of no known shape. */
export const PolicyMapping = z.object({
  /** Where the list of rules, or the object with one rule under each name, stands; empty for the whole file. */
  rules: z.string().max(500),
  /** `@value` where a rule is nothing but a number. */
  threshold: Path,
  signal: Path,
  name: Path.nullable().default(null),
  operator: Path.nullable().default(null),
  /** Where a rule names no operator. */
  defaultOperator: Operator.default('<'),
  route: Path.nullable().default(null),
  enabled: Path.nullable().default(null),
  scope: z.partialRecord(CohortField, Path).default({}),
  /** What thresholds are divided by: 100 for percentages of a signal that runs from 0 to 1. */
  divideBy: z.number().positive().default(1),
});
export type PolicyMapping = z.infer<typeof PolicyMapping>;

export const PolicyProfile = z.object({ name: z.string(), mapping: PolicyMapping });
export type PolicyProfile = z.infer<typeof PolicyProfile>;

export const PolicyProblem = z.object({
  severity: z.enum(['error', 'warning']),
  line: z.int().nullable(),
  /** Path of the value, such as triggers.0.threshold. */
  field: z.string(),
  sentence: z.string(),
});
export type PolicyProblem = z.infer<typeof PolicyProblem>;

/** What a policy file holds, as far as it could be read. */
export const PolicyFileReading = z.object({
  shape: z.enum(['plumbline', 'generic', 'a2i']),
  /** Null when the file holds none. */
  policy: Policy.nullable(),
  /** How it was read, for a file of no known shape. */
  mapping: PolicyMapping.nullable(),
  /** Signals of the file, and what the cases call them; null where no case carries one. */
  signals: z.array(z.object({ inFile: z.string(), signal: z.string().nullable() })),
  hash: z.enum(['matches', 'differs', 'absent']),
  problems: z.array(PolicyProblem),
  /** Against the policy in force. */
  diff: z.array(z.object({ sign: z.enum([' ', '+', '-']), text: z.string() })),
  /** The version it was put in force as. */
  taken: z.int().nullable(),
});
export type PolicyFileReading = z.infer<typeof PolicyFileReading>;
