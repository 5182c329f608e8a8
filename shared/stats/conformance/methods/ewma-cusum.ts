import { bernoulliCusum } from '../../monitoring/bernoulli-cusum.ts';
import { cusum, cusumOfRates } from '../../monitoring/cusum.ts';
import { type EwmaChart, ewma, ewmaOfRates } from '../../monitoring/ewma.ts';
import type { Fields } from '../golden-file.ts';
import type { Method } from '../method.ts';

type Numbers = Record<string, number>;

const band = (chart: EwmaChart) => ({
  ewma: [...chart.value],
  lower: [...chart.lower],
  upper: [...chart.upper],
});

function individuals(x: number[], { center, sd, lambda, L, h, k }: Numbers): Fields {
  const sums = cusum(x, center!, sd!, { h: h!, k: k! });
  return {
    ...band(ewma(x, center!, sd!, { lambda: lambda!, width: L! })),
    cusumPos: [...sums.up],
    cusumNeg: [...sums.down],
    cusumSignals: sums.signals,
  };
}

function binomial(x: number[], n: number[], { p0, lambda, L, h, k }: Numbers): Fields {
  const sums = cusumOfRates(x, n, p0!, { h: h!, k: k! });
  const chart = ewmaOfRates(x, n, p0!, { lambda: lambda!, width: L! });
  return {
    ...band(chart),
    cusumPos: [...sums.up],
    cusumNeg: [...sums.down],
    signals: sums.signals,
    ewmaSignals: chart.signals,
  };
}

export const ewmaCusum: Method = {
  name: 'ewma_cusum',
  run(input, options) {
    const { x, n, y } = input as Record<string, number[]>;
    const settings = options as Numbers;
    if (options.kind === 'individuals') return individuals(x!, settings);
    if (options.kind === 'binomial') return binomial(x!, n!, settings);
    const { path, alarms } = bernoulliCusum(y!, { p0: settings.p0!, p1: settings.p1!, h: settings.h! });
    return { path: [...path], alarms };
  },
};
