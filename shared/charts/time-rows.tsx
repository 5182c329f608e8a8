import { scaleLinear } from 'd3-scale';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

export interface TimeRowPoint {
  /** Place of its period on the axis. */
  readonly at: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface TimeRow {
  readonly id: string;
  readonly name: string;
  readonly points: readonly TimeRowPoint[];
  /** The last value in words. */
  readonly last: string;
  /** Where its level changed, if that is shown: the likeliest place, and the places where it may as well have been. */
  readonly change: { readonly at: number; readonly from: number; readonly to: number } | null;
}

export interface TimeRowGroup {
  readonly name: string;
  readonly rows: readonly TimeRow[];
}

interface TimeRowsProps {
  readonly width: number;
  readonly groups: readonly TimeRowGroup[];
  /** Names of the periods along the axis that all rows share. */
  readonly periods: readonly string[];
  readonly periodName: (period: string) => string;
  readonly markers: readonly { readonly at: number; readonly name: string }[];
  readonly label: string;
}

const margin = { left: 132, right: 74, top: 18, bottom: 22 };
const ROW = 46;
const HEAD = 18;

/** How tall the drawing of these groups is. */
function heightOf(groups: readonly TimeRowGroup[]): number {
  return margin.top + margin.bottom + groups.reduce((sum, { rows }) => sum + HEAD + rows.length * ROW, 0);
}

/** Series under each other on one axis of time, each on its own scale, with its interval as a ribbon. */
export function TimeRows({ width, groups, periods, periodName, markers, label }: TimeRowsProps) {
  const height = heightOf(groups);
  const [left, right] = [margin.left, width - margin.right];
  const x = scaleLinear([0, Math.max(1, periods.length - 1)], [left, right]);
  const base = height - margin.bottom;
  let top = margin.top;
  const placed = groups.map((group) => {
    const head = top;
    const rows = group.rows.map((row, i) => ({ row, y: head + HEAD + i * ROW }));
    top = head + HEAD + group.rows.length * ROW;
    return { group, head, rows };
  });
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {placed.map(({ group, head, rows }) => (
        <g key={group.name}>
          <Label x={0} y={head + 13} colour="ink3">
            {group.name}
          </Label>
          {rows.map(({ row, y }) => (
            <Row key={row.id} row={row} top={y} x={x} left={left} right={right} />
          ))}
        </g>
      ))}
      {spacedMarkers(markers, x).map(({ at, name, isNamed }) => (
        <g key={`${at} ${name}`} data-part="marker">
          <line
            x1={round(x(at))}
            x2={round(x(at))}
            y1={margin.top}
            y2={base}
            stroke={paint('ink2')}
            strokeWidth={1}
          />
          {isNamed && (
            <Label x={x(at)} y={12} anchor={x(at) > right - 50 ? 'end' : 'middle'} colour="ink2" size={10}>
              {name}
            </Label>
          )}
        </g>
      ))}
      {ticksOf(periods, right - left).map((at) => (
        <Label key={at} x={x(at)} y={base + 15} anchor="middle" colour="ink3" size={10}>
          {periodName(periods[at] ?? '')}
        </Label>
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: TimeRow;
  readonly top: number;
  readonly x: (at: number) => number;
  readonly left: number;
  readonly right: number;
}

function Row({ row: { name, points, last, change }, top, x, left, right }: RowProps) {
  const base = top + ROW - 6;
  // The ribbon may leave the row: what decides the scale is where the values are.
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const air = (most - least || Math.abs(most) || 1) * 0.15;
  const y = scaleLinear([least - air, most + air], [base, top + 4]).clamp(true);
  const end = points.at(-1);
  return (
    <g data-part="row">
      <line x1={left} x2={right} y1={base} y2={base} stroke={paint('line')} strokeWidth={1} />
      {change && (
        <rect
          data-part="change-range"
          x={round(x(change.from) - 2)}
          y={top + 2}
          width={round(Math.max(4, x(change.to) - x(change.from) + 4))}
          height={base - top - 2}
          fill={paint('warn-soft')}
        />
      )}
      <polygon
        fill={paint('band')}
        points={[
          ...points.map(({ at, high }) => `${round(x(at))},${round(y(high))}`),
          ...[...points].reverse().map(({ at, low }) => `${round(x(at))},${round(y(low))}`),
        ].join(' ')}
      />
      <polyline
        fill="none"
        stroke={paint('accent')}
        strokeWidth={1.6}
        strokeLinejoin="round"
        points={points.map(({ at, value }) => `${round(x(at))},${round(y(value))}`).join(' ')}
      />
      {change && (
        <path
          data-part="change"
          d={`M${round(x(change.at) - 5)} ${base}h10l-5 -8z`}
          fill={paint('crit')}
          stroke={paint('surface')}
          strokeWidth={1}
        />
      )}
      <Label x={0} y={(top + base) / 2 + 4} colour="ink" strong={change !== null}>
        {name.length > 22 ? `${name.slice(0, 21)}…` : name}
      </Label>
      {end && (
        <Label x={right + 8} y={(top + base) / 2 + 4} colour="ink2">
          {last}
        </Label>
      )}
    </g>
  );
}

/** Markers whose names would touch the one before keep their line alone. */
function spacedMarkers(markers: readonly { at: number; name: string }[], x: (at: number) => number) {
  let lastNamed = Number.NEGATIVE_INFINITY;
  return [...markers]
    .sort((a, b) => a.at - b.at)
    .map((marker) => {
      const isNamed = x(marker.at) - lastNamed > 6 * marker.name.length;
      if (isNamed) lastNamed = x(marker.at);
      return { ...marker, isNamed };
    });
}

/** Places of periods whose names have room. */
function ticksOf(periods: readonly string[], length: number): number[] {
  const every = Math.max(1, Math.ceil((periods.length * 62) / Math.max(1, length)));
  return periods.flatMap((_, at) => (at % every === 0 ? [at] : []));
}
