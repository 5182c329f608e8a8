import { scaleLinear } from 'd3-scale';
import { signed } from '../format.ts';
import { Hatch } from './hatch.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

interface MixBarsProps {
  readonly width: number;
  /** Differences of shares; `mix` and `rate` together are `change`. */
  readonly change: number;
  readonly mix: number;
  readonly rate: number;
  /** "Change in escalation rate", "Mix: who came in", "Rate: same cases, other answers". */
  readonly names: readonly [string, string, string];
  readonly label: string;
}

const rowHeight = 46;
const barTop = 20;
const barHeight = 18;
const pad = 10;

/** A change split in two, as steps from zero: all of it in ink, mix hatched, rate solid; each begins where the last ended. */
export function MixBars({ width, change, mix, rate, names, label }: MixBarsProps) {
  const height = 3 * rowHeight;
  const ends = [0, change, mix, mix + rate];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || 0.01;
  const x = scaleLinear([least - span * 0.02, most + span * 0.02], [pad, width - pad]);
  const rows = [
    { name: names[0], from: 0, to: change, kind: 'change' as const },
    { name: names[1], from: 0, to: mix, kind: 'mix' as const },
    { name: names[2], from: mix, to: mix + rate, kind: 'rate' as const },
  ];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {rows.map(({ name, from, to, kind }, place) => {
        const y = place * rowHeight;
        return (
          <g key={kind}>
            <Label x={pad} y={y + 13} halo>
              {name}
            </Label>
            <Label x={width - pad} y={y + 13} anchor="end" colour="ink" strong>
              {signed((to - from) * 100, 1)}
            </Label>
            <Bar from={x(from)} to={x(to)} y={y + barTop} kind={kind} />
            <line
              x1={round(x(0))}
              x2={round(x(0))}
              y1={y + barTop - 3}
              y2={y + barTop + barHeight + 3}
              stroke={paint('ink')}
              strokeWidth={1.2}
            />
          </g>
        );
      })}
      <line
        data-part="step"
        x1={round(x(mix))}
        x2={round(x(mix))}
        y1={rowHeight + barTop + barHeight}
        y2={2 * rowHeight + barTop}
        stroke={paint('ink3')}
        strokeWidth={1}
        strokeDasharray="2 3"
      />
    </svg>
  );
}

interface BarProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly kind: 'change' | 'mix' | 'rate';
}

function Bar({ from, to, y, kind }: BarProps) {
  const [left, right] = [round(Math.min(from, to)), round(Math.max(from, to))];
  const width = round(right - left);
  if (width === 0) return null;
  const isHatched = kind === 'mix';
  return (
    <>
      <rect
        data-part={kind}
        x={left}
        y={y}
        width={width}
        height={barHeight}
        fill={paint(isHatched ? 'surface' : kind === 'change' ? 'ink' : 'accent')}
        stroke={paint(kind === 'rate' ? 'accent' : 'ink2')}
        strokeWidth={1}
      />
      {isHatched && (
        <Hatch x={left} y={y} width={width} height={barHeight} step={6} stroke={paint('control')} />
      )}
    </>
  );
}
