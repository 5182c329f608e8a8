import { z } from 'zod';
import { TRANSFER_TOOLS } from './transfer-tools.ts';

/** Words to compare with, without regard to case; `*` stands for any run of characters, also for none. */
const Patterns = z.array(z.string().min(1).max(200)).min(1).max(50);

const Field = z.string().min(1).max(200);

/** One thing that shows that a human took over. Fields are named as the source names them, inner ones by dotted paths. */
export const Sign = z.discriminatedUnion('kind', [
  /** The agent called one of these tools; the arguments of the first such call are the packet. */
  z.object({ kind: z.literal('toolCall'), names: Patterns }),
  /** In the end, a field holds one of these values. */
  z.object({ kind: z.literal('field'), field: Field, values: Patterns }),
  /** In the end, a field counts up to at least so many. */
  z.object({ kind: z.literal('counter'), field: Field, atLeast: z.number() }),
  /** A field changed hands: it held one value and then another, one of `to` where that is given. */
  z.object({ kind: z.literal('change'), field: Field, to: Patterns.optional() }),
  /** Something of one of these types happened, such as a chat transfer. */
  z.object({ kind: z.literal('event'), types: Patterns }),
]);
export type Sign = z.infer<typeof Sign>;

/** What counts as an escalation in one source: any of the signs is enough, and without one there was none. */
export const EscalationRule = z.object({ any: z.array(Sign).max(20) });
export type EscalationRule = z.infer<typeof EscalationRule>;

/** Where nobody said otherwise: a call of a tool that is known to pass the customer on. */
export const BY_TRANSFER_TOOL: EscalationRule = {
  any: [{ kind: 'toolCall', names: [...TRANSFER_TOOLS] }],
};
