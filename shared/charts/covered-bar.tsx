import { round } from './label.tsx';
import { paint } from './paint.ts';

interface CoveredBarProps {
  readonly width: number;
  readonly total: number;
  /** How many of the total are covered: the solid part. */
  readonly covered: number;
  /** The largest total of the column, which fills the width. */
  readonly largest: number;
  readonly label: string;
}

const height = 8;

/** A count as a bar, and the part of it that is covered in solid accent. */
export function CoveredBar({ width, total, covered, largest, label }: CoveredBarProps) {
  const length = (count: number) => round(largest === 0 ? 0 : (count / largest) * width);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect data-part="total" width={length(total)} height={height} fill={paint('control')} opacity={0.45} />
      <rect data-part="covered" width={length(covered)} height={height} fill={paint('accent')} />
    </svg>
  );
}
