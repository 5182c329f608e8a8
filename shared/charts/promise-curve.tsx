import { extent, max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { percentShort } from '../format.ts';
import { Rows, roomyTicks, Ticks } from './axis.tsx';
import type { ChartLabel } from './chart-label.ts';
import { curveBoxes } from './curve-boxes.ts';
import { Hatch } from './hatch.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { PlumbLine } from './plumb-line.tsx';

/** What the labels say of one cut: the most that can be missed there, and what was found. */
export interface BoundPoint {
  readonly cut: number;
  /** Null where the cut leaves no case to the agent. */
  readonly upper: number | null;
  readonly rate: number | null;
  readonly state: 'shown' | 'not_shown' | 'not_tested' | 'too_few_labels';
}

export interface MarkedCut {
  readonly cut: number;
  /** "in force", "suggested". */
  readonly name: string;
  /** A filled dot is in force; a hollow one is proposed. */
  readonly inForce: boolean;
}

/** What the curve is drawn from. */
export interface PromiseCurveData {
  /** In the order of the cuts. */
  readonly points: readonly BoundPoint[];
  /** The promise: at most this share missed. */
  readonly alpha: number;
  /** Whether the highest cut hands over most; it stands at the top. */
  readonly safeIsHigh: boolean;
  readonly marks: readonly MarkedCut[];
  readonly formatCut: (cut: number) => string;
  /** The finding in words. */
  readonly label: string;
}

interface PromiseCurveProps extends PromiseCurveData {
  readonly width: number;
  readonly height?: number;
}

const margin = { left: 46, right: 18, top: 22, bottom: 44 };
/** The promise keeps at least this part of the width, whatever bold cuts miss. */
const MOST_PROMISES = 4;

/**
 * The guaranteed bound of the missed rate, cut by cut, hung against the promise: left of the plumb line it is kept.
 * The safest cut stands at the top, as it is tested first; the line is strong down to the last cut at which the
 * promise is shown. Dotted is what the labels found.
 */
export function PromiseCurve(props: PromiseCurveProps) {
  const { width, height = 216, points, alpha, safeIsHigh, marks, formatCut, label } = props;
  const base = height - margin.bottom;
  const [left, right] = [margin.left, width - margin.right];
  const [low = 0, high = 1] = extent(points, ({ cut }) => cut);
  const y = scaleLinear(safeIsHigh ? [high, low] : [low, high], [margin.top, base]);
  const x = scaleLinear([0, reachOf(points, marks, alpha)], [left, right]);
  const isIn = (share: number | null): share is number => share !== null && share <= x.domain()[1]!;
  const path = (value: (point: BoundPoint) => number | null) =>
    line<BoundPoint>(
      (point) => round(x(value(point) ?? 0)),
      ({ cut }) => round(y(cut)),
    ).defined((point) => isIn(value(point)))([...points]) ?? '';
  const bounds = points.flatMap(({ cut, upper }) =>
    isIn(upper) ? [{ x: x(upper), upper: y(cut), lower: y(cut) }] : [],
  );
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {thinRanges(points).map(([from, to]) => (
        <Hatch
          key={from}
          x={left}
          y={Math.min(y(from), y(to))}
          width={right - left}
          height={Math.abs(y(to) - y(from))}
        />
      ))}
      <Rows y={y} ticks={roomyTicks(y, base - margin.top, 40)} left={left} right={right} format={formatCut} />
      <path
        data-part="found"
        d={path(({ rate }) => rate)}
        fill="none"
        stroke={paint('ink2')}
        strokeWidth={1.4}
        strokeDasharray="1.5 3"
      />
      <path
        data-part="bound"
        d={path(({ upper }) => upper)}
        fill="none"
        stroke={paint('ink2')}
        strokeWidth={1.2}
      />
      <path
        data-part="shown"
        d={path(({ state, upper }) => (state === 'shown' ? upper : null))}
        fill="none"
        stroke={paint('accent')}
        strokeWidth={2.6}
        strokeLinecap="round"
      />
      <Ticks x={x} ticks={roomyTicks(x, right - left, 60)} base={base} format={percentShort} />
      <Label x={right} y={height - 6} anchor="end" colour="ink3">
        missed, of cases left to the agent
      </Label>
      <PlumbLine x={x(alpha)} top={margin.top - 6} bottom={base - 6} />
      <Label x={x(alpha)} y={margin.top - 9} anchor="middle" strong halo>
        {`at most ${percentShort(alpha)}`}
      </Label>
      <Marks {...{ points, marks, x, y }} />
      <PlacedLabels
        labels={labelsOf({ points, marks, x, y }, right, formatCut)}
        bounds={{ left, right: width, top: margin.top, bottom: base }}
        taken={[...curveBoxes(bounds), { left: x(alpha) - 1, right: x(alpha) + 1, top: 0, bottom: base }]}
      />
    </svg>
  );
}

type Scale = (value: number) => number;

interface MarksProps {
  readonly points: readonly BoundPoint[];
  readonly marks: readonly MarkedCut[];
  readonly x: Scale;
  readonly y: Scale;
}

function Marks({ points, marks, x, y }: MarksProps) {
  return marks.map(({ cut, name, inForce }) => {
    const upper = boundAt(points, cut);
    if (upper === null) return null;
    return (
      <circle
        key={name}
        cx={round(x(upper))}
        cy={round(y(cut))}
        r={4.5}
        fill={paint(inForce ? 'ink' : 'surface')}
        stroke={paint(inForce ? 'ink' : 'accent')}
        strokeWidth={1.8}
      />
    );
  });
}

function labelsOf(
  { points, marks, x, y }: MarksProps,
  right: number,
  formatCut: (cut: number) => string,
): ChartLabel[] {
  return marks.flatMap(({ cut, name, inForce }, rank): ChartLabel[] => {
    const upper = boundAt(points, cut);
    if (upper === null) return [];
    const [at, height] = [x(upper), y(cut)];
    const places = [4, -8, 16, -20, 28].flatMap((lift) => [
      { x: at + 9, y: height + lift, anchor: 'start' as const },
      { x: at - 9, y: height + lift, anchor: 'end' as const },
      { x: right, y: height + lift, anchor: 'end' as const },
    ]);
    const [first, ...otherwise] = places;
    const text = `${name} ${formatCut(cut)}`;
    const colour = inForce ? ('ink' as const) : ('accent' as const);
    return [{ id: name, text, ...first!, otherwise, weight: marks.length - rank, colour, strong: true }];
  });
}

function boundAt(points: readonly BoundPoint[], cut: number): number | null {
  return points.find((point) => point.cut === cut)?.upper ?? null;
}

/** The end of the axis: room for every marked bound and for some promises, but not for all that bold cuts miss. */
function reachOf(points: readonly BoundPoint[], marks: readonly MarkedCut[], alpha: number): number {
  const marked = max(marks, ({ cut }) => boundAt(points, cut) ?? 0) ?? 0;
  const most = max(points, ({ upper }) => upper ?? 0) ?? 0;
  return Math.min(1, Math.max(alpha * 1.6, Math.min(most, alpha * MOST_PROMISES), marked * 1.1));
}

/** The ranges of cuts whose labels are too few to show anything. */
function thinRanges(points: readonly BoundPoint[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  points.forEach(({ cut, state }, place) => {
    if (state !== 'too_few_labels') return;
    const before = points[place - 1];
    const open = ranges.at(-1);
    if (open && before?.state === 'too_few_labels') open[1] = cut;
    else ranges.push([cut, cut]);
  });
  return ranges;
}
