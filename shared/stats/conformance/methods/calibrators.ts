import { isEstimated } from '../../estimate.ts';
import { betaCalibration } from '../../signal/beta-calibration.ts';
import { calibratedProbability } from '../../signal/calibrator.ts';
import { logisticRecalibration } from '../../signal/logistic-recalibration.ts';
import { platt } from '../../signal/platt.ts';
import { temperatureScaling } from '../../signal/temperature-scaling.ts';
import type { Method } from '../method.ts';

type Input = { label: number[]; p: number[]; weight: number[] | null };

export const calibrators: Method = {
  name: 'calibrators',
  run(input, options) {
    const { label, p, weight: given } = input as Input;
    const { probe } = options as { probe: number[] };
    const weight = given ?? undefined;
    const curve = platt(label, p, weight);
    const line = logisticRecalibration(label, p, weight);
    const factor = temperatureScaling(label, p, weight);
    const beta = betaCalibration(label, p, weight);
    return {
      platt: isEstimated(curve)
        ? {
            A: curve.value,
            B: curve.intercept,
            predicted: probe.map((score) => calibratedProbability(curve, score)),
          }
        : null,
      logisticOnLogit: isEstimated(line) ? { slope: line.value, intercept: line.intercept } : null,
      temperature: isEstimated(factor) ? { T: factor.temperature, beta: factor.value } : null,
      beta: isEstimated(beta)
        ? { ...beta.value, predicted: probe.map((score) => calibratedProbability(beta, score)) }
        : null,
    };
  },
};
