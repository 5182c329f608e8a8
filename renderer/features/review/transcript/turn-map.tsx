import { memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { PlumbLine } from '../../../../shared/charts/plumb-line.tsx';
import { useDesk, useDeskState } from '../desk/desk-context.ts';
import { rowOfTurn } from '../desk/transcript-actions.ts';
import styles from './turn-map.module.css';
import { marksOf } from './turn-map-marks.ts';
import { useHeight } from './use-height.ts';

interface TurnMapProps {
  /** First and last row in the window. */
  readonly first: number;
  readonly last: number;
  readonly onSeek: (row: number) => void;
}

const WIDTH = 28;
const PAD = 10;

/** All turns on a strip: who spoke, where the evidence is, where the case was handed over. Click or drag to go there. */
export function TurnMap({ first, last, onSeek }: TurnMapProps) {
  const desk = useDesk();
  const count = useDeskState((state) => state.rows.length);
  const [ref, height] = useHeight();
  const strip = useRef<SVGSVGElement>(null);
  const [isDragging, setDragging] = useState(false);
  const stepSize = count > 1 ? Math.min(12, (height - 2 * PAD) / (count - 1)) : 0;
  const y = (row: number) => PAD + row * stepSize;

  function seek(event: PointerEvent): void {
    const top = strip.current?.getBoundingClientRect().top ?? 0;
    const row = Math.round((event.clientY - top - PAD) / (stepSize || 1));
    const inside = Math.max(0, Math.min(count - 1, row));
    desk.store.setState({ row: inside });
    onSeek(inside);
  }

  return (
    <div ref={ref} className={styles.strip} aria-hidden="true">
      {height > 2 * PAD && count > 1 && (
        <svg
          ref={strip}
          width={WIDTH}
          height={height}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDragging(true);
            seek(event);
          }}
          onPointerMove={(event) => isDragging && seek(event)}
          onPointerUp={() => setDragging(false)}
        >
          <rect
            x={3}
            y={y(first) - 4}
            width={20}
            height={Math.max(8, y(last) - y(first) + 8)}
            rx={3}
            fill="var(--pl-sunken)"
            stroke="var(--pl-line)"
          />
          <Marks stepSize={stepSize} />
        </svg>
      )}
    </div>
  );
}

const Marks = memo(function Marks({ stepSize }: { readonly stepSize: number }) {
  const rows = useDeskState((state) => state.rows);
  const evidence = useDeskState((state) => state.answers.evidence);
  const marks = useMemo(() => marksOf(rows, stepSize), [rows, stepSize]);
  const y = (row: number) => PAD + row * stepSize;
  const handover = rows.findIndex((row) => row.kind === 'handover');
  const linked = new Set(
    evidence?.flatMap(({ turn }) => (turn === null ? [] : [rowOfTurn(rows, turn)])).filter((row) => row >= 0),
  );
  return (
    <>
      {marks.map(({ row, kind }) =>
        kind === 'tool' ? (
          <circle key={row} cx={9} cy={y(row)} r={1.2} fill="var(--pl-control)" />
        ) : (
          <line
            key={row}
            x1={7}
            x2={kind === 'customer' ? 19 : 15}
            y1={y(row)}
            y2={y(row)}
            stroke={kind === 'customer' ? 'var(--pl-ink2)' : 'var(--pl-ink3)'}
            strokeWidth={1.5}
          />
        ),
      )}
      {[...linked].map((row) => (
        <rect
          key={row}
          x={20}
          y={y(row) - 3}
          width={6}
          height={6}
          fill="var(--pl-mark)"
          stroke="var(--pl-mark-line)"
        />
      ))}
      {handover >= 0 && <PlumbLine x={13} top={y(handover) - 14} bottom={y(handover)} />}
    </>
  );
});
