import { scaleLinear } from 'd3-scale';
import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlumbLine } from './plumb-line.tsx';
import { Whisker } from './whisker.tsx';
import { WhiskerEnds } from './whisker-ends.tsx';

/** Below this many labels an estimate is shown for orientation only: hollow and grey. */
export const FEW_LABELS = 20;

export interface DotWhiskerProps {
  readonly width: number;
  /** Ends of the scale. Every whisker of one column shares them. */
  readonly domain: readonly [number, number];
  readonly estimate?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Labels behind the estimate. */
  readonly n?: number | undefined;
  /** Counted, not sampled: a diamond without a whisker. */
  readonly isFullCount?: boolean;
  /** What we hold ourselves to: drawn as a plumb line. */
  readonly limit?: number | undefined;
  /** The estimate fails what it is held to; said in words beside the drawing too. */
  readonly fails?: boolean;
  /** Prints the ends of the scale and the limit under the line. */
  readonly format?: ((value: number) => string) | undefined;
  /** The finding in words, for whoever cannot see the drawing. */
  readonly label: string;
}

const pad = 6;
const y = 9;

/**
 * An estimate as a dot with its interval as a whisker, read against a plumb line. Three shapes: filled dot, hollow
 * dot (fewer than 20 labels), diamond (full count).
 */
export function DotWhisker(props: DotWhiskerProps) {
  const { width, domain, estimate, low, high, n, isFullCount, limit, fails, format, label } = props;
  const x = scaleLinear([domain[0], domain[1]], [pad, width - pad]).clamp(true);
  const isHollow = n !== undefined && n < FEW_LABELS && !isFullCount;
  const stroke = paint(isHollow ? 'control' : fails ? 'crit' : 'accent');
  const height = format ? 31 : 18;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line x1={pad} y1={y} x2={width - pad} y2={y} stroke={paint('line')} strokeWidth={1} />
      {limit !== undefined && <PlumbLine x={x(limit)} top={0} bottom={y + 2.5} bob={5} colour="ink2" />}
      {!isFullCount && low !== undefined && high !== undefined && (
        <Whisker from={x(low)} to={x(high)} y={y} stroke={stroke} />
      )}
      {estimate !== undefined && isFullCount && (
        <path
          data-part="diamond"
          d={`M${round(x(estimate))} ${y - 5}l5 5l-5 5l-5 -5z`}
          fill={paint('accent')}
        />
      )}
      {estimate !== undefined && !isFullCount && (
        <circle
          data-part={isHollow ? 'hollow-dot' : 'dot'}
          cx={round(x(estimate))}
          cy={y}
          r={4.2}
          fill={isHollow ? paint('surface') : stroke}
          stroke={stroke}
          strokeWidth={1.6}
        />
      )}
      {format && <WhiskerEnds x={x} domain={domain} limit={limit} format={format} width={width} pad={pad} />}
    </svg>
  );
}
