import { cutValue, day, percent } from '../../format.ts';
import type { Drift } from '../../model/threshold.ts';
import { auroc, isEstimated, newcombe, quantile } from '../../stats/index.ts';
import type { ScoredCase } from './labelled-case.ts';

/** Labels that each half of a side must have before the halves are compared. */
const LEAST_PER_HALF = 20;
/** Four comparisons are made, so each takes a quarter of one in a hundred. */
const LEVEL = 1 - 0.01 / 4;

/**
 * Whether the earlier and the later half of the labels tell different stories: how often a human was needed, or
 * which values the signal takes, on either side of the handover. A cut learned from both halves would then age. The
 * first difference found is told; null when there is none beyond chance, or too few dated labels to look.
 */
export function driftOf(all: readonly ScoredCase[]): Drift | null {
  const dated = all.flatMap((one) => (one.outside || one.at === undefined ? [] : [{ ...one, at: one.at }]));
  for (const side of ['automated', 'escalated'] as const) {
    const cases = dated
      .filter((one) => one.escalated === (side === 'escalated'))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const since = cases[cases.length >> 1]?.at.slice(0, 10);
    if (since === undefined) continue;
    const earlier = cases.filter((one) => one.at < since);
    const later = cases.filter((one) => one.at >= since);
    if (Math.min(earlier.length, later.length) < LEAST_PER_HALF) continue;
    const found = verdictShift(side, since, earlier, later) ?? signalShift(side, since, earlier, later);
    if (found) return found;
  }
  return null;
}

type Half = readonly ScoredCase[];

function verdictShift(side: Drift['side'], since: string, earlier: Half, later: Half): Drift | null {
  const [before, after] = [needed(earlier), needed(later)];
  const difference = newcombe(after, later.length, before, earlier.length, LEVEL);
  if (!isEstimated(difference) || (difference.low <= 0 && difference.high >= 0)) return null;
  const [was, is] = [before / earlier.length, after / later.length];
  return {
    what: 'verdicts',
    side,
    since,
    sentence: `Of the ${side} cases ${percent(was, 0)} needed a human before ${day(since)} and ${percent(is, 0)} since (n = ${earlier.length} and ${later.length}).`,
  };
}

function signalShift(side: Drift['side'], since: string, earlier: Half, later: Half): Drift | null {
  const cases = [...earlier, ...later];
  const isLater = cases.map((_, i) => (i < earlier.length ? 0 : 1));
  const order = auroc(
    isLater,
    cases.map(({ score }) => score),
    { level: LEVEL },
  );
  if (!isEstimated(order)) return null;
  const isApart = isEstimated(order.figure)
    ? order.figure.low > 0.5 || order.figure.high < 0.5
    : order.value === 0 || order.value === 1;
  if (!isApart) return null;
  return {
    what: 'signal',
    side,
    since,
    sentence: `The signal of the ${side} cases has moved: its middle value was ${cutValue(middle(earlier))} before ${day(since)} and is ${cutValue(middle(later))} since (n = ${earlier.length} and ${later.length}).`,
  };
}

function needed(half: Half): number {
  return half.filter((one) => one.needed === 1).length;
}

function middle(half: Half): number {
  return quantile(
    half.map(({ score }) => score),
    0.5,
  );
}
