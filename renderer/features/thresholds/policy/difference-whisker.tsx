import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import type { Figure } from '../../../../shared/model/policy-replay.ts';
import { known } from './figure-text.ts';

interface DifferenceWhiskerProps {
  readonly figure: Figure;
  /** Half of the scale: every whisker of a column shares it. */
  readonly reach: number;
  readonly width?: number;
  readonly label: string;
}

/** A difference against the plumb line of no change. */
export function DifferenceWhisker({ figure, reach, width = 120, label }: DifferenceWhiskerProps) {
  const found = known(figure);
  if (!found) return null;
  return (
    <DotWhisker
      width={width}
      domain={[-reach, reach]}
      estimate={found.estimate}
      low={found.low}
      high={found.high}
      limit={0}
      label={label}
    />
  );
}

/** A scale that holds every interval of a column. */
export function reachOf(figures: readonly Figure[]): number {
  const ends = figures.flatMap(({ low, high }) => [Math.abs(low ?? 0), Math.abs(high ?? 0)]);
  return Math.max(...ends, 1e-6) * 1.05;
}
