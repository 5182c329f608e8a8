import { round } from './label.tsx';
import { paint } from './paint.ts';
import type { ColourTokens } from './tokens.ts';

interface PlumbLineProps {
  readonly x: number;
  readonly top: number;
  /** Where the bob begins; its point hangs `bob` further down. */
  readonly bottom: number;
  /** Filled bob = in force, hollow bob on a dashed line = proposed. */
  readonly state?: 'in-force' | 'proposed';
  /** Height of the bob: 5 beside a whisker, 7 in a chart. */
  readonly bob?: number;
  readonly colour?: keyof ColourTokens;
}

/** The sign of the app: what we hold ourselves to. Nothing else is drawn as a line with a bob. */
export function PlumbLine({ x, top, bottom, state = 'in-force', bob = 7, colour }: PlumbLineProps) {
  const isProposed = state === 'proposed';
  const stroke = paint(colour ?? (isProposed ? 'accent' : 'ink'));
  const half = bob * 0.6;
  const at = round(x);
  return (
    <g data-part="plumb-line">
      <line
        x1={at}
        y1={round(top)}
        x2={at}
        y2={round(bottom)}
        stroke={stroke}
        strokeWidth={1.4}
        {...(isProposed ? { strokeDasharray: '4 3' } : {})}
      />
      <path
        d={`M${round(x - half)} ${round(bottom)}h${round(2 * half)}L${at} ${round(bottom + bob)}z`}
        fill={isProposed ? paint('surface') : stroke}
        stroke={stroke}
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </g>
  );
}
