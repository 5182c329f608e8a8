import { requireProbability, requireSameLength } from '../arguments.ts';

/** Strata as small integers, with the sampling fraction of each. */
export type StratumCodes = {
  /** One code per row, 0 to fraction.length - 1. */
  readonly code: Int32Array;
  /** f_h = sampled / population of each stratum, 0 where unknown or when the population is unbounded. */
  readonly fraction: Float64Array;
};

/** Design of the sample behind the rows: nothing means one stratum without finite population correction. */
export type SampleDesign = {
  /** Stratum name of each row. */
  readonly stratum?: ArrayLike<string | number> | undefined;
  /** Sampled share of each stratum, 0 to 1; a stratum not named here counts as 0 (no correction). */
  readonly samplingFraction?: Readonly<Record<string, number>> | undefined;
};

/** Numbers the strata in order of first appearance. */
export function stratumCodes(rows: number, design: SampleDesign): StratumCodes {
  const { stratum, samplingFraction = {} } = design;
  const code = new Int32Array(rows);
  if (stratum === undefined) return { code, fraction: new Float64Array(1) };
  requireSameLength('stratum', stratum, 'label', { length: rows });
  const codes = new Map<string | number, number>();
  const fraction: number[] = [];
  for (let i = 0; i < rows; i++) {
    const name = stratum[i]!;
    let known = codes.get(name);
    if (known === undefined) {
      known = codes.size;
      codes.set(name, known);
      const sampled = samplingFraction[name] ?? 0;
      requireProbability(`samplingFraction.${name}`, sampled);
      fraction.push(sampled);
    }
    code[i] = known;
  }
  return { code, fraction: Float64Array.from(fraction) };
}
