import type { AssignmentKind } from '../model/assignment.ts';

export interface Distributing {
  /** Cases that nobody has; their order does not matter. */
  readonly cases: readonly string[];
  /** Different people; their order does not matter. */
  readonly reviewers: readonly string[];
  /** Share of the cases that go to a second reviewer as well, 0 to 1. */
  readonly doubleShare: number;
  /** A permanent random number in [0, 1) for what the keys name, from the workspace's seed. */
  readonly chance: (...keys: string[]) => number;
  /** Who must not get a case, because they have put it aside before. */
  readonly barred?: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface Given {
  readonly caseId: string;
  readonly reviewer: string;
  readonly kind: Extract<AssignmentKind, 'first' | 'second'>;
}

/**
 * Deals cases out to reviewers so that nobody gets more than one case more than anybody else, and nobody a case twice.
 * Which cases are judged by two follows from their own random numbers, and so do the pairs, which mix. Each case goes
 * to whoever has fewest; the doubled ones first, since a pair can always be given evenly and a single evens out the
 * rest. A case of which everybody is barred is left out.
 */
export function distributeCases({ cases, reviewers, doubleShare, chance, barred }: Distributing): Given[] {
  const ordered = byChance([...new Set(cases)], (caseId) => chance('distribute', caseId));
  const doubled = reviewers.length < 2 ? 0 : Math.round(doubleShare * ordered.length);
  const has = new Map(reviewers.map((reviewer) => [reviewer, 0]));
  const given: Given[] = [];
  for (const [at, caseId] of ordered.entries()) {
    const may = reviewers.filter((reviewer) => !barred?.get(caseId)?.has(reviewer));
    const chosen = byChance(may, (reviewer) => chance('reviewer', caseId, reviewer))
      .sort((a, b) => (has.get(a) ?? 0) - (has.get(b) ?? 0))
      .slice(0, at < doubled ? 2 : 1);
    // Who is first is a matter of words; it must not always be the one with less to do.
    const pair = byChance(chosen, (reviewer) => chance('first', caseId, reviewer));
    for (const [place, reviewer] of pair.entries()) {
      has.set(reviewer, (has.get(reviewer) ?? 0) + 1);
      given.push({ caseId, reviewer, kind: place === 0 ? 'first' : 'second' });
    }
  }
  return given;
}

function byChance<T extends string>(items: readonly T[], chanceOf: (item: T) => number): T[] {
  return items
    .map((item) => ({ item, chance: chanceOf(item) }))
    .sort((a, b) => a.chance - b.chance || (a.item < b.item ? -1 : 1))
    .map(({ item }) => item);
}
