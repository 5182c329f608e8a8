import { isEstimated } from '../../estimate.ts';
import { auroc } from '../../signal/auroc.ts';
import { precisionRecallCurve } from '../../signal/precision-recall-curve.ts';
import { rocCurve } from '../../signal/roc-curve.ts';
import type { Method } from '../method.ts';

type Input = { label: number[]; score: number[]; weight: number[] | null };

export const rocPrCurves: Method = {
  name: 'roc_pr_curves',
  run(input) {
    const { label, score, weight: given } = input as Input;
    const weight = given ?? undefined;
    const roc = rocCurve(label, score, weight);
    const pr = precisionRecallCurve(label, score, weight);
    return {
      roc: isEstimated(roc)
        ? {
            threshold: ['Infinity', ...roc.value],
            fpr: [...roc.falsePositiveRate],
            tpr: [...roc.truePositiveRate],
          }
        : null,
      pr: isEstimated(pr)
        ? { threshold: [...pr.value], precision: [...pr.precision], recall: [...pr.recall] }
        : null,
      averagePrecision: isEstimated(pr) ? pr.averagePrecision : null,
      rocAuc: auroc(label, score, { weight }).value,
    };
  },
};
