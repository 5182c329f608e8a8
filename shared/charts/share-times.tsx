import { scaleLinear, scalePoint } from 'd3-scale';
import { percentShort } from '../format.ts';
import { Rows } from './axis.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

export interface ShareTime {
  /** What stands under the point: "W45", "Nov 2026". */
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  /** Too few labels: hollow and grey. */
  readonly few: boolean;
}

interface ShareTimesProps {
  readonly width: number;
  readonly height?: number;
  readonly times: readonly ShareTime[];
  /** What we hold ourselves to. */
  readonly limit?: number | undefined;
  readonly label: string;
}

const margin = { left: 34, right: 14, top: 14, bottom: 36 };
/** Room for the name of the limit, at the end of its line. */
const LIMIT_ROOM = 58;
/** Room that a name and a number of labels need under the axis. */
const ROOM = 46;

/** A share at one time after the other, each an estimate of its own with its interval. */
export function ShareTimes({ width, height = 220, times, limit, label }: ShareTimesProps) {
  const [left, right] = [margin.left, width - (limit === undefined ? margin.right : LIMIT_ROOM)];
  const base = height - margin.bottom;
  const y = scaleLinear([0, 1], [base, margin.top]).clamp(true);
  const x = scalePoint(
    times.map(({ name }) => name),
    [left + 18, right - 18],
  );
  const every = Math.max(1, Math.ceil((times.length * ROOM) / Math.max(1, right - left)));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Rows
        y={y}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        left={left}
        right={right}
        format={(share) => String(Math.round(share * 100))}
      />
      {limit !== undefined && (
        <g data-part="limit">
          <line
            x1={left}
            y1={round(y(limit))}
            x2={right}
            y2={round(y(limit))}
            stroke={paint('ink2')}
            strokeWidth={1.4}
          />
          <Label x={right + 5} y={y(limit) + 4} colour="ink2" size={10}>
            {`limit ${percentShort(limit)}`}
          </Label>
        </g>
      )}
      {times.map((time, place) => (
        <g key={time.name}>
          <Time time={time} at={round(x(time.name) ?? left)} y={y} />
          {place % every === 0 && (
            <>
              <Label x={x(time.name) ?? left} y={base + 16} anchor="middle">
                {time.name}
              </Label>
              <Label x={x(time.name) ?? left} y={base + 30} anchor="middle" colour="ink3" size={10}>
                {`n = ${time.n}`}
              </Label>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

interface TimeProps {
  readonly time: ShareTime;
  readonly at: number;
  readonly y: (share: number) => number;
}

function Time({ time: { value, low, high, few }, at, y }: TimeProps) {
  if (value === null) return null;
  const stroke = paint(few ? 'control' : 'accent');
  return (
    <g stroke={stroke}>
      {low !== null && high !== null && (
        <>
          <line x1={at} y1={round(y(high))} x2={at} y2={round(y(low))} strokeWidth={2} />
          <line x1={at - 4} y1={round(y(high))} x2={at + 4} y2={round(y(high))} strokeWidth={1.6} />
          <line x1={at - 4} y1={round(y(low))} x2={at + 4} y2={round(y(low))} strokeWidth={1.6} />
        </>
      )}
      <circle
        data-part={few ? 'hollow-dot' : 'dot'}
        cx={at}
        cy={round(y(value))}
        r={4.2}
        fill={few ? paint('surface') : stroke}
        strokeWidth={1.6}
      />
    </g>
  );
}
