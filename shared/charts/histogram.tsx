import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { roomyTicks, Ticks } from './axis.tsx';
import type { ChartLabel } from './chart-label.ts';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { PlumbLine } from './plumb-line.tsx';

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

interface HistogramProps {
  readonly width: number;
  readonly height?: number;
  readonly bins: readonly HistogramBin[];
  /** The cut in force: a plumb line. */
  readonly cut: number | null;
  /** One case's own value, marked with a dot. */
  readonly value?: number | null;
  readonly format: (value: number) => string;
  readonly label: string;
}

const top = 20;

/** How a signal is spread, with the cut in force, and where one case lies in it. */
export function Histogram({ width, height = 96, bins, cut, value = null, format, label }: HistogramProps) {
  const base = height - 24;
  const [first, last] = [bins[0]?.from ?? 0, bins.at(-1)?.to ?? 1];
  const x = scaleLinear([first, last === first ? first + 1 : last], [18, width - 18]);
  const y = scaleLinear([0, max(bins, ({ count }) => count) || 1], [base, top]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          x={round(x(from))}
          y={round(y(count))}
          width={Math.max(0.5, round(x(to) - x(from) - 1))}
          height={round(base - y(count))}
          fill={paint('band')}
        />
      ))}
      <line x1={18} y1={base} x2={width - 18} y2={base} stroke={paint('line')} strokeWidth={1} />
      <Ticks x={x} ticks={roomyTicks(x, width, 80)} base={base} format={format} />
      {cut !== null && <PlumbLine x={x(cut)} top={top - 4} bottom={base - 6} />}
      {value !== null && (
        <circle cx={round(x(value))} cy={base} r={4.5} fill={paint('accent')} stroke={paint('surface')} />
      )}
      <PlacedLabels
        labels={histogramLabels(cut, value, x, format, base)}
        bounds={{ left: 0, right: width, top: 0, bottom: base }}
      />
    </svg>
  );
}

function histogramLabels(
  cut: number | null,
  value: number | null,
  x: (value: number) => number,
  format: (value: number) => string,
  base: number,
): ChartLabel[] {
  const labels: ChartLabel[] = [];
  if (cut !== null) {
    labels.push({
      id: 'cut',
      text: `cut ${format(cut)}`,
      x: x(cut),
      y: top - 8,
      anchor: 'middle',
      otherwise: [
        { x: x(cut) + 4, y: top - 8, anchor: 'start' },
        { x: x(cut) - 4, y: top - 8, anchor: 'end' },
      ],
      weight: 2,
      strong: true,
      colour: 'ink',
    });
  }
  if (value !== null) {
    labels.push({
      id: 'value',
      text: `this case ${format(value)}`,
      short: format(value),
      x: x(value),
      y: base - 10,
      anchor: 'middle',
      otherwise: [
        { x: x(value) + 8, y: base - 8, anchor: 'start' },
        { x: x(value) - 8, y: base - 8, anchor: 'end' },
      ],
      weight: 1,
      strong: true,
      colour: 'accent',
    });
  }
  return labels;
}
