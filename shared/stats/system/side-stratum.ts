import { StatsArgumentError } from '../estimate.ts';
import { requireStrata, type Stratum } from '../survey/stratum.ts';

/** Which decision the agent took: it handed the case over, or it ended it alone. */
export type Side = 'escalated' | 'automated';

/** A stratum that lies on one side; an event is a case that needed a human. */
export type SideStratum = Stratum & { readonly side: Side };

/** Checks counts and sides. */
export function requireSideStrata(argument: string, strata: readonly SideStratum[]): void {
  requireStrata(argument, strata);
  strata.forEach(({ side }, i) => {
    if (side !== 'escalated' && side !== 'automated') {
      throw new StatsArgumentError(
        `${argument}[${i}].side`,
        `must be "escalated" or "automated", got ${String(side)}`,
      );
    }
  });
}

/** The strata of one side that hold any case. */
export function ofSide(strata: readonly SideStratum[], side: Side): SideStratum[] {
  return strata.filter((stratum) => stratum.side === side && stratum.population > 0);
}
