import { cannotEstimate, type NotEstimable } from '../estimate.ts';

/** The answer before the first review: no value, and the rate can be anything in [0, 1]. */
export function nothingReviewed(method: string, level: number): NotEstimable {
  return cannotEstimate('nothing-reviewed', 'No case has been reviewed yet, so the rate can be anything.', {
    low: 0,
    high: 1,
    level,
    method,
    n: 0,
  });
}
