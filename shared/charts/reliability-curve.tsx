import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { percentShort } from '../format.ts';
import { Rows, Ticks } from './axis.tsx';
import type { ChartLabel } from './chart-label.ts';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { PlumbLine } from './plumb-line.tsx';

export interface ReliabilityBin {
  /** Mean of the predicted values in the bin. */
  readonly mean: number;
  /** Weighted share of cases that needed a human, with its interval. */
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  /** Labels in the bin, and how many of them were escalated. */
  readonly n: number;
  readonly escalated: number;
}

interface ReliabilityCurveProps {
  readonly width: number;
  readonly height?: number;
  /** Bins of equal count, in rising order. */
  readonly bins: readonly ReliabilityBin[];
  /** The cut in force on the predicted scale, if there is one. */
  readonly inForce: number | null;
  /** Which bars: around the observed rate, or around the diagonal where a calibrated signal would lie. */
  readonly bars: 'true-rate' | 'consistency';
  readonly xTitle: string;
  readonly label: string;
}

/** Bins below this many labels are hollow. */
const HOLLOW_BELOW = 12;

const margin = { left: 44, right: 12, top: 12, counts: 34, bottom: 44 };
const marks = [0, 0.25, 0.5, 0.75, 1];

/** Predicted against observed, with interval bars, the diagonal, and the counts under the axis. */
export function ReliabilityCurve(props: ReliabilityCurveProps) {
  const { width, height = 300, bins, inForce, bars, xTitle, label } = props;
  const [left, right] = [margin.left, width - margin.right];
  const base = height - margin.bottom - margin.counts;
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, 1], [base, margin.top]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
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
      {inForce !== null && <PlumbLine x={x(inForce)} top={margin.top} bottom={base - 6} />}
      {bins.map((bin) => (
        <Bin key={bin.mean} bin={bin} x={x} y={y} />
      ))}
      <PlacedLabels
        labels={[diagonalName(x, y)]}
        bounds={{ left, right, top: 0, bottom: base }}
        taken={bins.map((bin) => ({
          left: x(bin.mean) - 6,
          right: x(bin.mean) + 6,
          top: y(bin.high),
          bottom: y(bin.low),
        }))}
      />
      <Ticks x={x} ticks={marks} base={base} format={(value) => String(value)} />
      <Counts bins={bins} x={x} top={base + 24} height={margin.counts} />
      <Label x={left} y={height - 4} colour="ink3">
        {`${xTitle}; ${bars === 'true-rate' ? 'true rate bars' : 'consistency bars'}`}
      </Label>
    </svg>
  );
}

/** The diagonal is named beside it, wherever no bin stands in the way. */
function diagonalName(x: (value: number) => number, y: (value: number) => number): ChartLabel {
  const above = [0.95, 0.85, 0.75, 0.6, 0.45].map((at) => ({
    x: x(at) - 12,
    y: y(at),
    anchor: 'end' as const,
  }));
  const below = [0.3, 0.45, 0.6].map((at) => ({ x: x(at) + 12, y: y(at) + 14, anchor: 'start' as const }));
  return {
    id: 'diagonal',
    text: 'perfectly calibrated',
    x: x(0.95) - 12,
    y: y(0.95),
    anchor: 'end',
    otherwise: [...above, ...below],
    weight: 1,
  };
}

interface BinProps {
  readonly bin: ReliabilityBin;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function Bin({ bin, x, y }: BinProps) {
  const isHollow = bin.n < HOLLOW_BELOW;
  const stroke = paint(isHollow ? 'control' : 'accent');
  const at = round(x(bin.mean));
  const [upper, lower] = [round(y(bin.high)), round(y(bin.low))];
  return (
    <g stroke={stroke}>
      <line x1={at} y1={upper} x2={at} y2={lower} strokeWidth={2} />
      <line x1={at - 4} y1={upper} x2={at + 4} y2={upper} strokeWidth={1.6} />
      <line x1={at - 4} y1={lower} x2={at + 4} y2={lower} strokeWidth={1.6} />
      <circle
        cx={at}
        cy={round(y(bin.observed))}
        r={4.2}
        fill={isHollow ? paint('surface') : stroke}
        strokeWidth={1.6}
      />
    </g>
  );
}

interface CountsProps {
  readonly bins: readonly ReliabilityBin[];
  readonly x: (value: number) => number;
  readonly top: number;
  readonly height: number;
}

/** Labels per bin under the axis: filled the escalated, open the automated. */
function Counts({ bins, x, top, height }: CountsProps) {
  const tall = scaleLinear([0, max(bins, ({ n }) => n) ?? 1], [0, height - 14]);
  return bins.map(({ mean, n, escalated }) => {
    const [at, all, filled] = [round(x(mean)), tall(n), tall(escalated)];
    return (
      <g key={mean}>
        <rect
          x={at - 6}
          y={round(top)}
          width={12}
          height={round(all)}
          fill={paint('surface')}
          stroke={paint('control')}
        />
        <rect x={at - 6} y={round(top)} width={12} height={round(filled)} fill={paint('accent')} />
        <Label x={at} y={top + all + 11} anchor="middle" colour="ink3" size={10}>
          {n}
        </Label>
      </g>
    );
  });
}
