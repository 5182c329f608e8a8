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
  markers: readonly Pick<TrendMarker, 'at' | 'name' | 'kind'>[],
  points: readonly Pick<TrendPoint, 'from' | 'to'>[],
): RateMarker[] {
  const placed = new Map<number, string[]>();
  for (const marker of markers) {
    const place = placeOf(marker.at, points);
    if (place !== null) placed.set(place, [...(placed.get(place) ?? []), shortName(marker)]);
  }
  return [...placed].sort(([a], [b]) => a - b).map(([at, names]) => ({ at, name: names.join(', ') }));
}

/** So much of a name finds room above a panel. */
const SHORT = 12;

/** "prompt 12" of "atlas-4.1, prompt 12": the last part of a version is what changes most often. */
export function shortName({ kind, name }: Pick<TrendMarker, 'kind' | 'name'>): string {
  const last = name.split(/,\s+/).at(-1) ?? name;
  return kind === 'agent_version' && name.length > SHORT && last !== '' ? last : name;
}
