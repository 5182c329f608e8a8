import { scaleLinear } from 'd3-scale';
import { percent } from '../format.ts';
import { Rows } from './axis.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { type RateMarker, RateMarkers } from './rate-markers.tsx';
import { RateRun } from './rate-run.tsx';
import { type RatePoint, runsOf } from './rate-runs.ts';
import { endLabel, timeTicks } from './rate-series-labels.ts';

interface RateSeriesProps {
  readonly width: number;
  readonly height?: number;
  /** One per period, also where nothing was counted, so that gaps stay gaps. */
  readonly points: readonly RatePoint[];
  /** Upper end of the scale as a share; the same for all panels of a set. The lower end is zero. */
  readonly top: number;
  /** The rate before, dotted. */
  readonly baseline?: number | null;
  readonly markers?: readonly RateMarker[];
  /** Place among the points where the level changed. */
  readonly change?: number | null;
  readonly tone?: 'calm' | 'alert' | 'few';
  readonly label: string;
}

const margin = { left: 30, right: 12, top: 24, bottom: 20 };

/** A rate over time with its interval as a ribbon, drawn first; the last value stands at its mark. */
export function RateSeries(props: RateSeriesProps) {
  const { width, height = 196, points, top, baseline = null, markers = [], change = null, label } = props;
  const tone = props.tone ?? 'calm';
  const [left, right] = [margin.left, width - margin.right];
  const base = height - margin.bottom;
  const y = scaleLinear([0, top], [base, margin.top]).clamp(true);
  const last = Math.max(1, points.length - 1);
  const x = scaleLinear([0, last], points.length === 1 ? [(left + right) / 2, right] : [left, right]);
  const end = points.findLastIndex(({ rate }) => rate !== null);
  const showDots = baseline === null && points.length <= 40;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Rows
        y={y}
        ticks={[0, top / 2, top]}
        left={left}
        right={right}
        format={(share) => String(Math.round(share * 1000) / 10)}
      />
      {timeTicks(points, x, right).map(({ place, at, anchor }) => (
        <Label key={place} x={at} y={base + 15} anchor={anchor} colour="ink3" size={10}>
          {points[place]?.name}
        </Label>
      ))}
      {runsOf(points).map((run) => (
        <RateRun key={run[0]} run={run} points={points} x={x} y={y} tone={tone} showDots={showDots} />
      ))}
      {baseline !== null && (
        <line
          data-part="baseline"
          x1={left}
          x2={right}
          y1={round(y(baseline))}
          y2={round(y(baseline))}
          stroke={paint('ink2')}
          strokeWidth={1.2}
          strokeDasharray="2 3"
        />
      )}
      <RateMarkers markers={markers} x={x} left={left} right={right} top={margin.top} base={base} />
      {change !== null && <Change at={x(change)} base={base} />}
      {end >= 0 && (
        <End points={points} end={end} x={x} y={y} tone={tone} plot={{ right, top: margin.top, base }} />
      )}
    </svg>
  );
}

/** Where the level changed: an arrowhead on the axis. */
function Change({ at, base }: { readonly at: number; readonly base: number }) {
  return (
    <path
      data-part="change"
      d={`M${round(at - 4)} ${base}h8l-4 -7z`}
      fill={paint('crit')}
      stroke={paint('surface')}
      strokeWidth={1}
    />
  );
}

interface EndProps {
  readonly points: readonly RatePoint[];
  readonly end: number;
  readonly x: (place: number) => number;
  readonly y: (share: number) => number;
  readonly tone: 'calm' | 'alert' | 'few';
  readonly plot: { readonly right: number; readonly top: number; readonly base: number };
}

/** The last value, at its mark: filled, red where it alerts, hollow where it rests on few cases. */
function End({ points, end, x, y, tone, plot }: EndProps) {
  const rate = points[end]?.rate ?? 0;
  const isHollow = tone === 'few' || (points[end]?.few ?? false);
  const stroke = paint(isHollow ? 'control' : tone === 'alert' ? 'crit' : 'accent');
  const place = endLabel(points, end, x, y, plot);
  return (
    <g>
      <circle
        data-part={isHollow ? 'hollow-dot' : 'dot'}
        cx={round(x(end))}
        cy={round(y(rate))}
        r={4}
        fill={isHollow ? paint('surface') : stroke}
        stroke={stroke}
        strokeWidth={1.6}
      />
      <Label x={place.x} y={place.y} anchor={place.anchor} colour="ink" strong halo>
        {percent(rate)}
      </Label>
    </g>
  );
}
