import type { LoggedStratum } from './judged-period.ts';

/** Strata that are counted as one. */
export interface SamplingGroup {
  readonly members: readonly LoggedStratum[];
  /** How many times denser the group was sampled than its thinnest stratum; 1 for one stratum. */
  readonly spread: number;
}

/** Sampling rates that differ by less than this part may be put together. */
const NEAR_RATE = 0.25;
/** A group with fewer labels takes the stratum of the next rate in. */
const LEAST = 10;

/**
 * Puts together strata of one side that were sampled at nearly the same rate, and those with hardly a label. The
 * guaranteed bound adds one miss to every stratum it knows, so over twenty thin ones it says nothing. Where rates within
 * a group differ, the misses may all lie where fewest were judged; `spread` says by how much that would make them more.
 *
 * Looks at counts alone, never at a verdict, and so leaves the guarantee whole.
 */
export function samplingGroups(strata: readonly LoggedStratum[]): SamplingGroup[] {
  const filled = strata.filter(({ imported, population }) => imported + (population ?? 0) > 0);
  return [true, false].flatMap((side) => groupsOf(filled.filter(({ escalated }) => escalated === side)));
}

function groupsOf(side: readonly LoggedStratum[]): SamplingGroup[] {
  const sorted = [...side].sort((a, b) => rateOf(a) - rateOf(b) || (a.key < b.key ? -1 : 1));
  const groups: { members: LoggedStratum[]; judged: number; rate: number }[] = [];
  for (const stratum of sorted) {
    const open = groups.at(-1);
    const rate = rateOf(stratum);
    if (!open || (open.judged >= LEAST && rate > open.rate * (1 + NEAR_RATE))) {
      groups.push({ members: [stratum], judged: stratum.judged, rate });
      continue;
    }
    open.members.push(stratum);
    if (open.judged < LEAST) open.rate = rate;
    open.judged += stratum.judged;
  }
  const last = groups.at(-1);
  if (groups.length > 1 && last && last.judged < LEAST) {
    groups.pop();
    groups.at(-1)!.members.push(...last.members);
  }
  return groups.map(({ members }) => ({ members, spread: spreadOf(members) }));
}

/** Of strata with hardly a label no rate is known; what is true of the others is taken to be true of them. */
function spreadOf(members: readonly LoggedStratum[]): number {
  const known = members.filter(({ judged, population }) => judged >= LEAST && population !== null);
  if (known.length < 2) return 1;
  const judged = known.reduce((sum, one) => sum + one.judged, 0);
  const population = known.reduce((sum, one) => sum + (one.population ?? 0), 0);
  return Math.max(1, judged / population / Math.min(...known.map(rateOf)));
}

function rateOf({ judged, population }: LoggedStratum): number {
  return judged / Math.max(1, population ?? 0);
}
