import type { PairAgreement } from '../../../shared/model/agreement.ts';
import { figureOf, type Measure } from './measure.ts';

/** Above this many reviewers the matrix scrolls, and those who agree least come first. */
export const MANY = 8;

/** The same for two reviewers whichever is named first. */
export function pairKey(first: string, second: string): string {
  return JSON.stringify([first, second].sort());
}

/** The reviewers in the order of their rows: by name; of many those first whose mean agreement is lowest. */
export function matrixOrder(pairs: readonly PairAgreement[], measure: Measure): string[] {
  const sums = new Map<string, { sum: number; pairs: number }>();
  for (const pair of pairs) {
    const { value } = figureOf(pair, measure);
    for (const name of [pair.first, pair.second]) {
      const held = sums.get(name) ?? { sum: 0, pairs: 0 };
      sums.set(name, value === null || pair.few ? held : { sum: held.sum + value, pairs: held.pairs + 1 });
    }
  }
  const names = [...sums.keys()].sort();
  if (names.length <= MANY) return names;
  const mean = (name: string) => {
    const { sum = 0, pairs: of = 0 } = sums.get(name) ?? {};
    return of === 0 ? Number.POSITIVE_INFINITY : sum / of;
  };
  return names.sort((a, b) => mean(a) - mean(b) || (a < b ? -1 : 1));
}
