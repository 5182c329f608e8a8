import { scaleLinear } from 'd3-scale';
import type { ChartLabel } from './chart-label.ts';
import { Hatch } from './hatch.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';
import { textWidth } from './text-width.ts';

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
const air = 6;

const absentShare = (row: StackedRow) => row.parts.find(({ kind }) => kind === 'absent')?.share ?? 0;

/** Parts of one total per row, such as the elements of the handoff packet. */
export function StackedBars({ width, rows, heads, label }: StackedBarsProps) {
  const nameEnd = Math.min(150, width * 0.4);
  const height = headHeight + rows.length * rowHeight;
  const widest = Math.max(0, ...rows.map(({ printed }) => textWidth(printed)));
  // The number stands in the part that matters; where one of these is too narrow, all numbers stand beside the bars.
  const isInside = rows.every((row) => absentShare(row) * (width - nameEnd) > widest + 2 * air);
  const end = isInside ? width - 2 : width - 2 - widest - air;
  const x = scaleLinear([0, 1], [nameEnd, end]);
  const headLabels: ChartLabel[] = [
    { id: 'first', text: heads[0], x: nameEnd, y: 11, anchor: 'start', weight: 2, colour: 'ink3' },
    {
      id: 'second',
      text: heads[1],
      x: (nameEnd + end) / 2,
      y: 11,
      anchor: 'middle',
      weight: 1,
      colour: 'ink3',
    },
    { id: 'third', text: heads[2], x: width - 2, y: 11, anchor: 'end', weight: 3, colour: 'ink3' },
  ];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <PlacedLabels labels={headLabels} bounds={{ left: 0, right: width, top: 0, bottom: headHeight }} />
      {rows.map((row, place) => (
        <Row
          key={row.name}
          row={row}
          x={x}
          y={headHeight + place * rowHeight + 4}
          nameEnd={nameEnd - 8}
          printedEnd={isInside ? end - air : width - 2}
        />
      ))}
    </svg>
  );
}

interface RowProps {
  readonly row: StackedRow;
  readonly x: (share: number) => number;
  readonly y: number;
  readonly nameEnd: number;
  readonly printedEnd: number;
}

function Row({ row, x, y, nameEnd, printedEnd }: RowProps) {
  let before = 0;
  const placed = row.parts.map(({ kind, share }) => {
    const from = round(x(before));
    before += share;
    return { kind, from, width: round(x(before)) - from };
  });
  return (
    <g>
      <Label x={nameEnd} y={y + 11} anchor="end">
        {row.name}
      </Label>
      {placed.map(({ kind, from, width }) => (
        <Part key={kind} kind={kind} x={from} y={y} width={width} />
      ))}
      <Label x={printedEnd} y={y + 11} anchor="end" colour="ink" strong>
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
