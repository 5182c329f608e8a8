import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate, type Estimated } from '../estimate.ts';
import { betaLowerLimit, betaUpperLimit } from '../proportions/clopper-pearson.ts';
import { requireStrata, type Stratum, sumOf } from './stratum.ts';

const METHOD = 'korn-graubard-smoothed';

/**
 * Stratified proportion with the Korn-Graubard interval on a smoothed variance: the default closed form for one
 * rate over a stratified sample without replacement.
 *
 * p = Σ W_h x_h/n_h. For the variance only, p̃_h = (x_h+½)/(n_h+1), so that a heavy stratum with no event still
 * counts: Ṽ = Σ W_h² (1-f_h) p̃_h(1-p̃_h)/n_h. With p̃ = Σ W_h p̃_h and n* = p̃(1-p̃)/Ṽ, the limits are
 * Clopper-Pearson for n*p events in n*. A census gives a point. No event gives a lower limit of 0.
 *
 * @param strata counts per stratum; strata without population are ignored
 * @param level two-sided confidence
 * @returns not estimable when a stratum was not reviewed; low and high then count it as all 0 and all 1
 * Source: Korn & Graubard 1998, with smoothing. Golden file: kg_smoothed.
 * @example
 * stratifiedProportion([
 *   { population: 400, reviewed: 60, events: 48 },
 *   { population: 1600, reviewed: 120, events: 6 },
 * ]) // 0.2, interval 0.1648 to 0.2391
 */
export function stratifiedProportion(strata: readonly Stratum[], level = 0.95): Estimate {
  requireStrata('strata', strata);
  requireLevel('level', level);
  const population = sumOf(strata, 'population');
  if (population === 0) {
    return cannotEstimate('empty-population', 'The population holds no case.', {
      level,
      method: METHOD,
      n: 0,
    });
  }
  const reviewed = strata.filter((stratum) => stratum.reviewed > 0);
  const covered = sumOf(reviewed, 'population');
  const known = covered === 0 ? null : smoothedKornGraubard(reviewed, covered, level);
  if (known !== null && covered === population) return known;
  const share = covered / population;
  return cannotEstimate(
    known === null ? 'nothing-reviewed' : 'stratum-not-reviewed',
    known === null
      ? 'No case has been reviewed yet, so the rate can be anything.'
      : `Strata with ${Math.round((1 - share) * 1000) / 10} % of the cases have no review yet.`,
    {
      low: known === null ? 0 : share * known.low,
      high: known === null ? 1 : share * known.high + 1 - share,
      level,
      method: METHOD,
      n: known?.n ?? 0,
    },
  );
}

/** The interval when every stratum was reviewed. Counts may be planned ones, so not whole. */
export function smoothedKornGraubard(
  strata: readonly Stratum[],
  population: number,
  level: number,
): Estimated {
  let p = 0;
  let smoothed = 0;
  let variance = 0;
  for (const stratum of strata) {
    const { reviewed, events } = stratum;
    const share = stratum.population / population;
    const rate = (events + 0.5) / (reviewed + 1);
    p += (share * events) / reviewed;
    smoothed += share * rate;
    variance += (share * share * (1 - reviewed / stratum.population) * rate * (1 - rate)) / reviewed;
  }
  const n = sumOf(strata, 'reviewed');
  const events = sumOf(strata, 'events');
  // Sums of shares leave dust such as 0.9999999999999999: no event and nothing but events are exact.
  const value = events === 0 ? 0 : events === n ? 1 : p;
  const base = { value, level, method: METHOD, n, events };
  if (variance === 0) return { ...base, low: value, high: value };
  const nEff = (smoothed * (1 - smoothed)) / variance;
  const tail = (1 - level) / 2;
  return {
    ...base,
    low: betaLowerLimit(nEff * value, nEff, tail),
    high: betaUpperLimit(nEff * value, nEff, tail),
    nEff,
  };
}
