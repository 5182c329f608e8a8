import { memo, useEffect, useMemo, useState } from 'react';
import { count, NBSP } from '../../../../shared/format.ts';
import { keepKeys } from '../desk/keep-keys.ts';
import { cutLines, displayLines, type Line } from './display-lines.ts';
import type { Range } from './highlights.ts';
import { spansOf } from './highlights.ts';
import { SpanView } from './span-view.tsx';
import styles from './text-block.module.css';
import { useRanges } from './use-ranges.ts';

interface TextBlockProps {
  readonly text: string;
  /** The turn it stands in; null for the packet. */
  readonly turn: number | null;
  /** Lines shown at first. */
  readonly limit: number;
  readonly lang?: string | undefined;
  readonly mono?: boolean;
}

/** Lines that one press on "show more" adds at most, so that the page never stalls. */
const STEP = 2000;

/** A text of the case, as text: laid out, cut where it is long, and painted with evidence and finds. */
export const TextBlock = memo(function TextBlock({ text, turn, limit, lang, mono = false }: TextBlockProps) {
  const [shown, setShown] = useState(limit);
  const lines = useMemo(() => displayLines(text), [text]);
  const ranges = useRanges(turn, text);
  const visible = useMemo(() => cutLines(lines, shown), [lines, shown]);
  const hidden = lines.length - visible.length;
  const wanted = ranges.find(({ paint }) => paint === 'pick' || paint === 'current-hit')?.from;
  const end = visible.at(-1) ? endOf(visible.at(-1) as Line) : 0;
  useEffect(() => {
    if (wanted !== undefined && hidden > 0 && wanted >= end) setShown(lines.length);
  }, [wanted, hidden, end, lines.length]);
  return (
    <>
      <div dir="auto" lang={lang} className={mono ? styles.mono : styles.prose} data-turn={turn ?? 'packet'}>
        {visible.map((line) => (
          <LineView key={placeOf(line)} line={line} ranges={touching(line, ranges)} />
        ))}
      </div>
      {hidden > 0 && (
        <button
          type="button"
          className={styles.more}
          onMouseDown={keepKeys}
          onClick={() => setShown(visible.length + STEP)}
        >
          show {hidden > STEP ? `${count(STEP)} of ` : ''}
          {count(hidden)}
          {NBSP}more {hidden === 1 ? 'line' : 'lines'}
        </button>
      )}
    </>
  );
});

interface LineProps {
  readonly line: Line;
  readonly ranges: readonly Range[];
}

const LineView = memo(function LineView({ line, ranges }: LineProps) {
  return (
    <>
      {spansOf(line, ranges).map(({ key, ...span }) => (
        <SpanView key={key} {...span} />
      ))}
      {'\n'}
    </>
  );
});

const NONE: readonly Range[] = [];

/** The ranges in a line; always the same empty list where there are none, so that the line stays as drawn. */
function touching(line: Line, ranges: readonly Range[]): readonly Range[] {
  if (ranges.length === 0) return NONE;
  const [from, to] = [placeOf(line), endOf(line)];
  const inside = ranges.filter((range) => range.from < to && range.to > from);
  return inside.length === 0 ? NONE : inside;
}

function placeOf(line: Line): number {
  return line.find((piece) => piece.at !== null)?.at ?? 0;
}

function endOf(line: Line): number {
  const last = line.findLast((piece) => piece.at !== null);
  return last ? (last.at ?? 0) + last.text.length : 0;
}
