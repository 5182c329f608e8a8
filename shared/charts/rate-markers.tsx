import { round } from './label.tsx';
import { paint } from './paint.ts';
import { PlacedLabels } from './placed-labels.tsx';

/** Something that happened: a version, a policy, a prompt. */
export interface RateMarker {
  /** Place among the points; between two of them where it happened within a period. */
  readonly at: number;
  readonly name: string;
}

interface RateMarkersProps {
  readonly markers: readonly RateMarker[];
  readonly x: (place: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
}

const NAME_END = 18;

/** Plain vertical lines with a name above the plot. Names that would touch give way to the newer ones. */
export function RateMarkers({ markers, x, left, right, top, base }: RateMarkersProps) {
  const shown = markers.filter(({ at }) => x(at) >= left && x(at) <= right);
  return (
    <g data-part="markers">
      {shown.map(({ at, name }) => (
        <line
          key={`${at} ${name}`}
          x1={round(x(at))}
          x2={round(x(at))}
          y1={top - 4}
          y2={base}
          stroke={paint('control')}
          strokeWidth={1}
        />
      ))}
      <PlacedLabels
        bounds={{ left: 0, right: right + 10, top: 0, bottom: top + 2 }}
        labels={shown.map(({ at, name }, place) => ({
          id: `${at} ${name}`,
          text: name.length > NAME_END ? `${name.slice(0, NAME_END - 1)}…` : name,
          x: x(at) - 4,
          y: top - 6,
          anchor: 'end' as const,
          otherwise: [{ x: x(at) + 4, y: top - 6, anchor: 'start' as const }],
          weight: place,
        }))}
      />
    </g>
  );
}
