import type { JudgedPeriod } from './judged-period.ts';
import type { SamplingGroup } from './sampling-groups.ts';

/**
 * What is known of one group of strata, by the place of a case's score among the cuts. The last slot, after those of
 * the scores, holds the cases without one.
 */
export interface GroupTally {
  readonly escalated: boolean;
  /** See `SamplingGroup`. */
  readonly spread: number;
  /** Cases of the period, from the logged scores. */
  readonly size: Float64Array;
  readonly judged: Float64Array;
  /** Judged cases that no customer's request hands over. */
  readonly open: Float64Array;
  /** Of the open ones: a human was needed. */
  readonly needed: Float64Array;
  /** Of the open ones: nobody could tell. */
  readonly undecided: Float64Array;
}

export function groupTally({ cuts, cases }: JudgedPeriod, { members, spread }: SamplingGroup): GroupTally {
  const unscored = cuts.length + 1;
  const slots = () => new Float64Array(unscored + 1);
  const tally = {
    escalated: members[0]?.escalated ?? false,
    spread,
    size: slots(),
    judged: slots(),
    open: slots(),
    needed: slots(),
    undecided: slots(),
  };
  for (const stratum of members) {
    const each = stratum.imported > 0 ? (stratum.population ?? 0) / stratum.imported : 0;
    [...stratum.bins, stratum.unscored].forEach((logged, slot) => {
      tally.size[slot]! += each * logged;
    });
  }
  const keys = new Set(members.map(({ key }) => key));
  for (const one of cases) {
    if (!keys.has(one.stratum)) continue;
    const slot = one.score === null ? unscored : placeOf(cuts, one.score);
    tally.judged[slot]!++;
    if (one.requested) continue;
    tally.open[slot]!++;
    if (one.needed === 1) tally.needed[slot]!++;
    if (one.needed === null) tally.undecided[slot]!++;
  }
  return tally;
}

/** How many of the ascending cuts lie at or below a score. */
export function placeOf(cuts: readonly number[], score: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
