import { scaleLinear } from 'd3-scale';
import { paint } from './paint.ts';
import { Whisker } from './whisker.tsx';

interface WidthMeterProps {
  readonly width: number;
  /** Half-width of the interval now, as a share; null when there is none yet. */
  readonly halfWidth: number | null;
  /** The half-width that is wanted. */
  readonly wanted: number;
  readonly label: string;
}

const height = 18;
const y = 9;

/**
 * How wide the interval is now, between dashed brackets at the width that is wanted. The scale keeps the brackets in
 * place until the interval is more than 1.5 times as wide as wanted, then makes room.
 */
export function WidthMeter({ width, halfWidth, wanted, label }: WidthMeterProps) {
  const largest = Math.max(wanted * 1.5, halfWidth ?? 0);
  const x = scaleLinear([-largest, largest], [2, width - 2]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line x1={0} y1={y} x2={width} y2={y} stroke={paint('line')} strokeWidth={1} />
      {[-wanted, wanted].map((end) => (
        <line
          key={end}
          x1={x(end)}
          y1={2}
          x2={x(end)}
          y2={16}
          stroke={paint('ink2')}
          strokeWidth={1.2}
          strokeDasharray="2 2"
        />
      ))}
      {halfWidth !== null && (
        <Whisker from={x(-halfWidth)} to={x(halfWidth)} y={y} stroke={paint('accent')} />
      )}
    </svg>
  );
}
