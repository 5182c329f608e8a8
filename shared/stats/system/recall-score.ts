import { requireLevel } from '../arguments.ts';
import { cannotEstimate, type Estimate, StatsArgumentError } from '../estimate.ts';
import { miettinenNurminenRatioLimits } from '../proportions/miettinen-nurminen-ratio.ts';
import { ofSide, requireSideStrata, type SideStratum } from './side-stratum.ts';

/**
 * Recall in closed form for one stratum per side, without finite population correction: recall =
 * 1 / (1 + (N_R/N_E)·RR) with RR = p_R/p_E, so the Miettinen-Nurminen interval of the ratio carries over. Stays
 * valid when no missed case was seen.
 *
 * @param strata exactly one stratum on each side
 * @returns not estimable when no case on either side needed a human, or a side is unreviewed
 * Source: Miettinen & Nurminen 1985. Golden file: whole_system (recallScore).
 * @example
 * recallScore([
 *   { side: 'escalated', population: 400, reviewed: 60, events: 48 },
 *   { side: 'automated', population: 1600, reviewed: 120, events: 6 },
 * ]) // 0.8, interval 0.653 to 0.897
 */
export function recallScore(strata: readonly SideStratum[], level = 0.95): Estimate {
  requireSideStrata('strata', strata);
  requireLevel('level', level);
  const [escalated, ...moreE] = ofSide(strata, 'escalated');
  const [automated, ...moreR] = ofSide(strata, 'automated');
  if (!escalated || !automated || moreE.length > 0 || moreR.length > 0) {
    throw new StatsArgumentError('strata', 'must hold exactly one stratum with cases on each side');
  }
  const method = 'recall-score';
  if (escalated.reviewed === 0 || automated.reviewed === 0) {
    return cannotEstimate('stratum-not-reviewed', 'One of the two sides has no review yet.', {
      low: 0,
      high: 1,
      level,
      method,
    });
  }
  const n = escalated.reviewed + automated.reviewed;
  const odds = automated.population / escalated.population;
  const { low, high } = miettinenNurminenRatioLimits(
    automated.events,
    automated.reviewed,
    escalated.events,
    escalated.reviewed,
    level,
  );
  const limits = { low: high === 'unbounded' ? 0 : 1 / (1 + odds * high), high: 1 / (1 + odds * low) };
  if (escalated.events + automated.events === 0) {
    return cannotEstimate('no-events', 'No reviewed case needed a human, so there is nothing to find.', {
      ...limits,
      level,
      method,
      n,
    });
  }
  const found = (escalated.population * escalated.events) / escalated.reviewed;
  const missed = (automated.population * automated.events) / automated.reviewed;
  return {
    value: found / (found + missed),
    ...limits,
    level,
    method,
    n,
    events: escalated.events + automated.events,
  };
}
