import { count, fixed } from '../../format.ts';
import type { Recalibration, RecalibrationMethod, RecalibrationTry } from '../../model/recalibration.ts';
import { brierGain } from './brier-gain.ts';
import type { Stated } from './stated.ts';

/** Brier scores closer than this are the same to whoever sets a threshold. */
const SAME_SCORE = 0.002;
/** A table of steps overfits on fewer labels than this. */
const ENOUGH_FOR_A_TABLE = 1000;

export const METHOD_WORDS: Readonly<Record<RecalibrationMethod, string>> = {
  platt: 'Platt',
  beta: 'Beta',
  isotonic: 'Isotonic',
};

/** A method's result, and the out-of-fold probabilities it rests on. */
export interface Tried {
  readonly shown: RecalibrationTry;
  readonly probability: Float64Array | null;
}

interface Fitted extends Tried {
  readonly probability: Float64Array;
}

/**
 * The simplest map that is good enough: from simple to flexible, the first whose Brier score on labels it was not
 * fitted on is within 0.002 of the best one, or not shown to be worse. None where the signal as stated already is.
 */
export function chooseMap(
  tried: readonly Tried[],
  stated: Stated,
  { isProbability, level }: { readonly isProbability: boolean; readonly level: number },
): Pick<Recalibration, 'recommended' | 'sentence'> {
  const fitted = tried.filter((one): one is Fitted => one.probability !== null);
  if (fitted.length === 0) {
    return { recommended: null, sentence: `No map is fitted. ${tried[0]?.shown.reason ?? ''}`.trim() };
  }
  const allowed = fitted.filter(
    ({ shown }) => shown.method !== 'isotonic' || stated.event.length >= ENOUGH_FOR_A_TABLE,
  );
  const best = (allowed.length > 0 ? allowed : fitted).reduce((a, b) => (score(b) < score(a) ? b : a));
  const isGoodEnough = (probability: Float64Array): boolean => {
    const lost = brierGain(probability, { ...stated, probability: best.probability }, level);
    return lost.low <= 0 || lost.value < SAME_SCORE;
  };
  if (isProbability && isGoodEnough(stated.probability)) {
    return {
      recommended: null,
      sentence: `No map is needed: on labels they were not fitted on, none is shown to be better than the signal as stated by ${SAME_SCORE} of the Brier score.`,
    };
  }
  const chosen = allowed.find(({ probability }) => isGoodEnough(probability)) ?? best;
  const { method, gain } = chosen.shown;
  const against = isProbability ? 'the signal as stated' : 'always stating the base rate';
  const saved = gain
    ? ` It takes ${fixed(gain.value, 3)} (${fixed(gain.low, 3)} to ${fixed(gain.high, 3)}) off the Brier score of ${against}, on labels it was not fitted on.`
    : '';
  const beside = besideWords(chosen.shown.method, best.shown.method, allowed.length < fitted.length);
  return { recommended: method, sentence: `${METHOD_WORDS[method]}: ${beside}.${saved}` };
}

function besideWords(chosen: RecalibrationMethod, best: RecalibrationMethod, hasLeftTable: boolean): string {
  if (chosen !== best) return `the simplest that is as good as the best, ${METHOD_WORDS[best]}`;
  return hasLeftTable
    ? `the better formula; a table of steps is advised from ${count(ENOUGH_FOR_A_TABLE)} labels on`
    : 'the best of those that can be fitted';
}

function score({ shown }: Tried): number {
  return shown.after?.brier ?? Number.POSITIVE_INFINITY;
}
