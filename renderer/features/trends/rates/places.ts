import type { RateMarker } from '../../../../shared/charts/rate-markers.tsx';
import type { TrendPoint } from '../../../../shared/model/trend.ts';
import type { TrendMarker } from '../../../../shared/model/trend-marker.ts';

/**
 * Where an instant lies among the points of a series, each of which stands in the middle of its period; null where it
 * is outside of them.
 *
 * @param at ISO day or instant
 */
export function placeOf(at: string, points: readonly Pick<TrendPoint, 'from' | 'to'>[]): number | null {
  const instant = Date.parse(at);
  const place = points.findIndex(({ from, to }) => Date.parse(from) <= instant && instant < Date.parse(to));
  const point = points[place];
  if (!point) return null;
  const begin = Date.parse(point.from);
  return place - 0.5 + (instant - begin) / (Date.parse(point.to) - begin);
}

/** The markers that lie within the points, in order of time; those of one place stand under one line. */
export function markersAmong(
  markers: readonly Pick<TrendMarker, 'at' | 'name'>[],
  points: readonly Pick<TrendPoint, 'from' | 'to'>[],
): RateMarker[] {
  const placed = new Map<number, string[]>();
  for (const { at, name } of markers) {
    const place = placeOf(at, points);
    if (place !== null) placed.set(place, [...(placed.get(place) ?? []), name]);
  }
  return [...placed].sort(([a], [b]) => a - b).map(([at, names]) => ({ at, name: names.join(', ') }));
}
