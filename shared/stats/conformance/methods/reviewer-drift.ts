import { reviewerDrift } from '../../agreement/reviewer-drift.ts';
import { isEstimated } from '../../estimate.ts';
import type { Method } from '../method.ts';

type Input = { reviewers: { refWrong: number; refN: number; curWrong: number; curN: number }[] };

export const reviewerDriftMethod: Method = {
  name: 'reviewer_drift',
  run(input, options) {
    const { q, alpha } = options as { q: number; alpha: number };
    const reviewers = (input as Input).reviewers.map((row) => ({
      reference: { wrong: row.refWrong, n: row.refN },
      current: { wrong: row.curWrong, n: row.curN },
    }));
    const drift = reviewerDrift(reviewers, { q, level: 1 - alpha });
    return {
      reviewers: drift.map(({ difference, p, adjustedP, flagged }) => ({
        p,
        diff: difference.value,
        ci: isEstimated(difference) ? [difference.low, difference.high] : null,
        pAdj: adjustedP,
        flag: flagged,
      })),
    };
  },
};
