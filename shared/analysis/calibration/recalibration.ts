import { type Recalibration, RecalibrationMethod } from '../../model/recalibration.ts';
import type { SignalDirection } from '../../model/signal.ts';
import { isEstimated } from '../../stats/index.ts';
import type { Population, ScoredCase } from '../threshold/labelled-case.ts';
import { signalGate } from '../threshold/signal-gate.ts';
import { brierGain } from './brier-gain.ts';
import { chooseMap, type Tried } from './choose-map.ts';
import { crossFitEvent, foldsOf } from './cross-fit-event.ts';
import { type Domain, domainOf } from './domain.ts';
import { forecastQuality } from './forecast-quality.ts';
import { refusalWords } from './gate-words.ts';
import { whyNoProbability } from './own-sense.ts';
import { fitMap, formulaOf, meaningOf } from './recalibration-map.ts';
import { type Stated, statedOf } from './stated.ts';

export interface RecalibrationInput<Case extends ScoredCase> {
  readonly signal: string;
  readonly direction: SignalDirection;
  readonly cases: readonly Case[];
  readonly population: Population;
  /** The group; null for all together. */
  readonly group: { readonly name: string | null; readonly has: (one: Case) => boolean } | null;
  readonly seed: string;
  readonly level: number;
}

/**
 * Maps from the signal to a probability by every method, each judged on labels it was not fitted on, and the simplest
 * that is good enough. The maps themselves are fitted on all labels of the group.
 *
 * The same input gives the same maps: the folds come from `seed` alone.
 */
export function recalibrateSignal<Case extends ScoredCase>(input: RecalibrationInput<Case>): Recalibration {
  const { direction, population, group, seed, level } = input;
  const domain = domainOf(
    input.cases,
    population,
    (one) => !one.requested && (group === null || group.has(one)),
  );
  const stated = statedOf(domain, direction);
  const isProbability = domain.cases.length > 0 && whyNoProbability(input.cases) === null;
  const before = isProbability ? forecastQuality(stated, level) : null;
  // A signal that states nothing is compared with always stating the base rate.
  const reference = isProbability ? stated.probability : baseRate(stated);
  const failed = gateFailure(input, domain);
  const tried = RecalibrationMethod.options.map((method) =>
    failed === null ? tryMethod(method, domain, stated, reference, input) : untried(method, failed),
  );
  const choice = chooseMap(tried, stated, { isProbability, level });
  return {
    signal: input.signal,
    direction,
    group: group?.name ?? null,
    pooled: group === null,
    n: domain.cases.length,
    weighted: population !== null,
    folds: foldsOf(domain.cases.length),
    seed,
    meaning: meaningOf(direction),
    before,
    tries: tried.map(({ shown }) => shown),
    ...choice,
  };
}

function tryMethod(
  method: RecalibrationMethod,
  domain: Domain,
  stated: Stated,
  reference: ArrayLike<number>,
  { direction, seed, level }: Pick<RecalibrationInput<ScoredCase>, 'direction' | 'seed' | 'level'>,
): Tried {
  const fitted = crossFitEvent(domain, direction, { method, seed });
  const map = isEstimated(fitted) ? fitMap(method, stated.event, stated.probability, stated.weight) : fitted;
  if (!isEstimated(fitted)) return untried(method, fitted.sentence);
  if (!isEstimated(map)) return untried(method, map.sentence);
  const after = { ...stated, probability: fitted.value };
  return {
    shown: {
      method,
      map: map.value,
      reason: null,
      formula: formulaOf(map.value),
      after: forecastQuality(after, level),
      gain: brierGain(reference, after, level),
    },
    probability: fitted.value,
  };
}

function untried(method: RecalibrationMethod, reason: string): Tried {
  return {
    shown: { method, map: null, reason, formula: null, after: null, gain: null },
    probability: null,
  };
}

/** No map makes a signal tell cases apart that it does not: what fails the gate is not recalibrated. */
function gateFailure<Case extends ScoredCase>(
  { cases, direction, population, group, level }: RecalibrationInput<Case>,
  domain: Domain,
): string | null {
  const { refusal, separation } = signalGate(
    cases,
    direction,
    population,
    level,
    group === null ? undefined : group.has,
  );
  if (refusal === null) return null;
  const counted = {
    n: domain.cases.length,
    needed: domain.cases.filter((one) => one.needed === 1).length,
    escalated: domain.cases.filter((one) => one.escalated).length,
    separation,
  };
  return refusalWords(refusal, counted, direction, level);
}

function baseRate({ event, weight }: Stated): Float64Array {
  let [total, sum] = [0, 0];
  for (let i = 0; i < event.length; i++) {
    total += weight ? weight[i]! : 1;
    sum += (weight ? weight[i]! : 1) * event[i]!;
  }
  return new Float64Array(event.length).fill(total > 0 ? sum / total : 0);
}
