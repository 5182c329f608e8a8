import { round } from './label.tsx';
import { paint } from './paint.ts';

interface CoverageBarProps {
  /** Of the whole bar: as long as there are failures. */
  readonly width: number;
  /** Share of it that is covered, from 0 to 1. */
  readonly covered: number;
  readonly label: string;
}

const height = 14;

/** Failures as an open bar, the solid part covered by eval cases. Shapes hold without colour. */
export function CoverageBar({ width, covered, label }: CoverageBarProps) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <rect
        data-part="failures"
        x={0.5}
        y={0.5}
        width={round(Math.max(1, width - 1))}
        height={height - 1}
        fill={paint('surface')}
        stroke={paint('control')}
        strokeWidth={1}
      />
      <rect
        data-part="covered"
        x={0}
        y={0}
        width={round(width * Math.min(1, Math.max(0, covered)))}
        height={height}
        fill={paint('accent')}
      />
    </svg>
  );
}
