import type { ReliabilityBin } from '../model/signal-check.ts';
import { round } from './label.tsx';
import { paint } from './paint.ts';

/** Bins below this many labels are hollow. */
const HOLLOW_BELOW = 12;

interface ReliabilityBinMarkProps {
  /** Bars go under the line that joins the dots, dots over it. */
  readonly part: 'bar' | 'dot';
  readonly bin: ReliabilityBin;
  readonly bars: 'true-rate' | 'consistency';
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The observed rate of one bin as a dot, with its bar. */
export function ReliabilityBinMark({ part, bin, bars, x, y }: ReliabilityBinMarkProps) {
  const isHollow = bin.n < HOLLOW_BELOW;
  const stroke = paint(isHollow ? 'control' : 'accent');
  const at = round(x(bin.stated));
  if (part === 'dot') {
    return (
      <circle
        cx={at}
        cy={round(y(bin.observed))}
        r={4.2}
        fill={isHollow ? paint('surface') : stroke}
        stroke={stroke}
        strokeWidth={1.6}
      />
    );
  }
  const isTrueRate = bars === 'true-rate';
  const [upper, lower] = isTrueRate
    ? [round(y(bin.high)), round(y(bin.low))]
    : [round(y(bin.consistentHigh)), round(y(bin.consistentLow))];
  return (
    <g stroke={isTrueRate ? stroke : paint('control')}>
      <line x1={at} y1={upper} x2={at} y2={lower} strokeWidth={2} />
      <line x1={at - 4} y1={upper} x2={at + 4} y2={upper} strokeWidth={1.6} />
      <line x1={at - 4} y1={lower} x2={at + 4} y2={lower} strokeWidth={1.6} />
    </g>
  );
}
