import { round } from './label.tsx';
import { paint } from './paint.ts';

interface HatchProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Distance of the lines; 4 for narrow bars. */
  readonly step?: number;
  readonly stroke?: string;
}

/**
 * Diagonal lines in a rectangle: unknown, or not identifiable. Drawn as one path instead of an SVG pattern, which
 * would need an id that is unique in whatever page the chart ends up in.
 */
export function Hatch({ x, y, width, height, step = 6, stroke = paint('hatch') }: HatchProps) {
  if (width <= 0 || height <= 0) return null;
  return (
    <path
      data-part="hatch"
      d={diagonals(x, y, width, height, step)}
      fill="none"
      stroke={stroke}
      strokeWidth={1.4}
    />
  );
}

/** Segments of the lines u + v = c (u, v from the upper left corner) that lie in the rectangle. */
function diagonals(x: number, y: number, width: number, height: number, step: number): string {
  const parts: string[] = [];
  for (let c = step / 2; c < width + height; c += step) {
    const [u1, v1] = c <= height ? [0, c] : [c - height, height];
    const [u2, v2] = c <= width ? [c, 0] : [width, c - width];
    parts.push(`M${round(x + u1)} ${round(y + v1)}L${round(x + u2)} ${round(y + v2)}`);
  }
  return parts.join('');
}
