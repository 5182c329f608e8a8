import { quantile } from '../../numeric/quantile.ts';
import type { Cut } from '../../threshold/cut.ts';
import { replicateCosts } from '../../threshold/replicate-costs.ts';
import { replicateOptima } from '../../threshold/replicate-optima.ts';
import { candidateCut, cutIndex, planSweep } from '../../threshold/sweep-plan.ts';
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
    const eachItsOwn = weight.map((_, i) => i);
    const costs = replicateCosts(plan, weight, eachItsOwn, weight.length);
    costs.price(new Float64Array(weight.length).fill(1));
    const proposal = costs.cheapest();
    const { optimum, regret, saving } = replicateOptima(
      costs,
      replicates.length,
      weight.length,
      (b, out) => out.set(replicates[b]!),
      { current: cutIndex(plan, currentThreshold), proposal },
    );
    return {
      fullOptimum: goldenCut(candidateCut(plan, proposal)),
      optima: [...optimum].map((k) => goldenCut(candidateCut(plan, k))),
      regretQuantiles: quantileProbs.map((p) => quantile(regret, p)),
      savingQuantiles: quantileProbs.map((p) => quantile(saving, p)),
      shareBetter: saving.filter((gain) => gain > 0).length / saving.length,
      quantileProbs,
    };
  },
};
