import { certifyStratified } from '../../threshold/risk-control/certify-stratified.ts';
import type { Method } from '../method.ts';
import { type GoldenStratum, toStratum } from './golden-stratum.ts';
import { certifiedCut } from './golden-sweep.ts';

export const lttStratified: Method = {
  name: 'ltt_stratified',
  run(input, options) {
    const { grid, table } = input as {
      grid: readonly number[];
      table: readonly Readonly<Record<string, GoldenStratum>>[];
    };
    const { alpha, delta } = options as { alpha: number; delta: number };
    const steps = grid.map((cut, k) => ({ cut, strata: Object.values(table[k]!).map(toStratum) }));
    const certificate = certifyStratified(steps, alpha, delta);
    return {
      nMin: certificate.leastReviewed,
      upper: certificate.steps.map((step) => step.upper),
      estimate: certificate.steps.map((step) => step.estimate),
      answer: certifiedCut(certificate.cut),
    };
  },
};
