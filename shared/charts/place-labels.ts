import { textWidth } from './text-width.ts';

/** A label that would like to stand at (x, y); the box of its text is estimated. */
export interface WantedLabel {
  readonly id: string;
  readonly text: string;
  /** A shorter wording for when there is no room. */
  readonly short?: string;
  readonly x: number;
  /** Baseline of the text. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Larger is more important: placed first, dropped last. */
  readonly weight: number;
  /** Other places to try, in order, before the text is shortened. */
  readonly otherwise?: readonly Place[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedLabel extends Place {
  readonly id: string;
  readonly text: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const size = 11;
const air = 3;

function boxOf(place: Place, text: string): Box {
  const width = textWidth(text, size);
  const left =
    place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2;
  return { left: left - air, right: left + width + air, top: place.y - size, bottom: place.y + air };
}

const touches = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isWithin = (box: Box, bounds: Box) =>
  box.left >= bounds.left - air &&
  box.right <= bounds.right + air &&
  box.top >= bounds.top &&
  box.bottom <= bounds.bottom;

/**
 * Places labels so that none touches another: a label that collides is moved, then shortened, then dropped, the more
 * important ones first.
 *
 * @param taken boxes which no label may cover
 * @returns the labels that found a place, in the order in which they were given
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  bounds: Box,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const occupied = [...taken];
  const placed = new Map<string, PlacedLabel>();
  for (const label of [...labels].sort((a, b) => b.weight - a.weight)) {
    const places: Place[] = [{ x: label.x, y: label.y, anchor: label.anchor }, ...(label.otherwise ?? [])];
    const wordings = label.short === undefined ? [label.text] : [label.text, label.short];
    const tries = wordings.flatMap((text) => places.map((place) => ({ ...place, text })));
    const fit = tries.find((attempt) => {
      const box = boxOf(attempt, attempt.text);
      return isWithin(box, bounds) && !occupied.some((other) => touches(box, other));
    });
    if (!fit) continue;
    occupied.push(boxOf(fit, fit.text));
    placed.set(label.id, { id: label.id, ...fit });
  }
  return labels.flatMap(({ id }) => placed.get(id) ?? []);
}
