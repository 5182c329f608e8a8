/** A reviewer's first label of a case, and the permanent random number that decides whether the case comes back. */
export interface FirstLabel {
  reviewer: string;
  caseId: string;
  /** ISO time. */
  recordedAt: string;
  /** In [0, 1), from the workspace's seed, reviewer and case. */
  chance: number;
}

const DAY = 86_400_000;

/**
 * When a case comes back to its reviewer at the earliest, or null when it does not. It is decided by the label's own
 * number: which cases come back follows neither from what was answered nor from how many there are, and a larger share
 * later keeps every one that was chosen under a smaller.
 */
export function comesBack(
  { chance, recordedAt }: Pick<FirstLabel, 'chance' | 'recordedAt'>,
  { share, afterDays }: { readonly share: number; readonly afterDays: number },
): string | null {
  if (chance >= share) return null;
  return new Date(Date.parse(recordedAt) + afterDays * DAY).toISOString();
}
