import { percent } from '../format.ts';
import type { Place } from './place-labels.ts';
import type { RatePoint } from './rate-runs.ts';
import { textWidth } from './text-width.ts';

interface TimeTick {
  readonly place: number;
  readonly at: number;
  readonly anchor: 'middle' | 'end';
}

const AIR = 14;
const SIZE = 10;

/** Names under the axis at even steps back from the newest point, as many as find room. */
export function timeTicks(
  points: readonly RatePoint[],
  x: (place: number) => number,
  right: number,
): TimeTick[] {
  const last = points.length - 1;
  if (last < 0) return [];
  const widest = Math.max(...points.map(({ name }) => textWidth(name, SIZE)));
  const room = Math.max(1, Math.floor((x(last) - x(0)) / (widest + AIR)));
  const step = Math.max(1, Math.ceil(last / room));
  const ticks: TimeTick[] = [];
  for (let place = last; place >= 0; place -= step) {
    const isCut = x(place) + textWidth(points[place]?.name ?? '', SIZE) / 2 > right + 10;
    ticks.unshift({ place, at: isCut ? right + 10 : x(place), anchor: isCut ? 'end' : 'middle' });
  }
  return ticks;
}

/** Where the last value is printed: above the ribbon, else below it; above its mark where neither has room. */
export function endLabel(
  points: readonly RatePoint[],
  end: number,
  x: (place: number) => number,
  y: (share: number) => number,
  { right, top, base }: { readonly right: number; readonly top: number; readonly base: number },
): Place {
  const width = textWidth(percent(points[end]?.rate ?? 0)) + 4;
  const at = Math.min(right + 8, x(end) + 8);
  const under = points.filter((_, place) => place <= end && x(place) >= at - width);
  const highest = Math.min(...under.map(({ high, rate }) => y(high ?? rate ?? 0)));
  const lowest = Math.max(...under.map(({ low, rate }) => y(low ?? rate ?? 0)));
  const places = [highest - 7, lowest + 16];
  const free = places.find((place) => place > top + SIZE && place < base - 2);
  return { x: at, y: free ?? y(points[end]?.rate ?? 0) - 8, anchor: 'end' };
}
