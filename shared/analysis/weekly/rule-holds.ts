import type { Kpi } from '../../model/kpi.ts';
import type { Measure, WrongIf } from '../../model/weekly-decision.ts';

/** A measure of a KPI with its interval; a half-width is known without error. Null where it cannot be estimated. */
export function measured(kpi: Kpi, measure: Measure): { value: number; low: number; high: number } | null {
  const { estimate, low, high } = kpi;
  if (low === undefined || high === undefined) return null;
  if (measure === 'half_width') {
    const half = (high - low) / 2;
    return { value: half, low: half, high: half };
  }
  return estimate === undefined ? null : { value: estimate, low, high };
}

/**
 * Whether a rule is shown to hold: only where the whole interval lies on that side of its value, and shown not to hold
 * only where none of it does. A count has no interval, so it decides.
 */
export function ruleHolds(
  rule: Pick<WrongIf, 'measure' | 'comparison' | 'value'>,
  kpi: Kpi,
): 'yes' | 'no' | 'open' {
  const figure = measured(kpi, rule.measure);
  if (!figure) return 'open';
  if (rule.comparison === '>') {
    if (figure.low > rule.value) return 'yes';
    return figure.high <= rule.value ? 'no' : 'open';
  }
  if (figure.high < rule.value) return 'yes';
  return figure.low >= rule.value ? 'no' : 'open';
}
