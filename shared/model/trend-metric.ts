import { z } from 'zod';
import { CohortField } from './case.ts';

/** What a rate over time counts: cases handed to a human, or customers who left, of all cases. */
export const TrendMetric = z.enum(['escalation_rate', 'abandon_rate']);
export type TrendMetric = z.infer<typeof TrendMetric>;

/**
 * What the small multiples are told apart by: a cohort field, the trigger that fired on an escalated case, or the type
 * of escalation that reviewers gave it.
 */
export const TrendField = z.enum([...CohortField.options, 'trigger', 'escalationType']);
export type TrendField = z.infer<typeof TrendField>;
