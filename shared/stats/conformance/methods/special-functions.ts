import { betaCdf, betaQuantile } from '../../numeric/beta.ts';
import { binomialCdf } from '../../numeric/binomial.ts';
import { chiSquareQuantile, chiSquareUpper } from '../../numeric/chi-square.ts';
import { lnGamma } from '../../numeric/gamma.ts';
import { hypergeometricCdf } from '../../numeric/hypergeometric.ts';
import { normalCdf, normalQuantile } from '../../numeric/normal.ts';
import { studentTCdf, studentTQuantile } from '../../numeric/student-t.ts';
import type { Method } from '../method.ts';

const functions: Readonly<Record<string, (args: readonly number[]) => number>> = {
  normCdf: ([z]) => normalCdf(z!),
  normQuantile: ([p]) => normalQuantile(p!),
  tCdf: ([t, df]) => studentTCdf(t!, df!),
  tQuantile: ([p, df]) => studentTQuantile(p!, df!),
  betaInc: ([a, b, x]) => betaCdf(x!, a!, b!),
  betaQuantile: ([p, a, b]) => betaQuantile(p!, a!, b!),
  chi2Sf: ([x, df]) => chiSquareUpper(x!, df!),
  chi2Quantile: ([p, df]) => chiSquareQuantile(p!, df!),
  binomCdf: ([x, n, p]) => binomialCdf(x!, n!, p!),
  hypergeomCdf: ([x, population, events, drawn]) => hypergeometricCdf(x!, population!, events!, drawn!),
  lgamma: ([x]) => lnGamma(x!),
};

export const specialFunctions: Method = {
  name: 'special_functions',
  run(input, options) {
    const { args } = input as { args: readonly number[] };
    const { fn } = options as { fn: string };
    return { value: functions[fn]!(args) };
  },
};
