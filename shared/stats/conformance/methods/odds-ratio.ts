import { mantelHaenszel } from '../../handoff/mantel-haenszel.ts';
import { haldaneOddsRatio, oddsRatio } from '../../handoff/odds-ratio.ts';
import { fisherExact } from '../../proportions/fisher-exact.ts';
import type { TwoByTwo } from '../../proportions/two-by-two.ts';
import type { Method } from '../method.ts';

export const oddsRatioMethod: Method = {
  name: 'odds_ratio',
  run(input, options) {
    const { kind, alpha } = options as { kind: 'single' | 'mantelHaenszel'; alpha: number };
    if (kind === 'mantelHaenszel') {
      const { tables } = input as { tables: readonly TwoByTwo[] };
      const { oddsRatio: pooled, p } = mantelHaenszel(tables, 1 - alpha);
      return { orMh: pooled.value, ciMh: pooled.value === null ? null : [pooled.low, pooled.high], pCmh: p };
    }
    const { table } = input as { table: TwoByTwo };
    const plain = oddsRatio(table, 1 - alpha);
    const haldane = haldaneOddsRatio(table, 1 - alpha);
    const { p, midP } = fisherExact(table);
    return {
      orHaldane: haldane.value,
      ciHaldane: [haldane.low, haldane.high],
      oddsRatio: plain.value,
      ci: plain.value === null ? null : [plain.low, plain.high],
      fisherP: p,
      midP,
      zeroCell: haldane.zeroCell,
    };
  },
};
