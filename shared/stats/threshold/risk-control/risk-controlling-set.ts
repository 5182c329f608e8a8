import { requireLevel } from '../../arguments.ts';
import { clopperPearsonUpper } from '../../proportions/clopper-pearson.ts';
import type { Cut } from '../cut.ts';
import { hoeffdingBentkus } from './hoeffding-bentkus.ts';
import { type CalibrationCases, riskTable } from './risk-table.ts';

/**
 * Risk-controlling prediction set: the boldest cut whose share of all cases missed is at most α with probability
 * 1 - δ over samples: its upper bound, and that of every safer cut, keeps to α.
 *
 * @param bound `clopper-pearson` (exact for 0-1 losses, the default) or `hoeffding-bentkus`
 * @returns `always` (escalate everything) when no cut passes
 * Source: Bates et al. 2021. Golden file: risk_control.
 */
export function riskControllingCut(
  cases: CalibrationCases,
  alpha: number,
  delta: number,
  bound: 'clopper-pearson' | 'hoeffding-bentkus' = 'clopper-pearson',
): Cut {
  requireLevel('alpha', alpha);
  requireLevel('delta', delta);
  const { n, cuts, missed } = riskTable(cases);
  const passes = (events: number): boolean =>
    bound === 'clopper-pearson'
      ? clopperPearsonUpper(events, n, 1 - delta) <= alpha
      : hoeffdingBentkus(events, n, alpha) <= delta;
  let answer: Cut = 'always';
  for (let k = 0; k < cuts.length && passes(missed[k]!); k++) answer = cuts[k]!;
  return answer;
}
