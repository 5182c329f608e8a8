import { Label } from './label.tsx';
import { textWidth } from './text-width.ts';

interface WhiskerEndsProps {
  readonly x: (value: number) => number;
  readonly domain: readonly [number, number];
  readonly limit: number | undefined;
  readonly format: (value: number) => string;
  readonly width: number;
  /** Distance of the scale's ends from the edges of the drawing. */
  readonly pad: number;
}

const SIZE = 10;
const gap = 6;
const baseline = 29;

/** The printed ends of a whisker's scale, and the limit by name. An end gives way where the limit needs its place. */
export function WhiskerEnds({ x, domain, limit, format, width, pad }: WhiskerEndsProps) {
  const [first, last] = [format(domain[0]), format(domain[1])];
  if (limit === undefined) {
    return (
      <>
        <Label x={pad} y={baseline} colour="ink3" size={SIZE}>
          {first}
        </Label>
        <Label x={width - pad} y={baseline} colour="ink3" anchor="end" size={SIZE}>
          {last}
        </Label>
      </>
    );
  }
  const name = `limit ${format(limit)}`;
  const half = textWidth(name, SIZE) / 2;
  const centre = Math.min(Math.max(x(limit), pad + half), width - pad - half);
  return (
    <>
      {pad + textWidth(first, SIZE) + gap <= centre - half && (
        <Label x={pad} y={baseline} colour="ink3" size={SIZE}>
          {first}
        </Label>
      )}
      <Label x={centre} y={baseline} anchor="middle" size={SIZE}>
        {name}
      </Label>
      {centre + half + gap <= width - pad - textWidth(last, SIZE) && (
        <Label x={width - pad} y={baseline} colour="ink3" anchor="end" size={SIZE}>
          {last}
        </Label>
      )}
    </>
  );
}
