import { z } from 'zod';

/** What changed when. */
export const MarkerKind = z.enum(['agent_version', 'prompt', 'policy', 'knowledge_base']);
export type MarkerKind = z.infer<typeof MarkerKind>;

export const NewMarker = z.object({
  kind: MarkerKind,
  name: z.string().trim().min(1).max(200),
  /** ISO day or instant. */
  at: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$/, 'must be a day or an instant in UTC'),
  note: z.string().max(2000).default(''),
});
export type NewMarker = z.infer<typeof NewMarker>;

/** A change in the life of the agent, to be drawn into charts and compared before and after. */
export const TrendMarker = NewMarker.extend({
  id: z.string(),
  /** Entered by hand, a policy as it was signed, or the first case of an agent version. */
  source: z.enum(['entered', 'policy', 'first_case']),
});
export type TrendMarker = z.infer<typeof TrendMarker>;
