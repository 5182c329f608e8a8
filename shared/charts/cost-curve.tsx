import { area, line } from 'd3-shape';
import { memo, type ReactNode } from 'react';
import { count } from '../format.ts';
import { Rows, roomyTicks, Ticks } from './axis.tsx';
import { costCurveLabels, costCurveObstacles } from './cost-curve-labels.ts';
import type { CostPoint, CutCurves } from './cost-curve-model.ts';
import { costScale, cutMargin, cutScale, isIdentified, nearestPoint } from './cost-curve-model.ts';
import { CutLines, EquallyGoodField, UnlabelledRanges } from './cut-lines.tsx';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';

/** Where an overlay, such as a draggable trial cut, may draw itself. */
export interface CutPlot {
  readonly x: (cut: number) => number;
  readonly cutAt: (x: number) => number;
  readonly top: number;
  readonly base: number;
}

interface CostCurveProps {
  readonly width: number;
  readonly height?: number;
  readonly curves: CutCurves;
  /** The finding in words. */
  readonly label: string;
  /** Drawn above the curves, in the coordinates of the chart. */
  readonly overlay?: (plot: CutPlot) => ReactNode;
}

type DrawingProps = Required<Pick<CostCurveProps, 'width' | 'height' | 'curves'>>;

const top = 34;

/**
 * Expected cost per 1,000 cases against the cut: total with its band, its two components without, the zone that is
 * equally good, both cuts as plumb lines, and hatching where there are no labels.
 */
export function CostCurve({ width, height = 300, curves, label, overlay }: CostCurveProps) {
  const base = height - 28;
  const x = cutScale(curves, width);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      // A picture has no parts that can be operated; with a trial cut on it, it is a group.
      role={overlay ? 'group' : 'img'}
      aria-label={label}
    >
      <Drawing width={width} height={height} curves={curves} />
      {overlay?.({ x, cutAt: (place) => x.invert(place), top, base })}
    </svg>
  );
}

/** All that stays while a trial cut is dragged over it: drawn once for the same curves and size. */
const Drawing = memo(function Drawing({ width, height, curves }: DrawingProps) {
  const base = height - 28;
  const points = curves.points.filter(({ cut }) => isIdentified(curves, cut));
  const x = cutScale(curves, width);
  const y = costScale(points, top, base);
  const [left, right] = [cutMargin.left, width - cutMargin.right];
  const at = (point: CostPoint) => round(x(point.cut));
  const isDrawn = ({ cut }: CostPoint) => isIdentified(curves, cut);
  const curve = (cost: (point: CostPoint) => number) =>
    line<CostPoint>(at, (point) => round(y(cost(point)))).defined(isDrawn)([...curves.points]) ?? '';
  const band =
    area<CostPoint>(
      at,
      ({ low }) => round(y(low)),
      ({ high }) => round(y(high)),
    ).defined(isDrawn)([...curves.points]) ?? '';
  const lines = { curves, x, top, base };
  const situation = { curves, points, x, y, top, width };
  return (
    <>
      <UnlabelledRanges {...lines} />
      <Rows y={y} ticks={y.ticks(4)} left={left} right={right} format={count} />
      <EquallyGoodField {...lines} />
      <path data-part="band" d={band} fill={paint('band')} opacity={0.75} />
      <path
        data-part="missed"
        d={curve(({ missedCost }) => missedCost)}
        fill="none"
        stroke={paint('ink2')}
        strokeWidth={1.2}
        strokeDasharray="5 3"
      />
      <path
        data-part="needless"
        d={curve(({ needlessCost }) => needlessCost)}
        fill="none"
        stroke={paint('ink2')}
        strokeWidth={1.2}
        strokeDasharray="1.5 3"
      />
      <path
        data-part="total"
        d={curve(({ cost }) => cost)}
        fill="none"
        stroke={paint('accent')}
        strokeWidth={2.2}
        strokeLinejoin="round"
      />
      <Ticks x={x} ticks={roomyTicks(x, right - left)} base={base} format={curves.formatCut} />
      <EquallyGoodBracket curves={curves} x={x} />
      <CutLines {...lines} />
      <Dot curves={curves} points={points} cut={curves.suggested} x={x} y={y} hollow />
      <Dot curves={curves} points={points} cut={curves.inForce} x={x} y={y} />
      <PlacedLabels
        labels={costCurveLabels(situation)}
        bounds={{ left: 0, right: width, top: 0, bottom: base }}
        taken={costCurveObstacles(situation, base)}
      />
    </>
  );
});

function EquallyGoodBracket({
  curves,
  x,
}: {
  readonly curves: CutCurves;
  readonly x: (cut: number) => number;
}) {
  const zone = curves.equallyGood;
  if (!zone) return null;
  const [from, to] = [round(x(zone.from)), round(Math.max(x(zone.to), x(zone.from) + 2))];
  return (
    <path
      data-part="bracket"
      d={`M${from} 22v8M${from} 26H${to}M${to} 22v8`}
      fill="none"
      stroke={paint('accent')}
      strokeWidth={1.6}
    />
  );
}

interface DotProps {
  readonly curves: CutCurves;
  readonly points: readonly CostPoint[];
  readonly cut: number | null;
  readonly x: (cut: number) => number;
  readonly y: (cost: number) => number;
  readonly hollow?: boolean;
}

function Dot({ curves, points, cut, x, y, hollow = false }: DotProps) {
  const point = cut === null || !isIdentified(curves, cut) ? undefined : nearestPoint(points, cut);
  if (cut === null || !point || (hollow && cut === curves.inForce)) return null;
  return (
    <circle
      cx={round(x(cut))}
      cy={round(y(point.cost))}
      r={4.5}
      fill={paint(hollow ? 'surface' : 'ink')}
      stroke={paint(hollow ? 'accent' : 'ink')}
      strokeWidth={1.8}
    />
  );
}
