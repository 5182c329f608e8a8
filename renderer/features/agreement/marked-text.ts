/** A passage somebody marked, in code points of the text; without ends it is the whole text. */
export interface MarkedPassage {
  readonly tag: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

export interface TextPiece {
  readonly text: string;
  readonly isMarked: boolean;
  /** Tags of the passages that end with this piece. */
  readonly tags: readonly string[];
}

/** Cuts a text where passages begin and end. A passage of the whole text marks nothing: its tag stands at the end. */
export function piecesOf(text: string, passages: readonly MarkedPassage[]): TextPiece[] {
  const points = [...text];
  const spans = passages.flatMap(({ tag, start, end }) =>
    start === undefined || end === undefined
      ? []
      : [{ tag, start: Math.min(start, points.length), end: Math.min(end, points.length) }],
  );
  const whole = passages.filter(({ start, end }) => start === undefined || end === undefined);
  const cuts = [...new Set([0, ...spans.flatMap(({ start, end }) => [start, end]), points.length])].sort(
    (a, b) => a - b,
  );
  const pieces = cuts.slice(1).map((to, i): TextPiece => {
    const from = cuts[i] ?? 0;
    return {
      text: points.slice(from, to).join(''),
      isMarked: spans.some(({ start, end }) => start <= from && to <= end),
      tags: spans.filter(({ end }) => end === to).map(({ tag }) => tag),
    };
  });
  const tags = whole.map(({ tag }) => tag);
  return tags.length === 0 ? pieces : [...pieces, { text: '', isMarked: false, tags }];
}
