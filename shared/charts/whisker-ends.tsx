import { Label } from './label.tsx';
import { textWidth } from './text-width.ts';

interface WhiskerEndsProps {
  readonly x: (value: number) => number;
  readonly domain: readonly [number, number];
  readonly limit: number | undefined;
  readonly format: (value: number) => string;
  readonly width: number;
}

const gap = 6;
const baseline = 29;

/** The printed ends of a whisker's scale, and the limit by name. An end gives way where the limit needs its place. */
export function WhiskerEnds({ x, domain, limit, format, width }: WhiskerEndsProps) {
  const [first, last] = [format(domain[0]), format(domain[1])];
  if (limit === undefined) {
    return (
      <>
        <Label x={0} y={baseline} colour="ink3">
          {first}
        </Label>
        <Label x={width} y={baseline} colour="ink3" anchor="end">
          {last}
        </Label>
      </>
    );
  }
  const name = `limit ${format(limit)}`;
  const half = textWidth(name) / 2;
  const centre = Math.min(Math.max(x(limit), half), width - half);
  return (
    <>
      {textWidth(first) + gap <= centre - half && (
        <Label x={0} y={baseline} colour="ink3">
          {first}
        </Label>
      )}
      <Label x={centre} y={baseline} anchor="middle">
        {name}
      </Label>
      {centre + half + gap <= width - textWidth(last) && (
        <Label x={width} y={baseline} colour="ink3" anchor="end">
          {last}
        </Label>
      )}
    </>
  );
}
