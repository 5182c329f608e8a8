import type { CaseRecord, Speaker } from '../../../shared/model/case.ts';
import type { FieldChange } from '../escalation/evidence.ts';

/** Something said in a ticket or a conversation of a support tool. */
export interface Said {
  speaker: Speaker;
  text: string;
  /** ISO 8601; null when the source does not say. */
  at: string | null;
  /** Said by a person of the team, where the source can tell people from the agent. */
  byHuman?: boolean;
  /** Seen by the team alone. */
  internal?: boolean;
  /** Something that happened rather than was said, by the source's name for it. */
  event?: string;
}

/** A ticket or conversation of a support tool, before it is known how it ended. */
export interface Thread {
  caseId: string;
  startedAt: string | null;
  endedAt: string | null;
  cohort: CaseRecord['cohort'];
  /** In any order; those with a time are put in the order of time. */
  said: Said[];
  /** What a field held in the end, for rules; null when it is empty. */
  field: (name: string) => string | null;
  changes: FieldChange[];
  later: CaseRecord['metadata'];
  statedReason: string | null;
  metadata: CaseRecord['metadata'];
}
