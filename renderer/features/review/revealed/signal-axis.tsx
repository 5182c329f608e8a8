import { scaleLinear } from 'd3-scale';
import { Label } from '../../../../shared/charts/label.tsx';
import { PlumbLine } from '../../../../shared/charts/plumb-line.tsx';
import { textWidth } from '../../../../shared/charts/text-width.ts';
import { cutValue } from '../../../../shared/format.ts';
import type { Revealed } from '../../../../shared/model/review.ts';

type RevealedSignal = Revealed['signals'][number];

interface SignalAxisProps {
  readonly signal: RevealedSignal;
  readonly width: number;
}

const HEIGHT = 72;
const BASE = 52;
const TALLEST = 20;

/** Where this case lies among all cases, and on which side of the cut in force. */
export function SignalAxis({ signal, width }: SignalAxisProps) {
  const { name, value, cut, histogram, direction } = signal;
  const [low, high] = domainOf(signal);
  const x = scaleLinear([low, high], [10, width - 10]);
  const most = Math.max(1, ...histogram.map((bin) => bin.count));
  const ticks = width < 320 ? 3 : 6;
  // Without a cut there is no label above the case's own.
  const crop = cut === null ? 14 : 0;
  const side = direction === 'higher_is_safer' ? 'below' : 'above';
  const caseWords = `this case ${cutValue(value)}`;
  const cutWords = cut === null ? '' : `${cutValue(cut)} escalates ${side}`;
  const isLeft = x(value) > textWidth(caseWords) + 20;
  return (
    <svg
      width={width}
      height={HEIGHT - crop}
      viewBox={`0 ${crop} ${width} ${HEIGHT - crop}`}
      role="img"
      aria-label={`${name}: ${caseWords}${cut === null ? ', no cut in force' : `, ${cutWords}`}`}
    >
      {histogram.map((bin) => {
        const tall = (bin.count / most) * TALLEST;
        const wide = Math.max(2, x(bin.to) - x(bin.from) - 2);
        return (
          <rect
            key={bin.from}
            x={x(bin.from) + 1}
            y={BASE - tall}
            width={wide}
            height={tall}
            fill="var(--pl-sunken)"
            stroke="var(--pl-line)"
          />
        );
      })}
      <line x1={10} x2={width - 10} y1={BASE} y2={BASE} stroke="var(--pl-control)" />
      {x.ticks(ticks).map((tick) => (
        <Label key={tick} x={x(tick)} y={BASE + 16} anchor="middle" colour="ink3">
          {x.tickFormat(ticks)(tick)}
        </Label>
      ))}
      {cut !== null && cut >= low && cut <= high && (
        <>
          <PlumbLine x={x(cut)} top={4} bottom={BASE} />
          <Label
            x={x(cut) + (x(cut) + textWidth(cutWords) + 8 > width ? -6 : 6)}
            y={12}
            anchor={x(cut) + textWidth(cutWords) + 8 > width ? 'end' : 'start'}
            colour="ink3"
          >
            {cutWords}
          </Label>
        </>
      )}
      <circle
        cx={x(value)}
        cy={BASE}
        r={5.5}
        fill="var(--pl-accent)"
        stroke="var(--pl-surface)"
        strokeWidth={1.5}
      />
      <Label
        x={x(value) + (isLeft ? -8 : 8)}
        y={BASE - TALLEST - 6}
        anchor={isLeft ? 'end' : 'start'}
        colour="ink"
        strong
      >
        {caseWords}
      </Label>
    </svg>
  );
}

/** Shares are drawn from 0 to 1; everything else over what occurs, with the case and the cut inside. */
function domainOf({ histogram, value, cut }: RevealedSignal): [number, number] {
  const ends = [value, ...(cut === null ? [] : [cut]), ...histogram.flatMap(({ from, to }) => [from, to])];
  const low = Math.min(...ends);
  const high = Math.max(...ends);
  if (low >= 0 && high <= 1) return [0, 1];
  return low === high ? [low - 1, high + 1] : [low, high];
}
