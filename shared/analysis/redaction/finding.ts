import type { RedactionKind } from '../../model/redaction.ts';

/** A passage to be replaced: UTF-16 places in the text it was found in. */
export interface Finding {
  start: number;
  end: number;
  kind: RedactionKind;
  /** What is there apart from its spelling: equal keys are the same value. */
  key: string;
  /** The word of its placeholder, where it is not the kind's own: LINE, CUSTOMER. */
  word?: string | undefined;
  byHand?: boolean | undefined;
}

/** Those that do not overlap: an earlier one in the list keeps its place. In the order of the text. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const taken: Finding[] = [];
  for (const finding of findings) {
    const before = firstNotBefore(taken, finding.start);
    const left = taken[before - 1];
    const right = taken[before];
    if ((left && left.end > finding.start) || (right && right.start < finding.end)) continue;
    taken.splice(before, 0, finding);
  }
  return taken;
}

/** Index of the first that starts at `start` or after it. */
function firstNotBefore(sorted: readonly Finding[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Finding).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
