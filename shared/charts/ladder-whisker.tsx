import { scaleLinear } from 'd3-scale';
import { FEW_LABELS } from './dot-whisker.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlumbLine } from './plumb-line.tsx';
import { Whisker } from './whisker.tsx';

interface LadderWhiskerProps {
  readonly width: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  /** The first bound on either side: a plumb line each. */
  readonly warnings: readonly number[];
  /** The graver bounds: ticks. */
  readonly further: readonly number[];
  /** What it is read against: a hollow square. */
  readonly reference?: number | undefined;
  readonly fails: boolean;
  readonly format: (value: number) => string;
  readonly label: string;
}

const pad = 10;
const y = 12;
/** Room that a printed bound needs. */
const ROOM = 58;

/** An interval against its ladder of levels and against what was before: which end decides is seen at once. */
export function LadderWhisker(props: LadderWhiskerProps) {
  const { width, value, low, high, n, warnings, further, reference, fails, format, label } = props;
  const [least, most] = domainOf(props);
  const x = scaleLinear([least, most], [pad, width - pad]).clamp(true);
  const isHollow = n < FEW_LABELS;
  const stroke = paint(isHollow ? 'control' : fails ? 'crit' : 'accent');
  const shown = [...further].filter((bound) => bound >= least && bound <= most);
  return (
    <svg width={width} height={36} viewBox={`0 0 ${width} 36`} role="img" aria-label={label}>
      <line x1={pad} y1={y} x2={width - pad} y2={y} stroke={paint('line')} strokeWidth={1} />
      {shown.map((bound) => (
        <line
          key={bound}
          data-part="level"
          x1={round(x(bound))}
          x2={round(x(bound))}
          y1={y - 7}
          y2={y + 7}
          stroke={paint('ink2')}
          strokeWidth={1.2}
        />
      ))}
      {warnings.map((bound) => (
        <PlumbLine key={bound} x={x(bound)} top={1} bottom={y + 3} bob={5} colour="ink2" />
      ))}
      <Whisker from={x(low)} to={x(high)} y={y} stroke={stroke} />
      {reference !== undefined && (
        <rect
          data-part="reference"
          x={round(x(reference) - 3.5)}
          y={y - 3.5}
          width={7}
          height={7}
          fill={paint('surface')}
          stroke={paint('ink')}
          strokeWidth={1.4}
        />
      )}
      <circle
        data-part={isHollow ? 'hollow-dot' : 'dot'}
        cx={round(x(value))}
        cy={y}
        r={4.2}
        fill={isHollow ? paint('surface') : stroke}
        stroke={stroke}
        strokeWidth={1.6}
      />
      {spaced([...warnings, ...shown], x).map((bound) => (
        <Label
          key={bound}
          x={x(bound)}
          y={33}
          anchor={x(bound) < 30 ? 'start' : x(bound) > width - 30 ? 'end' : 'middle'}
          colour="ink3"
          size={10}
        >
          {format(bound)}
        </Label>
      ))}
    </svg>
  );
}

/** Holds the interval, the reference and the bounds up to the second, with a little air. */
function domainOf({ low, high, value, warnings, further, reference }: LadderWhiskerProps): [number, number] {
  const near = [low, high, value, ...warnings, ...(reference === undefined ? [] : [reference])];
  const span = Math.max(...near) - Math.min(...near) || Math.abs(value) || 1;
  const [from, to] = [Math.min(...near) - span, Math.max(...near) + span];
  const all = [...near, ...further.filter((bound) => bound >= from && bound <= to)];
  const air = (Math.max(...all) - Math.min(...all) || 1) * 0.06;
  return [Math.min(...all) - air, Math.max(...all) + air];
}

/** Those that can be printed without touching, the first ones first. */
function spaced(bounds: readonly number[], x: (value: number) => number): number[] {
  const kept: number[] = [];
  for (const bound of bounds)
    if (kept.every((other) => Math.abs(x(other) - x(bound)) > ROOM)) kept.push(bound);
  return kept;
}
