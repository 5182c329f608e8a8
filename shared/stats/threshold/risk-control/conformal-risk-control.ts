import { requireLevel } from '../../arguments.ts';
import type { Cut } from '../cut.ts';
import { type CalibrationCases, riskTable } from './risk-table.ts';

/**
 * Conformal risk control: the boldest cut that keeps the expected share of all cases that are missed (needed a human
 * and acted on) at α. Largest t with (n R̂(t) + 1)/(n + 1) ≤ α.
 *
 * Holds on average over samples, for cases drawn like the calibration cases; not for stratified samples.
 *
 * @param alpha largest expected share
 * @returns `always` (escalate everything) when no cut passes
 * Source: Angelopoulos et al. 2022. Golden file: risk_control.
 */
export function conformalRiskControl(cases: CalibrationCases, alpha: number): Cut {
  requireLevel('alpha', alpha);
  const { n, cuts, missed } = riskTable(cases);
  let answer: Cut = 'always';
  for (let k = 0; k < cuts.length; k++) {
    // The missed count never falls from one cut to the next.
    if ((missed[k]! + 1) / (n + 1) > alpha) break;
    answer = cuts[k]!;
  }
  return answer;
}
