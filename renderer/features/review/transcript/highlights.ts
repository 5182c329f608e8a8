import type { Line } from './display-lines.ts';

/** A stretch of a text that is painted: evidence, a find, or the words being picked. UTF-16 places, `to` excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly paint: 'evidence' | 'hit' | 'current-hit' | 'pick' | 'caret';
  /** The tag printed after its end: "E2". */
  readonly tag?: string;
}

export interface Span {
  readonly key: string;
  readonly text: string;
  readonly at: number | null;
  readonly paints: readonly Range['paint'][];
  /** Tags of the ranges that end here. */
  readonly tags: readonly string[];
}

/** Cuts a line at the ends of every range, so that each span is painted evenly. */
export function spansOf(line: Line, ranges: readonly Range[]): Span[] {
  return line.flatMap((piece, place): Span[] => {
    const { text, at } = piece;
    if (at === null || ranges.length === 0) {
      return [{ key: `${place}`, text, at, paints: [], tags: [] }];
    }
    const end = at + text.length;
    const touching = ranges.filter((range) => range.from < end && range.to > at);
    const cuts = new Set([at, end]);
    for (const { from, to } of touching) {
      if (from > at) cuts.add(from);
      if (to < end) cuts.add(to);
    }
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((from, i) => {
      const to = places[i + 1] as number;
      const over = touching.filter((range) => range.from < to && range.to > from);
      return {
        key: `${place}.${from}`,
        text: text.slice(from - at, to - at),
        at: from,
        paints: over.map((range) => range.paint),
        tags: over.flatMap((range) => (range.to === to && range.tag ? [range.tag] : [])),
      };
    });
  });
}
