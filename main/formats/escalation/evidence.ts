import type { Message } from '../../../shared/model/case.ts';

/** A field that changed, in the order of time; `from` is null where it was empty before. */
export interface FieldChange {
  field: string;
  from: string | null;
  to: string | null;
  /** ISO 8601; null when the source does not say. */
  at: string | null;
}

/** Something that happened on the way, under the name the source has for it. */
export interface CaseEvent {
  type: string;
  at: string | null;
  /** Its turn, where it stands in the transcript. */
  turn?: number;
}

/** What one case shows of itself to a rule. What a source does not know is left out. */
export interface Evidence {
  messages: readonly Message[];
  /** What a field holds in the end; null when it is empty or there is none of that name. */
  field?: (name: string) => string | null;
  changes?: readonly FieldChange[];
  events?: readonly CaseEvent[];
}
