import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactNode } from 'react';
import { cutValue, percentShort } from '../format.ts';
import type { ReliabilityBin } from '../model/signal-check.ts';
import { Rows, Ticks } from './axis.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { PlumbLine } from './plumb-line.tsx';
import { ReliabilityBinMark } from './reliability-bin-mark.tsx';
import { reliabilityLabels, reliabilityObstacles } from './reliability-labels.ts';
import { SideCounts, type SideCountsBar } from './side-counts.tsx';

/** Which bars: around the observed rate, or around the diagonal where a calibrated signal would lie. */
export type ReliabilityBars = 'true-rate' | 'consistency';

/** Where an overlay, such as a place to click on a bin, may draw itself. */
export interface ReliabilityPlot {
  readonly x: (stated: number) => number;
  readonly top: number;
  readonly base: number;
}

interface ReliabilityCurveProps {
  readonly width: number;
  readonly height?: number;
  /** In rising order. */
  readonly bins: readonly ReliabilityBin[];
  /** Labels by the signal's value, over 0 to 1; left out where the probability is not the signal's own. */
  readonly counts?: readonly SideCountsBar[];
  /** The cut in force on the stated scale, if there is one. */
  readonly inForce: number | null;
  readonly bars: ReliabilityBars;
  /** What is stated: "self_confidence as stated". */
  readonly xTitle: string;
  /** The finding in words. */
  readonly label: string;
  /** Drawn above the curve, in the coordinates of the chart. */
  readonly overlay?: (plot: ReliabilityPlot) => ReactNode;
}

const margin = { left: 44, right: 12, top: 14 };
const COUNTS = 46;
const marks = [0, 0.25, 0.5, 0.75, 1];
const ends = [0, 0.5, 1];

/** Stated against observed, with interval bars, the diagonal, and the counts of labels under the axis. */
export function ReliabilityCurve(props: ReliabilityCurveProps) {
  const { width, height = 330, bins, counts, inForce, bars, xTitle, label, overlay } = props;
  const [left, right] = [margin.left, width - margin.right];
  const foot = height - 34;
  const base = foot - (counts ? COUNTS + 14 : 0);
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [base, margin.top]);
  const curve = line<ReliabilityBin>(
    ({ stated }) => round(x(stated)),
    ({ observed }) => round(y(observed)),
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      // A picture has no parts that can be operated; with bins to click on, it is a group.
      role={overlay ? 'group' : 'img'}
      aria-label={label}
    >
      <Rows y={y} ticks={marks} left={left} right={right} format={percentShort} />
      <line
        data-part="diagonal"
        x1={left}
        y1={base}
        x2={right}
        y2={margin.top}
        stroke={paint('ink2')}
        strokeWidth={1.2}
        strokeDasharray="1.5 3"
      />
      {inForce !== null && <PlumbLine x={x(inForce)} top={margin.top} bottom={base + (counts ? 4 : -6)} />}
      {bins.map((bin) => (
        <ReliabilityBinMark key={bin.from} part="bar" bin={bin} bars={bars} x={x} y={y} />
      ))}
      <path d={curve([...bins]) ?? ''} fill="none" stroke={paint('accent')} strokeWidth={1} />
      {bins.map((bin) => (
        <ReliabilityBinMark key={bin.from} part="dot" bin={bin} bars={bars} x={x} y={y} />
      ))}
      <PlacedLabels
        labels={reliabilityLabels(inForce === null ? null : `in force ${cutValue(inForce)}`, inForce, x, y)}
        bounds={{ left, right, top: 0, bottom: base }}
        taken={reliabilityObstacles(bins, bars, inForce, x, y)}
      />
      {counts && <SideCounts bars={counts} x={x} base={foot} height={COUNTS} />}
      <Ticks x={x} ticks={counts ? ends : marks} base={foot} format={String} />
      <Label x={counts ? 10 : left} y={height - 3} colour="ink3">
        {counts ? `${xTitle}. Filled escalated, open automated.` : xTitle}
      </Label>
      {overlay?.({ x, top: margin.top, base })}
    </svg>
  );
}
