import { scaleLinear } from 'd3-scale';
import { count } from '../format.ts';
import { Hatch } from './hatch.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

interface AgeBar {
  /** "24 to 48 h". */
  readonly name: string;
  readonly cases: number;
  /** Past the time that was allowed: hatched, so that it is told without colour. */
  readonly isOver: boolean;
}

interface AgeBarsProps {
  readonly width: number;
  /** The youngest first. */
  readonly bars: readonly AgeBar[];
  readonly label: string;
}

const rowHeight = 30;
const barHeight = 16;
const nameRoom = 74;
const countRoom = 44;

/** How many wait for how long: full counts, on one scale from zero. */
export function AgeBars({ width, bars, label }: AgeBarsProps) {
  const height = bars.length * rowHeight;
  const most = Math.max(1, ...bars.map(({ cases }) => cases));
  const x = scaleLinear([0, most], [nameRoom, Math.max(nameRoom + 1, width - countRoom)]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {bars.map(({ name, cases, isOver }, place) => {
        const y = place * rowHeight + (rowHeight - barHeight) / 2;
        const box = { x: nameRoom, y, width: round(x(cases)) - nameRoom, height: barHeight };
        return (
          <g key={name} data-part={isOver ? 'over' : 'bar'}>
            <Label x={nameRoom - 8} y={y + 12} anchor="end">
              {name}
            </Label>
            {cases > 0 && (
              <>
                <rect
                  {...box}
                  fill={paint(isOver ? 'crit-soft' : 'accent')}
                  stroke={paint(isOver ? 'crit' : 'accent')}
                  strokeWidth={1}
                />
                {isOver && <Hatch {...box} step={5} stroke={paint('crit')} />}
              </>
            )}
            <Label x={x(cases) + 6} y={y + 12} colour="ink" strong>
              {count(cases)}
            </Label>
          </g>
        );
      })}
      <line x1={nameRoom} x2={nameRoom} y1={0} y2={height} stroke={paint('control')} strokeWidth={1} />
    </svg>
  );
}
