import { conformalRiskControl } from '../../threshold/risk-control/conformal-risk-control.ts';
import { hoeffdingBentkus } from '../../threshold/risk-control/hoeffding-bentkus.ts';
import { bonferroniTest, fixedSequenceTest } from '../../threshold/risk-control/learn-then-test.ts';
import { riskControllingCut } from '../../threshold/risk-control/risk-controlling-set.ts';
import { type CalibrationCases, countsAt } from '../../threshold/risk-control/risk-table.ts';
import type { Method } from '../method.ts';
import { certifiedCut } from './golden-sweep.ts';

export const riskControl: Method = {
  name: 'risk_control',
  run(input, options) {
    const cases = input as unknown as CalibrationCases;
    const { alpha, delta, grid } = options as { alpha: number; delta: number; grid: readonly number[] };
    const sequence = fixedSequenceTest(cases, alpha, delta);
    const bonferroni = bonferroniTest(cases, grid, alpha, delta);
    return {
      crc: certifiedCut(conformalRiskControl(cases, alpha)),
      rcpsCp: certifiedCut(riskControllingCut(cases, alpha, delta)),
      rcpsHb: certifiedCut(riskControllingCut(cases, alpha, delta, 'hoeffding-bentkus')),
      nMin: sequence.leastActed,
      lttFixed: certifiedCut(sequence.cut),
      lttFixedPath: sequence.path.map(({ cut, p }) => ({ t: certifiedCut(cut), p })),
      gridP: bonferroni.p,
      lttBonferroni: certifiedCut(bonferroni.cut),
      hbAtGrid: grid.map((cut) => hoeffdingBentkus(countsAt(cases, cut).missed, cases.score.length, alpha)),
    };
  },
};
