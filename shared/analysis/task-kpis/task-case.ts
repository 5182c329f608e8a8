import type { z } from 'zod';
import type { Outcome, Scalar } from '../../model/case.ts';
import type { FactField } from '../../model/task-definition.ts';

export type FactValue = z.infer<typeof Scalar> | null;

/** A case as the workspace holds it, with the facts that definitions name. */
export interface FactCase {
  outcome: Outcome;
  startedAt: string | null;
  endedAt: string | null;
  version: string | null;
  /** Index of its stratum in the design. */
  stratum: number;
  /** Handled by people from the start, beside the agent. */
  human: boolean;
  /** By `factKey`. */
  facts: ReadonlyMap<string, FactValue>;
  /** Seconds in which the agent waited for the customer; null when messages have no times. */
  waitingSeconds: number | null;
  triggers: readonly string[];
  statedReason: string | null;
}

/** What the KPIs count of a case. Null is unknown. */
export interface TaskCase {
  outcome: Outcome;
  /** Day on which it began. */
  day: string | null;
  version: string | null;
  stratum: number;
  human: boolean;
  escalated: boolean;
  /** Between 0 and 1 where it was filled in with the share of its like; null: too young to say, whoever ended it. */
  completed: number | null;
  /** Whether `completed` was filled in. */
  filledIn: boolean;
  seconds: number | null;
  activeSeconds: number | null;
  cost: number | null;
  csat: number | null;
  triggers: readonly string[];
  statedReason: string | null;
}

export function factKey({ place, name }: FactField): string {
  return `${place}/${name}`;
}
