import { scaleLinear } from 'd3-scale';
import { roomyTicks, Ticks } from './axis.tsx';
import { Label, round } from './label.tsx';
import { paint } from './paint.ts';
import { PlumbLine } from './plumb-line.tsx';
import { Whisker } from './whisker.tsx';

export interface WhiskerRow {
  /** Unique within the chart. */
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Too little to read much from it: hollow and grey. */
  readonly few: boolean;
  /** What stands at the right end of the row: "54.5 %, n = 112", or why there is no figure. */
  readonly told: string;
}

interface WhiskerRowsProps {
  readonly width: number;
  readonly rows: readonly WhiskerRow[];
  readonly domain: readonly [number, number];
  /** What we hold ourselves to, or no change: drawn as a plumb line through all rows. */
  readonly held?: number | undefined;
  readonly format: (value: number) => string;
  readonly label: string;
}

const ROW = 30;
const HEAD = 12;
const FOOT = 26;
/** Neither names nor what is told may take more of the width. */
const MOST = 0.36;
/** Width of a character, about. */
const CHARACTER = 6.2;
const GAP = 12;

/** Estimates of several things on one scale: a dot with its whisker in every row, read against one plumb line. */
export function WhiskerRows({ width, rows, domain, held, format, label }: WhiskerRowsProps) {
  const left = roomFor(
    rows.map(({ name }) => name),
    width,
  );
  const right =
    width -
    roomFor(
      rows.map(({ told }) => told),
      width,
    );
  const base = HEAD + rows.length * ROW;
  const height = base + FOOT;
  const x = scaleLinear([...domain], [left + 6, right - 6]).clamp(true);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {held !== undefined && <PlumbLine x={x(held)} top={2} bottom={base} bob={5} colour="ink2" />}
      {rows.map((row, place) => (
        <Row key={row.name} row={row} y={HEAD + place * ROW + ROW / 2} x={x} left={left} right={right} />
      ))}
      <Ticks x={x} ticks={roomyTicks(x, right - left)} base={base} format={format} />
    </svg>
  );
}

interface RowProps {
  readonly row: WhiskerRow;
  readonly y: number;
  readonly x: (value: number) => number;
  readonly left: number;
  readonly right: number;
}

function Row({ row: { name, value, low, high, few, told }, y, x, left, right }: RowProps) {
  const stroke = paint(few ? 'control' : 'accent');
  return (
    <g data-part="row">
      <Label x={0} y={y + 4} colour="ink">
        {shortened(name, left)}
      </Label>
      <line x1={left} y1={y} x2={right} y2={y} stroke={paint('line')} strokeWidth={1} />
      {low !== null && high !== null && <Whisker from={x(low)} to={x(high)} y={y} stroke={stroke} />}
      {value !== null && (
        <circle
          data-part={few ? 'hollow-dot' : 'dot'}
          cx={round(x(value))}
          cy={y}
          r={4.2}
          fill={few ? paint('surface') : stroke}
          stroke={stroke}
          strokeWidth={1.6}
        />
      )}
      <Label x={right + GAP} y={y + 4} colour="ink2">
        {told}
      </Label>
    </g>
  );
}

function roomFor(texts: readonly string[], width: number): number {
  const longest = Math.max(0, ...texts.map((text) => [...text].length));
  return Math.round(Math.min(longest * CHARACTER + 2 * GAP, width * MOST));
}

function shortened(name: string, room: number): string {
  const most = Math.max(4, Math.floor((room - GAP) / CHARACTER));
  const characters = [...name];
  return characters.length <= most ? name : `${characters.slice(0, most - 1).join('')}…`;
}
