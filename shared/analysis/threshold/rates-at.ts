import type { Sweep } from './sweep-cuts.ts';

export const RATES = ['escalationRate', 'appropriateness', 'recall', 'missedRate'] as const;
export type RateName = (typeof RATES)[number];

/** A rate if cut number j were the threshold; not a number where there is nothing to divide by. */
export function rateAt(name: RateName, sweep: Sweep, j: number, totalWeight: number): number {
  const escalated = sweep.escalated[j]!;
  const missed = sweep.missed[j]!;
  const caught = escalated - sweep.needless[j]!;
  switch (name) {
    case 'escalationRate':
      return share(escalated, totalWeight);
    case 'appropriateness':
      return share(caught, escalated);
    case 'recall':
      return share(caught, caught + missed);
    case 'missedRate':
      return share(missed, totalWeight - escalated);
  }
}

/** Below this part of a case there is nothing: sums in different orders leave a hair. */
const NOTHING = 1e-9;

function share(part: number, whole: number): number {
  return whole > NOTHING ? Math.min(1, Math.max(0, part / whole)) : Number.NaN;
}
