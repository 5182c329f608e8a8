import { scaleLinear } from 'd3-scale';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { Whisker } from './whisker.tsx';

interface MovementWhiskerProps {
  readonly width: number;
  /** A difference with its interval, in margins: 1 is as far as counts as not moved. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The scale goes this many margins to both sides; what lies beyond is cut off with an arrow. */
  readonly reach: number;
  readonly tone: 'moved' | 'still' | 'open';
  readonly label: string;
}

const pad = 8;
const y = 11;

/** A difference against no change, with the margin as a band: whole inside it did not move, clear of the line it did. */
export function MovementWhisker({ width, value, low, high, reach, tone, label }: MovementWhiskerProps) {
  const x = scaleLinear([-reach, reach], [pad, width - pad]).clamp(true);
  const stroke = paint(tone === 'open' ? 'control' : 'accent');
  return (
    <svg width={width} height={22} viewBox={`0 0 ${width} 22`} role="img" aria-label={label}>
      <rect
        data-part="margin"
        x={round(x(-1))}
        y={1}
        width={round(x(1) - x(-1))}
        height={20}
        fill={paint('accent-soft')}
      />
      <line x1={pad} x2={width - pad} y1={y} y2={y} stroke={paint('line')} strokeWidth={1} />
      <line x1={round(x(0))} x2={round(x(0))} y1={1} y2={21} stroke={paint('ink2')} strokeWidth={1.2} />
      <Whisker from={x(low)} to={x(high)} y={y} stroke={stroke} />
      {low < -reach && <path d={`M${pad - 6} ${y}l6 -4v8z`} fill={stroke} />}
      {high > reach && <path d={`M${width - pad + 6} ${y}l-6 -4v8z`} fill={stroke} />}
      <circle
        data-part={tone === 'open' ? 'hollow-dot' : 'dot'}
        cx={round(x(value))}
        cy={y}
        r={4.2}
        fill={tone === 'open' ? paint('surface') : stroke}
        stroke={stroke}
        strokeWidth={1.6}
      />
    </svg>
  );
}
