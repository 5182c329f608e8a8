import { requireCount } from '../arguments.ts';
import { StatsArgumentError } from '../estimate.ts';
import { sha256, utf8 } from '../numeric/sha256.ts';

/** What to draw from one stratum. */
export type DrawRequest = {
  /** Every case of the stratum, in any order. */
  readonly ids: readonly string[];
  /** How many cases to draw; more than there are draws all. */
  readonly size: number;
};

/** A drawn case and the number that chose it. */
export type DrawnCase = { readonly id: string; readonly number: number };

export type DrawnStratum = {
  readonly cases: readonly DrawnCase[];
  readonly population: number;
  /** Population / drawn; null when nothing was drawn. */
  readonly weight: number | null;
};

/**
 * The permanent random number of a case: the first 52 bits of SHA-256(seed, U+001F, id), over 2⁵². In [0, 1).
 *
 * It depends on nothing but the two texts, so a sample can be drawn again anywhere, a larger sample keeps every
 * earlier pick, and waves can be coordinated.
 *
 * Source: Ohlsson 1995. Golden file: sample_draw.
 */
export function permanentRandomNumber(seed: string, id: string): number {
  const words = sha256(utf8(`${seed}\u001f${id}`));
  return (words[0]! * 1_048_576 + (words[1]! >>> 12)) / 4_503_599_627_370_496;
}

/**
 * Draws a simple random sample without replacement from one stratum: sort by (number, id), take the first.
 *
 * Excluded cases (already reviewed, withdrawn) are skipped, never renumbered. A replacement for an unusable case is
 * the next in the same order.
 *
 * @param request ids (no doubles) and size
 * @param seed of the whole draw; store it with the sample
 * @param excluded ids to skip; they still count in the population
 * @example drawStratum({ ids: ['a', 'b', 'c'], size: 2 }, 'wave-1').weight // 1.5
 */
export function drawStratum(
  request: DrawRequest,
  seed: string,
  excluded: ReadonlySet<string> = new Set(),
): DrawnStratum {
  requireCount('size', request.size);
  if (new Set(request.ids).size !== request.ids.length) {
    throw new StatsArgumentError('ids', 'must not name a case twice');
  }
  const numbered = request.ids
    .filter((id) => !excluded.has(id))
    .map((id): DrawnCase => ({ id, number: permanentRandomNumber(seed, id) }))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const cases = numbered.slice(0, request.size);
  const population = request.ids.length;
  return { cases, population, weight: cases.length === 0 ? null : population / cases.length };
}
