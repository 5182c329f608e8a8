import { isEstimated } from '../../estimate.ts';
import { kornGraubard } from '../../survey/korn-graubard.ts';
import { logitInterval } from '../../survey/logit-interval.ts';
import { sumOf } from '../../survey/stratum.ts';
import { systemCells } from '../../system/cells.ts';
import { linearisedRate } from '../../system/linearised-rate.ts';
import { fBetaForm, type RateForm, rateForms } from '../../system/rate-forms.ts';
import { recallScore } from '../../system/recall-score.ts';
import { ofSide, type Side, type SideStratum } from '../../system/side-stratum.ts';
import type { Method } from '../method.ts';
import { toSide } from './golden-stratum.ts';

type Input = {
  readonly stratum: readonly string[];
  readonly need: readonly number[];
  readonly popSizes: Readonly<Record<string, number>>;
  readonly side: Readonly<Record<string, 'E' | 'R'>>;
};

export const wholeSystemMethod: Method = {
  name: 'whole_system',
  run(input, options) {
    const { fpc, level } = options as { fpc: boolean; level: number };
    const strata = countByStratum(input as Input);
    const cells = systemCells(strata);
    const rate = (form: RateForm) => {
      const estimate = linearisedRate(strata, form, fpc);
      if (!isEstimated(estimate)) return { value: null, se: null, ci: null };
      const { value, standardError, df } = estimate;
      const interval = logitInterval(value, standardError, df, level);
      return { value, se: standardError, ci: interval && [interval.low, interval.high] };
    };
    const sideInterval = (side: Side, form: RateForm) => {
      const own = ofSide(strata, side);
      const estimate = linearisedRate(own, form, fpc);
      if (!isEstimated(estimate)) return null;
      const { value, standardError, df } = estimate;
      const interval = kornGraubard(value, standardError ** 2, sumOf(own, 'reviewed'), df, level);
      return interval && [interval.low, interval.high];
    };
    const totalErrors = (side: Side) => {
      const own = ofSide(strata, side);
      const estimate = linearisedRate(own, rateForms.prevalence, fpc);
      return isEstimated(estimate) ? estimate.standardError * sumOf(own, 'population') : null;
    };
    const oneEach = ofSide(strata, 'escalated').length === 1 && ofSide(strata, 'automated').length === 1;
    const score = oneEach && !fpc ? recallScore(strata, level) : null;
    return {
      totals: {
        tp: cells.truePositive,
        fp: cells.falsePositive,
        fn: cells.falseNegative,
        tn: cells.trueNegative,
      },
      seTotals: {
        tp: totalErrors('escalated'),
        fp: totalErrors('escalated'),
        fn: totalErrors('automated'),
        tn: totalErrors('automated'),
      },
      df: sumOf(strata, 'reviewed') - strata.length,
      precision: rate(rateForms.precision),
      missedRate: rate(rateForms.missedRate),
      recall: rate(rateForms.recall),
      specificity: rate(rateForms.specificity),
      accuracy: rate(rateForms.accuracy),
      prevalence: rate(rateForms.prevalence),
      'f0.5': rate(fBetaForm(0.5)),
      f1: rate(fBetaForm(1)),
      f2: rate(fBetaForm(2)),
      precisionKg: sideInterval('escalated', rateForms.precision),
      missedKg: sideInterval('automated', rateForms.missedRate),
      recallScore: score && [score.low, score.high],
    };
  },
};

function countByStratum({ stratum, need, popSizes, side }: Input): SideStratum[] {
  return Object.entries(popSizes).map(([name, population]) => {
    let reviewed = 0;
    let events = 0;
    stratum.forEach((own, i) => {
      if (own !== name) return;
      reviewed++;
      events += need[i]!;
    });
    return { side: toSide(side[name]!), population, reviewed, events };
  });
}
