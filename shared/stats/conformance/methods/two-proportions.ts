import type { Estimate } from '../../estimate.ts';
import { haldaneOddsRatio, oddsRatio } from '../../handoff/odds-ratio.ts';
import { agrestiCaffo } from '../../proportions/agresti-caffo.ts';
import { conditionalOddsRatio } from '../../proportions/conditional-odds-ratio.ts';
import { fisherExact } from '../../proportions/fisher-exact.ts';
import { katzRatio } from '../../proportions/katz-ratio.ts';
import { miettinenNurminen } from '../../proportions/miettinen-nurminen.ts';
import { miettinenNurminenRatio } from '../../proportions/miettinen-nurminen-ratio.ts';
import { newcombe } from '../../proportions/newcombe.ts';
import { pooledZTest } from '../../proportions/pooled-z-test.ts';
import type { RatioEstimate } from '../../proportions/ratio-estimate.ts';
import type { TwoByTwo } from '../../proportions/two-by-two.ts';
import type { Method } from '../method.ts';

type Limits = { readonly low?: number; readonly high?: number };
const pair = (limits: Limits | null) => limits && [limits.low, limits.high];
const golden = (limit: number | 'unbounded') => (limit === 'unbounded' ? 'Infinity' : limit);
const ratioPair = ({ low, high }: RatioEstimate) => [low, golden(high)];

export const twoProportions: Method = {
  name: 'two_proportions',
  run(input, options) {
    const { count1, nobs1, count2, nobs2 } = input as Record<string, number> as {
      count1: number;
      nobs1: number;
      count2: number;
      nobs2: number;
    };
    const level = 1 - (options as { alpha: number }).alpha;
    const groups = [count1, nobs1, count2, nobs2] as const;
    const table: TwoByTwo = [
      [count1, nobs1 - count1],
      [count2, nobs2 - count2],
    ];
    const difference: Estimate = newcombe(...groups, level);
    const scoreRatio = miettinenNurminenRatio(...groups, level);
    const woolf = oddsRatio(table, level);
    const haldane = haldaneOddsRatio(table, level);
    const conditional = conditionalOddsRatio(table, level);
    const z = pooledZTest(...groups);
    return {
      diff: difference.value,
      newcombe: pair(difference),
      agrestiCaffo: pair(agrestiCaffo(...groups, level)),
      scoreDiff: pair(miettinenNurminen(...groups, level)),
      ratio: count2 === 0 && count1 > 0 ? 'Infinity' : scoreRatio.value,
      ratioLog: pair(katzRatio(...groups, level)),
      scoreRatio: ratioPair(scoreRatio),
      oddsRatio: woolf.value ?? emptyCellRatio(table),
      orLogit: woolf.value === null ? null : ratioPair(woolf),
      orHaldane: haldane.value,
      orHaldaneCi: pair(haldane),
      fisherP: fisherExact(table).p,
      orConditionalMle: conditional.value ?? referenceMle(conditional),
      orConditionalMleCi: ratioPair(conditional),
      zPooled: z?.z,
      pPooled: z?.p,
    };
  },
};

/** The reference gives 0 where only the numerator is empty, and nothing where the denominator is. */
function emptyCellRatio([[a, b], [c, d]]: TwoByTwo): number | null {
  return a * d === 0 && b * c > 0 ? 0 : null;
}

/** The reference prints 0 for a table that its margins fix, and infinity at the other end. */
const referenceMle = ({ low }: RatioEstimate) => (low === 0 ? 0 : 'Infinity');
