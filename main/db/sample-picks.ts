import type { SampleDesign } from '../../shared/analysis/sampling/stratum-parts.ts';
import type { Db } from './open-db.ts';
import { type DrawOrder, eachPlace } from './sample-strata.ts';
import type { Pick } from './sample-writes.ts';

/** How many cases of a stratum are wanted, and how many there are to choose from. */
export interface Wanted {
  key: string;
  eligible: number;
  n: number;
}

/** Standard deviations by which the first look reaches beyond the place where the last pick is to be expected. */
const REACH = 6;

/** The first n cases of each stratum in order of place. The same cases on every machine, whatever the order of import. */
export function pickCases(db: Db, design: SampleDesign, order: DrawOrder, wanted: readonly Wanted[]): Pick[] {
  const asked = wanted.filter(({ n }) => n > 0);
  const found = look(db, design, order, new Map(asked.map((one) => [one.key, likelyPlace(one)])));
  const short = asked.filter(({ key, n }) => (found.get(key)?.length ?? 0) < n);
  if (short.length > 0) {
    const all = look(db, design, order, new Map(short.map(({ key }) => [key, 1])));
    for (const [key, cases] of all) found.set(key, cases);
  }
  return asked.flatMap(({ key, n }) =>
    (found.get(key) ?? [])
      .sort(inOrder)
      .slice(0, n)
      .map(({ pick }) => pick),
  );
}

/** Rank, in its stratum as it is now, of the case at each place: how many come up to it. */
export function ranksAt(
  db: Db,
  design: SampleDesign,
  order: DrawOrder,
  places: ReadonlyMap<string, number>,
): Map<string, number> {
  const ranks = new Map<string, number>();
  eachPlace(db, design, order, places, (key) => ranks.set(key, (ranks.get(key) ?? 0) + 1));
  return ranks;
}

interface Found {
  pick: Pick;
  caseId: string;
}

function look(
  db: Db,
  design: SampleDesign,
  order: DrawOrder,
  upTo: ReadonlyMap<string, number>,
): Map<string, Found[]> {
  const found = new Map<string, Found[]>();
  eachPlace(db, design, order, upTo, (key, seq, place, caseId) => {
    const one = { pick: { key, seq, place }, caseId };
    const own = found.get(key);
    if (own) own.push(one);
    else found.set(key, [one]);
  });
  return found;
}

/** A place below which almost surely n of the cases lie. */
function likelyPlace({ eligible, n }: Wanted): number {
  if (n >= eligible) return 1;
  const share = n / eligible;
  return Math.min(1, share + (REACH * Math.sqrt(share * (1 - share) * eligible) + REACH) / eligible);
}

/** By place; two equal numbers, which hardly ever meet, by id where it was read. */
function inOrder(a: Found, b: Found): number {
  return a.pick.place - b.pick.place || (a.caseId < b.caseId ? -1 : 1);
}
