import { round } from './label.tsx';

interface WhiskerProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly stroke: string;
  /** Height of the caps. */
  readonly cap?: number;
}

/** An interval as a bar with two caps, drawn before the estimate that sits on it. */
export function Whisker({ from, to, y, stroke, cap = 8 }: WhiskerProps) {
  const [a, b] = [round(from), round(to)];
  return (
    <g data-part="whisker" stroke={stroke}>
      <line x1={a} y1={y} x2={b} y2={y} strokeWidth={2} />
      <line x1={a} y1={y - cap / 2} x2={a} y2={y + cap / 2} strokeWidth={1.6} />
      <line x1={b} y1={y - cap / 2} x2={b} y2={y + cap / 2} strokeWidth={1.6} />
    </g>
  );
}
