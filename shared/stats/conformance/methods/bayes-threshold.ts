import { bayesThreshold, impliedCosts } from '../../threshold/bayes-threshold.ts';
import type { Method } from '../method.ts';

export const bayesThresholdMethod: Method = {
  name: 'bayes_threshold',
  run(input) {
    const { wrongAct, escalate, unneeded, actCost } = input as {
      wrongAct: number;
      escalate: number;
      unneeded: number;
      actCost: number;
    };
    const threshold = bayesThreshold({ wrongAct, escalate, unneeded, act: actCost });
    if (threshold.value === null) return { threshold: null };
    const { value, raw } = threshold;
    const implied = value === 0 ? null : impliedCosts(value);
    return {
      threshold: value,
      raw,
      actIfCorrectProbAtLeast: 1 - value,
      impliedRatioOneOverTau: implied?.missPerEscalation,
      fnFpOdds: implied?.missPerFalseAlarm,
    };
  },
};
