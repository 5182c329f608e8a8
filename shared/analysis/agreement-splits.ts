import type { SplitState } from '../model/agreement.ts';
import type { Verdict } from '../model/answers.ts';
import { needOf } from './agreement-parts.ts';

/** What is known of a case when its state is asked: first labels of its reviewers, and how it was settled. */
export interface JudgedTwice {
  readonly labels: readonly {
    readonly reviewer: string;
    readonly verdict: Verdict;
    readonly recordedAt: string;
  }[];
  readonly settled: { readonly by: string; readonly at: string } | null;
}

/**
 * Whether a case waits for the lead. A label that somebody else recorded after it was settled reopens it. Null when
 * there is nothing to settle.
 */
export function splitState(judged: JudgedTwice): SplitState | null {
  if (judged.settled !== null) {
    return judged.labels.some((label) => isAfter(label, judged.settled)) ? 'answered_again' : 'settled';
  }
  const said = new Set(judged.labels.map(({ verdict }) => needOf(verdict)));
  if (said.size > 1) return 'open';
  return said.has('cannot_tell') ? 'cannot_tell' : null;
}

/** Whether a label was given by another person after the case was settled. */
export function isAfter(
  label: { readonly reviewer: string; readonly recordedAt: string },
  settled: JudgedTwice['settled'],
): boolean {
  return settled !== null && label.reviewer !== settled.by && label.recordedAt > settled.at;
}
