import type { GroupCheck } from '../../model/signal-check.ts';
import type { ScoredCase } from '../threshold/labelled-case.ts';

const BARS = 10;

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Bars are one whole number wide, or several. */
  readonly isWhole: boolean;
}

/** The ends that all groups of a signal share, so that their panels can be read beside each other. */
export function rangeOf(cases: readonly Pick<ScoredCase, 'score'>[], isProbability: boolean): Range {
  if (isProbability) return { from: 0, to: 1, isWhole: false };
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isWhole = true;
  for (const { score } of cases) {
    from = Math.min(from, score);
    to = Math.max(to, score);
    isWhole &&= Number.isInteger(score);
  }
  if (from > to) return { from: 0, to: 1, isWhole: false };
  return isWhole ? { from, to: to + 1, isWhole } : { from, to: to === from ? from + 1 : to, isWhole };
}

/** Labels per bar of equal width, split by how the case ended. */
export function histogramOf(
  cases: readonly ScoredCase[],
  { from, to, isWhole }: Range,
): GroupCheck['histogram'] {
  const step = isWhole ? Math.ceil((to - from) / BARS) : (to - from) / BARS;
  const bars = Math.max(1, Math.ceil((to - from) / step - 1e-9));
  const counts = Array.from({ length: bars }, (_, i) => ({
    from: tidy(from + i * step),
    to: tidy(from + (i + 1) * step),
    escalated: 0,
    automated: 0,
  }));
  for (const { score, escalated } of cases) {
    const bar = counts[Math.min(bars - 1, Math.floor((score - from) / step + 1e-9))]!;
    bar[escalated ? 'escalated' : 'automated'] += 1;
  }
  return counts;
}

/** Removes the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
