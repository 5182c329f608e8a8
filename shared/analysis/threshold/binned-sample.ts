import type { SignalDirection } from '../../model/signal.ts';
import type { PricedFacts } from './case-price.ts';
import type { Population, ScoredCase } from './labelled-case.ts';

/** What cases have in common that are handled and priced alike. */
export interface CaseKind extends PricedFacts {
  /** Handed over when it happened; a request counts as honoured, so that no cut is credited with what is a rule. */
  readonly escalated: boolean;
}

/**
 * Labelled cases laid out for sweeping: each case in the bin between two neighbouring cuts, with its weight.
 * Bin b holds scores from cuts[b-1] up to, not including, cuts[b]; 0 ... cuts.length. Cases outside the cohort that is
 * asked about lie in no bin: leaving them out before weighing would make a cohort look better known than it is.
 */
export interface BinnedSample {
  readonly cuts: readonly number[];
  readonly direction: SignalDirection;
  /** Cases, those outside included. */
  readonly n: number;
  /** -1 for a case outside. */
  readonly bin: Int32Array;
  /** A few dozen at most, however many cases: prices are worked out once for each. */
  readonly kinds: readonly CaseKind[];
  /** Place of each case's kind. */
  readonly kind: Uint8Array;
  readonly weight: Float64Array;
  /** Of the cases that are asked about. */
  readonly totalWeight: number;
  readonly strata: readonly SampledStratum[];
}

export interface SampledStratum {
  readonly key: string;
  /** Positions of its cases. */
  readonly rows: Int32Array;
}

const OUTSIDE = -1;

/** Lays out cases over ascending cuts. Weights are N_h / n_h, or 1 without population counts. */
export function binSample(
  cases: readonly ScoredCase[],
  cuts: readonly number[],
  direction: SignalDirection,
  population: Population,
): BinnedSample {
  const rows = new Map<string, number[]>();
  cases.forEach((one, i) => {
    const held = rows.get(one.stratum);
    if (held) held.push(i);
    else rows.set(one.stratum, [i]);
  });
  const weight = new Float64Array(cases.length);
  const strata = [...rows].map(([key, positions]) => {
    // A count below what was seen cannot be right; the cases themselves are the better count.
    const size = population === null ? null : Math.max(population[key] ?? 0, positions.length);
    for (const i of positions) weight[i] = size === null ? 1 : size / positions.length;
    return { key, rows: Int32Array.from(positions) };
  });
  const always = direction === 'higher_is_riskier' ? cuts.length : 0;
  return {
    cuts,
    direction,
    n: cases.length,
    bin: Int32Array.from(cases, (one) =>
      one.outside ? OUTSIDE : one.requested ? always : cutsUpTo(cuts, one.score),
    ),
    ...kindsOf(cases),
    weight,
    totalWeight: weight.reduce((sum, w, i) => (cases[i]!.outside ? sum : sum + w), 0),
    strata,
  };
}

function kindsOf(cases: readonly ScoredCase[]): Pick<BinnedSample, 'kinds' | 'kind'> {
  const kinds: CaseKind[] = [];
  const place = new Map<string, number>();
  const kind = Uint8Array.from(cases, ({ needed, requested, severity, actedWrongly, escalated }) => {
    const isEscalated = escalated || requested === true;
    const key = [needed, requested ? 1 : 0, severity ?? 0, actedWrongly ? 1 : 0, isEscalated ? 1 : 0].join();
    const known = place.get(key);
    if (known !== undefined) return known;
    place.set(key, kinds.length);
    return (
      kinds.push({
        needed,
        requested: requested === true,
        ...(severity !== undefined && { severity }),
        actedWrongly: actedWrongly === true,
        escalated: isEscalated,
      }) - 1
    );
  });
  return { kinds, kind };
}

/** How many of the ascending cuts lie at or below the score. */
function cutsUpTo(cuts: readonly number[], score: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle]! <= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a case of this bin would be handed over at cut number j: below the cut when high is safe, else at or above. */
export function handsOver(sample: Pick<BinnedSample, 'direction'>, bin: number, j: number): boolean {
  return sample.direction === 'higher_is_riskier' ? bin > j : bin <= j;
}
