import { round } from './label.tsx';
import { paint } from './paint.ts';
import type { RatePoint } from './rate-runs.ts';

interface RateRunProps {
  /** Places of points that follow each other without a gap. */
  readonly run: readonly number[];
  readonly points: readonly RatePoint[];
  readonly x: (place: number) => number;
  readonly y: (share: number) => number;
  readonly tone: 'calm' | 'alert' | 'few';
  readonly showDots: boolean;
}

/** One unbroken stretch: ribbon, then line. A period that stands alone gets its interval as a bar. */
export function RateRun({ run, points, x, y, tone, showDots }: RateRunProps) {
  const isGrey = tone === 'few';
  const stroke = paint(isGrey ? 'control' : 'accent');
  const at = (place: number, share: number | null | undefined) =>
    `${round(x(place))} ${round(y(share ?? points[place]?.rate ?? 0))}`;
  const upper = run.map((place) => at(place, points[place]?.high));
  const lower = run.map((place) => at(place, points[place]?.low)).reverse();
  return (
    <g>
      {run.length > 1 ? (
        <>
          <path
            data-part="ribbon"
            d={`M${[...upper, ...lower].join('L')}z`}
            fill={paint(isGrey ? 'sunken' : 'band')}
          />
          <path
            data-part="line"
            d={`M${run.map((place) => at(place, points[place]?.rate)).join('L')}`}
            fill="none"
            stroke={stroke}
            strokeWidth={isGrey ? 1.4 : 1.8}
            strokeLinejoin="round"
          />
        </>
      ) : (
        <path data-part="bar" d={`M${upper[0]}L${lower[0]}`} stroke={stroke} strokeWidth={2} />
      )}
      {run
        .filter((place) => showDots || run.length === 1 || points[place]?.few)
        .map((place) => {
          const isHollow = isGrey || points[place]?.few;
          return (
            <circle
              key={place}
              data-part={isHollow ? 'hollow-point' : 'point'}
              cx={round(x(place))}
              cy={round(y(points[place]?.rate ?? 0))}
              r={2.4}
              fill={isHollow ? paint('surface') : stroke}
              stroke={isHollow ? paint('control') : stroke}
              strokeWidth={1.2}
            />
          );
        })}
    </g>
  );
}
