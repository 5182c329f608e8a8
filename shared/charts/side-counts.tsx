import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { count } from '../format.ts';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

export interface SideCountsBar {
  readonly from: number;
  readonly to: number;
  readonly escalated: number;
  readonly automated: number;
}

interface SideCountsProps {
  readonly bars: readonly SideCountsBar[];
  readonly x: (value: number) => number;
  /** The line on which the bars stand. */
  readonly base: number;
  readonly height: number;
}

/** How wide a number of 10 px is, and how far it may stand out over its bar. */
const DIGIT = 6;
const COMMA = 3;
const OVERHANG = 6;

/** Labels by the signal's value: filled the escalated, open the automated on top of them. */
export function SideCounts({ bars, x, base, height }: SideCountsProps) {
  const tallest = max(bars, ({ escalated, automated }) => escalated + automated) ?? 1;
  const tall = scaleLinear([0, Math.max(1, tallest)], [0, height - 12]);
  return (
    <g data-part="counts">
      {bars.map(({ from, to, escalated, automated }) => {
        const [left, width] = [x(from) + 1, Math.max(1, x(to) - x(from) - 2)];
        const [filled, open] = [tall(escalated), tall(automated)];
        const number = count(escalated + automated);
        return (
          <g key={from}>
            {automated > 0 && (
              <rect
                x={round(left)}
                y={round(base - filled - open)}
                width={round(width)}
                height={round(open)}
                fill={paint('surface')}
                stroke={paint('control')}
              />
            )}
            <rect
              x={round(left)}
              y={round(base - filled)}
              width={round(width)}
              height={round(filled)}
              fill={paint('control')}
            />
            {textWidth(number) <= width + OVERHANG && (
              <Label
                x={left + width / 2}
                y={base - filled - open - 3}
                anchor="middle"
                colour="ink3"
                size={10}
              >
                {number}
              </Label>
            )}
          </g>
        );
      })}
    </g>
  );
}

function textWidth(number: string): number {
  return [...number].reduce((sum, sign) => sum + (sign === ',' ? COMMA : DIGIT), 0);
}
