import { equalWindows } from '../../shared/analysis/versions/windows.ts';
import { AppError } from '../../shared/errors.ts';
import type { TrendMarker } from '../../shared/model/trend-marker.ts';

/**
 * The change that was asked for; else the newest with data on both sides, or the newest of all.
 *
 * @param markers newest first
 * @param span first and last day of the data
 * @returns null where none is known and none was asked for
 */
export function chosenMarker(
  markers: readonly TrendMarker[],
  id: string | undefined,
  span: { first: string; last: string },
): TrendMarker | null {
  const hasBoth = ({ at }: TrendMarker) => equalWindows(at.slice(0, 10), span.first, span.last, 1) !== null;
  if (id === undefined) return markers.find(hasBoth) ?? markers[0] ?? null;
  const found = markers.find((marker) => marker.id === id);
  if (found) return found;
  throw new AppError('NOT_FOUND', 'There is no such change here.', { field: 'marker', hint: NO_CHANGE_HINT });
}

export const NO_CHANGE_HINT =
  'Import cases that name their agent version, or add a change by its date under Trends.';
