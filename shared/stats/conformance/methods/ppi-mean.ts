import { isEstimated, type NotEstimable } from '../../estimate.ts';
import { type PpiMean, ppiMean } from '../../judge/ppi-mean.ts';
import { ppiStratifiedMean } from '../../judge/ppi-stratified-mean.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Input = {
  y: number[];
  f: number[];
  fUnlabeled: number[];
  stratum: string[];
  popSizes: Record<string, number>;
  popMeanF: Record<string, number>;
};

function figure(mean: PpiMean | NotEstimable): Fields | null {
  if (!isEstimated(mean)) return null;
  return {
    lam: mean.lambda,
    estimate: mean.value,
    se: mean.standardError,
    ci: [mean.low, mean.high],
  };
}

function superpopulation({ y, f, fUnlabeled }: Input, level: number): Fields {
  const tuned = ppiMean(y, f, fUnlabeled, { level });
  return {
    classical: figure(ppiMean(y, f, fUnlabeled, { level, lambda: 0 })),
    ppi: figure(ppiMean(y, f, fUnlabeled, { level, lambda: 1 })),
    lambda: isEstimated(tuned) ? tuned.lambda : null,
    ppiPlusPlus: figure(tuned),
  };
}

function finite({ stratum, y, f, popSizes, popMeanF }: Input, level: number): Fields {
  const strata = Object.keys(popSizes).map((name) => ({
    populationSize: popSizes[name]!,
    populationJudgeMean: popMeanF[name]!,
    label: y.filter((_, i) => stratum[i] === name),
    judge: f.filter((_, i) => stratum[i] === name),
  }));
  return {
    classical: figure(ppiStratifiedMean(strata, { level, lambda: 0 })),
    difference: figure(ppiStratifiedMean(strata, { level, lambda: 1 })),
    tuned: figure(ppiStratifiedMean(strata, { level })),
  };
}

export const ppiMeanMethod: Method = {
  name: 'ppi_mean',
  run(input, options) {
    const { kind, alpha } = options as { kind: string; alpha: number };
    return (kind === 'finite' ? finite : superpopulation)(input as Input, 1 - alpha);
  },
};
