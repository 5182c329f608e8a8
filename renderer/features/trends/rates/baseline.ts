import type { TrendSeries } from '../../../../shared/model/trend.ts';

/** Data of fewer days shows how it goes, but not what is usual. */
const LEAST_DAYS = 28;
const DAY = 86_400_000;

/** The rate that is drawn as usual; null while the counts go back less than four weeks. */
export function baselineOf(
  { baseline }: Pick<TrendSeries, 'baseline'>,
  dataUpTo: string | null,
): number | null {
  if (!baseline || dataUpTo === null) return null;
  const days = (Date.parse(dataUpTo) - Date.parse(baseline.from)) / DAY;
  return days < LEAST_DAYS ? null : baseline.rate;
}
