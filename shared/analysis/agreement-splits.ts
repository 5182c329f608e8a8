import type { SplitState } from '../model/agreement.ts';
import type { Verdict } from '../model/answers.ts';
import { needOf } from './agreement-parts.ts';

/**
 * An event under every id that it has had. What an undo or a redo brings back is a new event, but the same answer as
 * the one that was given first.
 */
export interface KnownEvent {
  readonly eventId: string;
  /** Ids of the same answer as it was given first; empty when it never was taken back. */
  readonly origins: readonly string[];
  readonly reviewer: string;
  /** For adjudications from before `judged` was kept; nothing else is decided by a clock. */
  readonly recordedAt: string;
}

/** An adjudication that stands. */
export interface KnownSettlement extends KnownEvent {
  readonly verdict: Verdict;
  /** The events it weighed; null in old files. */
  readonly judged: readonly string[] | null;
}

/** What is known of a case when its state is asked: everything that stands. */
export interface JudgedTwice {
  /** The label of each reviewer that counts. */
  readonly labels: readonly (KnownEvent & { readonly verdict: Verdict })[];
  readonly flags: readonly KnownEvent[];
  readonly appeals: readonly { readonly against: string }[];
  readonly settlements: readonly KnownSettlement[];
}

/**
 * Whether a case waits for the lead. A settlement holds for the labels and flags that it weighed; any other reopens
 * the case, whatever a clock says, and so does an appeal against it. Null when there is nothing to settle.
 */
export function splitState({ labels, flags, appeals, settlements }: JudgedTwice): SplitState | null {
  if (settlements.length > 0) {
    if (new Set(settlements.map(({ verdict }) => needOf(verdict))).size > 1) return 'settled_twice';
    if (appeals.some((appeal) => isAgainst(appeal, settlements))) return 'appealed';
    if (labels.some((label) => isUnweighed(label, settlements))) return 'answered_again';
    return flags.some((flag) => isUnweighed(flag, settlements)) ? 'flagged' : 'settled';
  }
  const said = new Set(labels.map(({ verdict }) => needOf(verdict)));
  if (said.size > 1) return 'open';
  if (said.has('cannot_tell')) return 'cannot_tell';
  return flags.length > 0 ? 'flagged' : null;
}

/** Whether no standing settlement has weighed the label or flag. */
export function isUnweighed(event: KnownEvent, settlements: readonly KnownSettlement[]): boolean {
  return settlements.length > 0 && settlements.every((settlement) => !hasWeighed(settlement, event));
}

function hasWeighed({ judged, reviewer, recordedAt }: KnownSettlement, event: KnownEvent): boolean {
  if (judged === null) return event.reviewer === reviewer || event.recordedAt <= recordedAt;
  return idsOf(event).some((id) => judged.includes(id));
}

/** Whether an appeal is against a settlement that still stands; a newer settlement has answered it. */
export function isAgainst(
  { against }: { readonly against: string },
  settlements: readonly KnownEvent[],
): boolean {
  return settlements.some((settlement) => idsOf(settlement).includes(against));
}

/** Every id under which an event may be named. */
export function idsOf({ eventId, origins }: KnownEvent): string[] {
  return [...new Set([eventId, ...origins])];
}
