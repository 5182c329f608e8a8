import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { halfWidth as words } from '../format.ts';
import { Rows, roomyTicks, Ticks } from './axis.tsx';
import { curveBoxes } from './curve-boxes.ts';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { widthLabels } from './width-curve-labels.ts';

export interface WidthPoint {
  readonly n: number;
  /** Half-width of the interval as a share. */
  readonly halfWidth: number;
}

interface WidthCurveProps {
  readonly width: number;
  readonly height?: number;
  readonly points: readonly WidthPoint[];
  /** Labels now; `halfWidth` is null while there is no interval. */
  readonly now: { readonly n: number; readonly halfWidth: number | null };
  readonly wanted: number;
  /** How many more labels reach the wanted width; null when the points do not reach it. */
  readonly neededMore: number | null;
  readonly label: string;
}

const margin = { left: 40, right: 14, top: 8, bottom: 26 };

/** How the half-width of an interval shrinks with more labels: known up to now, expected beyond. */
export function WidthCurve({ width, height = 206, points, now, wanted, neededMore, label }: WidthCurveProps) {
  const [left, right] = [margin.left, width - margin.right];
  const [top, base] = [margin.top, height - margin.bottom];
  const target = now.n + (neededMore ?? 0);
  const lastN = Math.max(points.at(-1)?.n ?? 1, Math.ceil(target * 1.1), 20);
  const widest = Math.min(Math.max(wanted * 4, (now.halfWidth ?? 0) * 1.6), 0.5);
  const x = scaleLinear([0, lastN], [left, right]);
  const step = wanted * Math.max(1, Math.round(widest / wanted / 4));
  const isWhole = Number.isInteger(Math.round(step * 1000) / 10);
  const rows = [0, 1, 2, 3, 4].map((row) => row * step);
  const y = scaleLinear([0, 4 * step], [base, top]);
  const path = line<WidthPoint>(
    (point) => round(x(point.n)),
    (point) => round(y(point.halfWidth)),
  );
  const shown = points.filter((point) => point.halfWidth <= 4 * step);
  const known = shown.filter((point) => point.n <= now.n);
  const expected = shown.filter((point) => point.n >= now.n);
  const isReached = neededMore === 0;
  const labels = widthLabels({
    x,
    y,
    now,
    wanted,
    target: isReached ? null : neededMore && target,
    left,
    right,
  });
  const obstacles = curveBoxes(
    shown.map((p) => ({ x: x(p.n), upper: y(p.halfWidth), lower: y(p.halfWidth) })),
  );
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Rows
        y={y}
        ticks={rows}
        left={left}
        right={right}
        format={(v) => (v === 0 ? '0' : words(v, isWhole ? 0 : 1))}
      />
      <Ticks x={x} ticks={roomyTicks(x, right - left)} base={base} format={(n) => String(n)} />
      <path
        data-part="known"
        d={path([...known]) ?? ''}
        fill="none"
        stroke={paint('accent')}
        strokeWidth={1.8}
        strokeLinejoin="round"
      />
      <path
        data-part="expected"
        d={path([...expected]) ?? ''}
        fill="none"
        stroke={paint('accent')}
        strokeWidth={1.6}
        strokeDasharray="3 3"
        strokeLinejoin="round"
      />
      <line
        x1={left}
        y1={round(y(wanted))}
        x2={right}
        y2={round(y(wanted))}
        stroke={paint('ink2')}
        strokeWidth={1.2}
      />
      {now.halfWidth !== null && (
        <circle cx={round(x(now.n))} cy={round(y(now.halfWidth))} r={4.5} fill={paint('accent')} />
      )}
      {neededMore !== null && !isReached && (
        <circle
          cx={round(x(target))}
          cy={round(y(wanted))}
          r={4.5}
          fill={paint('surface')}
          stroke={paint('accent')}
          strokeWidth={1.8}
        />
      )}
      <PlacedLabels
        labels={labels}
        bounds={{ left, right: width, top: 0, bottom: base }}
        taken={[...obstacles, { left, right, top: y(wanted) - 1, bottom: y(wanted) + 1 }]}
      />
    </svg>
  );
}
