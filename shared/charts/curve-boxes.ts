import type { Box } from './place-labels.ts';

/** A vertical slice of what is drawn: at x, from `upper` down to `lower`; a plain line has both the same. */
export interface Slice {
  readonly x: number;
  readonly upper: number;
  readonly lower: number;
}

const pieceWidth = 6;

/**
 * Narrow boxes along a line or a band, for labels to keep clear of. Long segments are cut into pieces, since the
 * box around a steep segment would cover much that is free.
 */
export function curveBoxes(slices: readonly Slice[]): Box[] {
  return slices.slice(1).flatMap((to, place) => {
    const from = slices[place];
    return from ? segmentBoxes(from, to) : [];
  });
}

function segmentBoxes(from: Slice, to: Slice): Box[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / pieceWidth));
  const between = (a: number, b: number, piece: number) => a + ((b - a) * piece) / pieces;
  return Array.from({ length: pieces }, (_, piece) => {
    const at = (step: number) => ({
      x: between(from.x, to.x, step),
      upper: between(from.upper, to.upper, step),
      lower: between(from.lower, to.lower, step),
    });
    const [a, b] = [at(piece), at(piece + 1)];
    return {
      left: Math.min(a.x, b.x),
      right: Math.max(a.x, b.x),
      top: Math.min(a.upper, b.upper) - 1,
      bottom: Math.max(a.lower, b.lower) + 1,
    };
  });
}
