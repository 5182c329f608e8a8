/** The groups under lasting numbers, and the next number that none has had. */
export interface Carried {
  readonly members: Map<string, number | null>;
  readonly next: number;
}

/**
 * Gives groups that were found anew the numbers that they had. The group that shares most cases with an earlier one
 * keeps its number, the larger overlap first; a number that no group keeps is never used again.
 *
 * @param found the group of each case, from 0; null where it is like no other
 * @param before the numbers of last time
 * @param next the first number that no group has had
 * @example carryIds(new Map([['a', 0], ['b', 0]]), new Map([['a', 7]]), 9).members // Map { a => 7, b => 7 }
 */
export function carryIds(
  found: ReadonlyMap<string, number | null>,
  before: ReadonlyMap<string, number | null>,
  next: number,
): Carried {
  const sizes = new Map<number, number>();
  const overlaps = new Map<string, { group: number; number: number; cases: number }>();
  for (const [caseId, group] of found) {
    if (group === null) continue;
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    const number = before.get(caseId) ?? null;
    if (number === null) continue;
    const key = `${group} ${number}`;
    const overlap = overlaps.get(key) ?? { group, number, cases: 0 };
    overlap.cases += 1;
    overlaps.set(key, overlap);
  }
  const numberOf = new Map<number, number>();
  const taken = new Set<number>();
  const ranked = [...overlaps.values()].sort(
    (a, b) => b.cases - a.cases || a.number - b.number || a.group - b.group,
  );
  for (const { group, number } of ranked) {
    if (numberOf.has(group) || taken.has(number)) continue;
    numberOf.set(group, number);
    taken.add(number);
  }
  const fresh = [...sizes]
    .filter(([group]) => !numberOf.has(group))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  fresh.forEach(([group], place) => {
    numberOf.set(group, next + place);
  });
  return {
    members: new Map(
      [...found].map(([caseId, group]) => [caseId, group === null ? null : (numberOf.get(group) ?? null)]),
    ),
    next: next + fresh.length,
  };
}
