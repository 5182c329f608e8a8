import { adjustPValues } from '../../monitoring/adjust-p-values.ts';
import type { Method } from '../method.ts';

export const multiplicity: Method = {
  name: 'multiplicity',
  run(input) {
    const { p } = input as { p: (number | null)[] };
    return {
      bh: adjustPValues(p, 'bh'),
      by: adjustPValues(p, 'by'),
      holm: adjustPValues(p, 'holm'),
      bonferroni: adjustPValues(p, 'bonferroni'),
    };
  },
};
