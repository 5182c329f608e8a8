import type { GuaranteeReason } from '../../model/guarantee.ts';
import { signalGate } from '../threshold/signal-gate.ts';
import type { JudgedPeriod } from './judged-period.ts';

const LEVEL = 0.95;

/**
 * Why no cut on this signal is named at all. A bound needs no signal that tells cases apart, but a cut on one that does
 * not would be advice on a coin. Too few labels for the gate are no refusal: the bound says by itself what they show.
 */
export function refusalOf({ cases, strata, direction }: JudgedPeriod): GuaranteeReason | null {
  if (cases.length === 0) return 'no_labels';
  const scored = cases.flatMap(({ score, needed, ...one }) =>
    score === null || needed === null ? [] : [{ ...one, score, needed }],
  );
  const counted = strata.every(({ population }) => population !== null);
  const population = counted
    ? Object.fromEntries(strata.map(({ key, population }) => [key, population ?? 0]))
    : null;
  const { refusal } = signalGate(scored, direction, population, LEVEL);
  return refusal === 'no_variation' || refusal === 'not_separating' || refusal === 'wrong_way'
    ? refusal
    : null;
}
