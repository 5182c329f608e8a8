import type { PointerEvent } from 'react';
import type { CutPlot } from '../../../shared/charts/cost-curve.tsx';
import { PlumbLine } from '../../../shared/charts/plumb-line.tsx';
import { cutValue } from '../../../shared/format.ts';
import styles from './thresholds.module.css';
import { clean, moved } from './trial-cut.ts';

interface TrialBobProps {
  readonly plot: CutPlot;
  readonly cut: number;
  readonly range: readonly [number, number];
  /** Of the arrow keys. */
  readonly step: number;
  /** Where Home and End lead. */
  readonly inForce: number | null;
  readonly best: number | null;
  /** Drawn already: the trial cut draws nothing over it. */
  readonly suggested: number | null;
  /** What it would mean, read out at every move. */
  readonly meaning: string;
  readonly onMove: (cut: number) => void;
}

/** The trial cut: dragged, or moved by the arrow keys when it has the focus. */
export function TrialBob({
  plot,
  cut,
  range,
  step,
  inForce,
  best,
  suggested,
  meaning,
  onMove,
}: TrialBobProps) {
  const x = plot.x(cut);
  const drag = (event: PointerEvent<SVGGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box) return;
    const at = plot.cutAt(event.clientX - box.left);
    onMove(moved(at, 0, range, step));
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => onMove(moved(cut, -1, range, step)),
    ArrowRight: () => onMove(moved(cut, 1, range, step)),
    'Shift+ArrowLeft': () => onMove(moved(cut, -5, range, step)),
    'Shift+ArrowRight': () => onMove(moved(cut, 5, range, step)),
    Home: () => inForce !== null && onMove(clean(inForce)),
    End: () => best !== null && onMove(clean(best)),
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label="Trial cut"
      aria-valuemin={range[0]}
      aria-valuemax={range[1]}
      aria-valuenow={cut}
      aria-valuetext={`${cutValue(cut)}: ${meaning}`}
      className={styles.bob}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={(event) => {
        const act = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key}`];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <rect x={x - 12} y={plot.top} width={24} height={plot.base - plot.top + 12} fill="transparent" />
      {cut !== suggested && (
        <PlumbLine x={x} top={plot.top} bottom={plot.base} state="proposed" colour="ink2" />
      )}
    </g>
  );
}
