import { scaleLinear } from 'd3-scale';
import { Hatch } from './hatch.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';

/** Solid = there, hatched = partly, open = missing. Shapes hold without colour. */
export type PartKind = 'present' | 'partial' | 'absent';

export interface StackedRow {
  readonly name: string;
  /** Shares of one total, from left to right. */
  readonly parts: readonly { readonly kind: PartKind; readonly share: number }[];
  /** The number that matters, printed in the absent part or right of the bar. */
  readonly printed: string;
}

interface StackedBarsProps {
  readonly width: number;
  /** Largest problem first. */
  readonly rows: readonly StackedRow[];
  /** Names of the three parts, above the first bar. */
  readonly heads: readonly [string, string, string];
  readonly label: string;
}

const rowHeight = 22;
const barHeight = 14;
const headHeight = 18;

/** Parts of one total per row, such as the elements of the handoff packet. */
export function StackedBars({ width, rows, heads, label }: StackedBarsProps) {
  const nameWidth = Math.min(150, width * 0.4);
  const height = headHeight + rows.length * rowHeight;
  const x = scaleLinear([0, 1], [nameWidth, width - 2]);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Label x={nameWidth} y={11} colour="ink3">
        {heads[0]}
      </Label>
      <Label x={(nameWidth + width) / 2} y={11} colour="ink3" anchor="middle">
        {heads[1]}
      </Label>
      <Label x={width - 2} y={11} colour="ink3" anchor="end">
        {heads[2]}
      </Label>
      {rows.map((row, place) => (
        <Row key={row.name} row={row} x={x} y={headHeight + place * rowHeight + 4} nameEnd={nameWidth - 8} />
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: StackedRow;
  readonly x: (share: number) => number;
  readonly y: number;
  readonly nameEnd: number;
}

function Row({ row, x, y, nameEnd }: RowProps) {
  const total = row.parts.reduce((sum, { share }) => sum + share, 0);
  let before = 0;
  const placed = row.parts.map(({ kind, share }) => {
    const from = round(x(before));
    before += share;
    return { kind, from, width: round(x(before)) - from };
  });
  const absent = placed.find(({ kind }) => kind === 'absent');
  const fits = absent !== undefined && absent.width > 24;
  const end = x(total);
  return (
    <g>
      <Label x={nameEnd} y={y + 11} anchor="end">
        {row.name}
      </Label>
      {placed.map(({ kind, from, width }) => (
        <Part key={kind} kind={kind} x={from} y={y} width={width} />
      ))}
      <Label x={fits ? end - 6 : end - 3} y={y + 11} anchor="end" colour="ink" strong halo={!fits}>
        {row.printed}
      </Label>
    </g>
  );
}

interface PartProps {
  readonly kind: PartKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Part({ kind, x, y, width }: PartProps) {
  if (width <= 0) return null;
  const isSolid = kind === 'present';
  return (
    <>
      <rect
        data-part={kind}
        x={x}
        y={y}
        width={width}
        height={barHeight}
        fill={paint(isSolid ? 'accent' : 'surface')}
        stroke={paint(kind === 'absent' ? 'control' : 'accent')}
        strokeWidth={1}
      />
      {kind === 'partial' && (
        <Hatch x={x} y={y} width={width} height={barHeight} step={5} stroke={paint('accent')} />
      )}
    </>
  );
}
