import type { ReliabilityPlot } from '../../../shared/charts/reliability-curve.tsx';
import { cutValue, plural } from '../../../shared/format.ts';
import type { ReliabilityBin } from '../../../shared/model/signal-check.ts';
import styles from './calibration.module.css';

interface BinPlacesProps {
  readonly plot: ReliabilityPlot;
  readonly bins: readonly ReliabilityBin[];
  readonly onOpen: (place: number) => void;
}

/** Narrower than this a finger or a pointer misses. */
const LEAST_WIDTH = 12;

/** A place to click on every bin. The keyboard steps through the bins under the chart and opens them with Enter. */
export function BinPlaces({ plot, bins, onOpen }: BinPlacesProps) {
  const middles = bins.map(({ stated }) => plot.x(stated));
  return bins.map((bin, place) => {
    const at = middles[place]!;
    const gaps = [middles[place - 1], middles[place + 1]].map((other) =>
      other === undefined ? 28 : Math.abs(other - at) / 2,
    );
    const [before, after] = gaps.map((gap) => Math.min(14, Math.max(gap, LEAST_WIDTH / 2)));
    return (
      <foreignObject
        key={bin.from}
        x={at - before!}
        y={plot.top}
        width={before! + after!}
        height={plot.base - plot.top}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Cases from ${cutValue(bin.from)} to ${cutValue(bin.to)}, ${plural(bin.n, 'label')}`}
          className={styles.place}
          onClick={() => onOpen(place)}
        />
      </foreignObject>
    );
  });
}
