import { scaleLinear, scalePoint } from 'd3-scale';
import { fixed } from '../format.ts';
import { Rows } from './axis.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

export interface AgreementTime {
  /** What stands under the point: "W45", "v3". */
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly cases: number;
  /** Too few shared cases to read anything from it: hollow and grey. */
  readonly few: boolean;
}

interface AgreementTimesProps {
  readonly width: number;
  readonly height?: number;
  readonly times: readonly AgreementTime[];
  /** What labels should reach. */
  readonly enough: number;
  readonly label: string;
}

const margin = { left: 40, right: 14, top: 10, bottom: 36 };
/** Room that a name and a number of cases need under the axis. */
const ROOM = 46;

/** Agreement at one time after the other, with interval bars, read against what labels should reach. */
export function AgreementTimes({ width, height = 210, times, enough, label }: AgreementTimesProps) {
  const [left, right] = [margin.left, width - margin.right];
  const base = height - margin.bottom;
  const least = Math.min(0, ...times.map(({ low, value }) => low ?? value ?? 0));
  const y = scaleLinear([Math.max(-1, Math.floor(least * 5) / 5), 1], [base, margin.top]).clamp(true);
  const x = scalePoint(
    times.map(({ name }) => name),
    [left + 16, right - 16],
  );
  const every = Math.max(1, Math.ceil((times.length * ROOM) / Math.max(1, right - left)));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Rows y={y} ticks={y.ticks(5)} left={left} right={right} format={(value) => fixed(value, 1)} />
      <line
        data-part="enough"
        x1={left}
        y1={round(y(enough))}
        x2={right}
        y2={round(y(enough))}
        stroke={paint('ink')}
        strokeWidth={1.4}
      />
      {times.map((time, place) => (
        <g key={time.name}>
          <Time time={time} at={x(time.name) ?? left} y={y} />
          {place % every === 0 && (
            <>
              <Label x={x(time.name) ?? left} y={base + 16} anchor="middle">
                {time.name}
              </Label>
              <Label x={x(time.name) ?? left} y={base + 30} anchor="middle" colour="ink3" size={10}>
                {`n = ${time.cases}`}
              </Label>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

interface TimeProps {
  readonly time: AgreementTime;
  readonly at: number;
  readonly y: (value: number) => number;
}

function Time({ time: { value, low, high, few }, at, y }: TimeProps) {
  if (value === null) return null;
  const stroke = paint(few ? 'control' : 'accent');
  const x = round(at);
  return (
    <g stroke={stroke}>
      {low !== null && high !== null && (
        <>
          <line x1={x} y1={round(y(high))} x2={x} y2={round(y(low))} strokeWidth={2} />
          <line x1={x - 4} y1={round(y(high))} x2={x + 4} y2={round(y(high))} strokeWidth={1.6} />
          <line x1={x - 4} y1={round(y(low))} x2={x + 4} y2={round(y(low))} strokeWidth={1.6} />
        </>
      )}
      <circle
        data-part={few ? 'hollow-dot' : 'dot'}
        cx={x}
        cy={round(y(value))}
        r={4.2}
        fill={few ? paint('surface') : stroke}
        strokeWidth={1.6}
      />
    </g>
  );
}
