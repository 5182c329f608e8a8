import { scaleLinear, scaleLog } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Rows, Ticks } from './axis.tsx';
import type { ChartLabel } from './chart-label.ts';
import { curveBoxes } from './curve-boxes.ts';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';

/** The cheapest cut if a miss cost so many needless handovers, with the cuts that labels cannot tell from it. */
export interface RatioPoint {
  readonly ratio: number;
  readonly cut: number;
  readonly zone: { readonly from: number; readonly to: number };
}

interface RatioCurveProps {
  readonly width: number;
  readonly height?: number;
  readonly points: readonly RatioPoint[];
  readonly entered: number | null;
  readonly implied: number | null;
  readonly inForce: number | null;
  readonly formatCut: (cut: number) => string;
  readonly label: string;
}

const margin = { left: 52, right: 16, top: 26, bottom: 42 };
const STEPS = [0.5, 1, 2, 5, 10, 20, 50, 100];

/** How the cheapest cut hangs on what a miss is said to cost; the ratio on a logarithmic axis. */
export function RatioCurve(props: RatioCurveProps) {
  const { width, height = 220, points, entered, implied, inForce, formatCut, label } = props;
  const [left, right] = [margin.left, width - margin.right];
  const [top, base] = [margin.top, height - margin.bottom];
  const first = points[0]?.ratio ?? 1;
  const last = points.at(-1)?.ratio ?? 10;
  const x = scaleLog([first, Math.max(last, first * 2)], [left, right]).clamp(true);
  const cuts = points.flatMap(({ zone }) => [zone.from, zone.to]);
  if (inForce !== null) cuts.push(inForce);
  const y = scaleLinear([Math.min(...cuts), Math.max(...cuts)], [base, top]).nice(4);
  const at = ({ ratio }: RatioPoint) => round(x(ratio));
  const zone = area<RatioPoint>(
    at,
    (point) => round(y(point.zone.from)),
    (point) => round(y(point.zone.to)),
  );
  const best = line<RatioPoint>(at, ({ cut }) => round(y(cut)));
  const marks = [
    { id: 'entered', ratio: entered, dash: null },
    { id: 'implied', ratio: implied, dash: '3 3' },
  ].flatMap((mark) => (mark.ratio === null ? [] : [{ ...mark, x: x(mark.ratio) }]));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Rows y={y} ticks={y.ticks(4)} left={left} right={right} format={formatCut} />
      <path data-part="zone" d={zone([...points]) ?? ''} fill={paint('band')} opacity={0.75} />
      <path
        data-part="best"
        d={best([...points]) ?? ''}
        fill="none"
        stroke={paint('accent')}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      {inForce !== null && (
        <line
          x1={left}
          y1={round(y(inForce))}
          x2={right}
          y2={round(y(inForce))}
          stroke={paint('ink')}
          strokeWidth={1.2}
        />
      )}
      {marks.map((mark) => (
        <line
          key={mark.id}
          data-part={mark.id}
          x1={round(mark.x)}
          y1={top - 4}
          x2={round(mark.x)}
          y2={base}
          stroke={paint('ink2')}
          strokeWidth={1.2}
          {...(mark.dash === null ? {} : { strokeDasharray: mark.dash })}
        />
      ))}
      <Ticks
        x={x}
        ticks={STEPS.filter((step) => step >= first && step <= last)}
        base={base}
        format={String}
      />
      <PlacedLabels
        labels={labelsOf(props, { x, y, top, base, left, right })}
        bounds={{ left: 0, right: width, top: 0, bottom: height }}
        taken={[
          ...curveBoxes(
            points.map((point) => ({ x: x(point.ratio), upper: y(point.cut), lower: y(point.cut) })),
          ),
          ...marks.map((mark) => ({ left: mark.x - 1, right: mark.x + 1, top, bottom: base })),
          { left, right, top: base + 6, bottom: base + 20 },
        ]}
      />
    </svg>
  );
}

interface Place {
  readonly x: (ratio: number) => number;
  readonly y: (cut: number) => number;
  readonly top: number;
  readonly base: number;
  readonly left: number;
  readonly right: number;
}

function labelsOf(
  { points, entered, implied, inForce, formatCut }: RatioCurveProps,
  { x, y, top, base, left, right }: Place,
): ChartLabel[] {
  const marked = (id: string, ratio: number | null, text: string, weight: number): ChartLabel[] =>
    ratio === null
      ? []
      : [
          {
            id,
            text,
            x: x(ratio),
            y: top - 10,
            anchor: 'middle',
            otherwise: [
              { x: x(ratio) - 4, y: top - 10, anchor: 'end' },
              { x: x(ratio) + 4, y: top - 10, anchor: 'start' },
              { x: x(ratio) + 6, y: top + 12, anchor: 'start' },
              { x: x(ratio) - 6, y: base - 8, anchor: 'end' },
              { x: x(ratio) + 6, y: base - 8, anchor: 'start' },
            ],
            weight,
          },
        ];
  const middle = points[points.length >> 1];
  return [
    ...marked('entered', entered, 'you entered', 9),
    ...marked('implied', implied, 'today’s policy', 8),
    ...(inForce === null
      ? []
      : [
          {
            id: 'in force',
            text: `in force ${formatCut(inForce)}`,
            x: right,
            y: y(inForce) - 6,
            anchor: 'end' as const,
            otherwise: [
              { x: right, y: y(inForce) + 14, anchor: 'end' as const },
              { x: left + 4, y: y(inForce) - 6, anchor: 'start' as const },
            ],
            weight: 7,
            strong: true,
            colour: 'ink' as const,
          },
        ]),
    ...(middle
      ? [
          {
            id: 'best',
            text: 'cheapest cut',
            x: x(middle.ratio),
            y: y(middle.cut) - 8,
            anchor: 'end' as const,
            otherwise: [{ x: x(middle.ratio), y: y(middle.cut) + 18, anchor: 'start' as const }],
            weight: 6,
            strong: true,
            colour: 'accent' as const,
          },
        ]
      : []),
    {
      id: 'axis',
      text: 'a miss costs as much as so many needless handovers',
      x: (left + right) / 2,
      y: base + 36,
      anchor: 'middle',
      weight: 5,
      colour: 'ink3',
    },
  ];
}
