import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

type Scale = (value: number) => number;

interface RowsProps {
  readonly y: Scale;
  readonly ticks: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly format: (value: number) => string;
}

/** Hairlines across the plot with their values at the left: three to five of them. */
export function Rows({ y, ticks, left, right, format }: RowsProps) {
  return (
    <g data-part="rows">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            y1={round(y(tick))}
            x2={right}
            y2={round(y(tick))}
            stroke={paint('line')}
            strokeWidth={1}
          />
          <Label x={left - 6} y={y(tick) + 4} anchor="end" colour="ink3">
            {format(tick)}
          </Label>
        </g>
      ))}
    </g>
  );
}

interface TicksProps {
  readonly x: Scale;
  readonly ticks: readonly number[];
  /** The line on which the ticks stand. */
  readonly base: number;
  readonly format: (value: number) => string;
}

/** Short ticks under the plot with their values. */
export function Ticks({ x, ticks, base, format }: TicksProps) {
  return (
    <g data-part="ticks">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={round(x(tick))}
            y1={base}
            x2={round(x(tick))}
            y2={base + 4}
            stroke={paint('control')}
            strokeWidth={1}
          />
          <Label x={x(tick)} y={base + 17} anchor="middle" colour="ink3">
            {format(tick)}
          </Label>
        </g>
      ))}
    </g>
  );
}

/**
 * Ticks that leave room for their labels: about one per `room` pixels, at round values.
 *
 * @param scale a linear d3 scale
 * @param length of the axis in pixels
 */
export function roomyTicks(scale: { ticks(count: number): number[] }, length: number, room = 90): number[] {
  return scale.ticks(Math.max(2, Math.floor(length / room)));
}
