import { scaleLinear } from 'd3-scale';
import { cutValue } from '../format.ts';
import { roomyTicks, Ticks } from './axis.tsx';
import { Label } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { PlumbLine } from './plumb-line.tsx';
import { SideCounts, type SideCountsBar } from './side-counts.tsx';

interface SideHistogramProps {
  readonly width: number;
  readonly height?: number;
  readonly bars: readonly SideCountsBar[];
  readonly inForce: number | null;
  readonly xTitle: string;
  readonly label: string;
}

const margin = { left: 12, right: 12, top: 20 };

/** How the labels of a signal on any scale are spread, by side, with the cut in force. */
export function SideHistogram({ width, height = 180, bars, inForce, xTitle, label }: SideHistogramProps) {
  const [first, last] = [bars[0]?.from ?? 0, bars.at(-1)?.to ?? 1];
  const foot = height - 34;
  const x = scaleLinear([first, last], [margin.left, width - margin.right]).clamp(true);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <SideCounts bars={bars} x={x} base={foot} height={foot - margin.top} />
      <line x1={margin.left} y1={foot} x2={width - margin.right} y2={foot} stroke={paint('control')} />
      <Ticks x={x} ticks={roomyTicks(x, width, 60)} base={foot} format={cutValue} />
      {inForce !== null && <PlumbLine x={x(inForce)} top={margin.top - 4} bottom={foot - 6} />}
      <PlacedLabels
        labels={
          inForce === null
            ? []
            : [
                {
                  id: 'in-force',
                  text: `in force ${cutValue(inForce)}`,
                  x: x(inForce) + 6,
                  y: margin.top - 6,
                  anchor: 'start',
                  otherwise: [{ x: x(inForce) - 6, y: margin.top - 6, anchor: 'end' }],
                  weight: 1,
                },
              ]
        }
        bounds={{ left: 0, right: width, top: 0, bottom: foot }}
      />
      <Label x={margin.left} y={height - 3} colour="ink3">
        {`${xTitle}. Filled escalated, open automated.`}
      </Label>
    </svg>
  );
}
