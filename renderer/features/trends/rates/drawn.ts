import type { TrendMove, TrendRates, TrendSeries } from '../../../../shared/model/trend.ts';
import { keyOf } from './words.ts';

/** The least width at which a panel can be read, with the gap beside it. */
const PANEL = 248;
const ROWS = 2;
const LEAST = 6;

const alerts = ({ alert }: Pick<TrendMove, 'alert'>) => alert !== null && alert.mutedUntil === null;

/**
 * Which lines get a panel, and which a row in the table. What alerts is always drawn, and stands first; then all cases
 * together, as the measure of the others; then as many cohorts as two rows of panels hold.
 */
export function drawn(
  rates: TrendRates,
  { width, showsAll }: { readonly width: number; readonly showsAll: boolean },
): { panels: TrendSeries[]; moves: TrendMove[] } {
  const { overall, series, others } = rates;
  const alerting = series.filter(alerts);
  const calm = series.filter((one) => !alerts(one));
  const ordered = [...alerting, ...(overall ? [overall] : []), ...calm];
  const room = Math.max(LEAST, ROWS * Math.floor((width + 12) / PANEL), alerting.length + 1);
  const panels = showsAll ? ordered : ordered.slice(0, room);
  const shown = new Set(panels.map(keyOf));
  const rest = [...ordered.slice(panels.length), ...others].filter((one) => !shown.has(keyOf(one)));
  return { panels, moves: rest.toSorted((a, b) => weight(b) - weight(a)) };
}

/** Alerting ones first, then by how far they moved; what rests on few cases last. */
function weight({ alert, lowVolume, move }: TrendMove): number {
  if (alert) return 3;
  const moved = Math.abs(move?.difference ?? 0);
  return lowVolume || !move ? moved - 2 : moved;
}
