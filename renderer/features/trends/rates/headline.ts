import type { TrendRates } from '../../../../shared/model/trend.ts';
import type { TrendAlerts } from '../../../../shared/model/trend-alert.ts';

/** The finding in one sentence. What cannot be watched is not said to stand still. */
export function headlineOf(rates: TrendRates, alerts: TrendAlerts | undefined): string {
  if (alerts?.watched === 0 && rates.overall?.lowVolume && rates.basis.unit !== 'month')
    return 'Too few cases came in to say whether a rate drifts.';
  return alerts?.headline ?? rates.headline;
}
