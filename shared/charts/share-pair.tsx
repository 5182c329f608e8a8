import { round } from './label.tsx';
import { paint } from './paint.ts';

interface SharePairProps {
  readonly width: number;
  /** Share of the whole, from 0 to 1: the open bar. */
  readonly whole: number;
  /** Share of the part: the solid bar. */
  readonly part: number;
  /** The largest share of the column, which fills the width. */
  readonly largest: number;
  readonly label: string;
}

const height = 18;

/** Two shares of one row under each other: open = of all there are, solid = of those chosen. Longer solid = favoured. */
export function SharePair({ width, whole, part, largest, label }: SharePairProps) {
  const length = (share: number) => round(largest === 0 ? 0 : (share / largest) * (width - 2));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect
        data-part="whole"
        x={1}
        y={3}
        width={length(whole)}
        height={5}
        fill={paint('surface')}
        stroke={paint('control')}
        strokeWidth={1}
      />
      <rect data-part="part" x={1} y={10} width={length(part)} height={5} fill={paint('accent')} />
    </svg>
  );
}
