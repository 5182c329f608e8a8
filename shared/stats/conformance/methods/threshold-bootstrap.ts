import { quantile } from '../../numeric/quantile.ts';
import type { Cut } from '../../threshold/cut.ts';
import { cheapestEscalatingLeast, replicateOptima } from '../../threshold/replicate-optima.ts';
import { cutIndex, meanCosts, planSweep } from '../../threshold/sweep-plan.ts';
import type { Method } from '../method.ts';
import { goldenCut, toLabelledCases, toSweepOptions } from './golden-sweep.ts';

export const thresholdBootstrapMethod: Method = {
  name: 'threshold_bootstrap',
  run(input, options, golden) {
    const { replicates, weight } = input as {
      replicates: readonly (readonly number[])[];
      weight: readonly number[];
    };
    const { currentThreshold } = options as { currentThreshold: Cut };
    const { quantileProbs } = golden.expected as { quantileProbs: readonly number[] };
    const plan = planSweep(toLabelledCases(input), toSweepOptions(options));
    const costs = new Float64Array(plan.cuts.length);
    meanCosts(plan, weight, costs);
    const proposal = cheapestEscalatingLeast(plan, costs);
    const { optimum, regret, saving } = replicateOptima(
      plan,
      replicates.length,
      (b, out) => out.set(weight.map((w, i) => w * replicates[b]![i]!)),
      { current: cutIndex(plan, currentThreshold), proposal },
    );
    return {
      fullOptimum: goldenCut(plan.cuts[proposal]!),
      optima: [...optimum].map((k) => goldenCut(plan.cuts[k]!)),
      regretQuantiles: quantileProbs.map((p) => quantile(regret, p)),
      savingQuantiles: quantileProbs.map((p) => quantile(saving, p)),
      shareBetter: saving.filter((gain) => gain > 0).length / saving.length,
      quantileProbs,
    };
  },
};
