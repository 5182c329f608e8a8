import type { ChartLabel } from './chart-label.ts';
import { Label } from './label.tsx';
import type { Box } from './place-labels.ts';
import { placeLabels } from './place-labels.ts';

interface PlacedLabelsProps {
  readonly labels: readonly ChartLabel[];
  readonly bounds: Box;
  readonly taken?: readonly Box[];
}

/** Draws labels where none touches another; see `placeLabels`. */
export function PlacedLabels({ labels, bounds, taken = [] }: PlacedLabelsProps) {
  const looks = new Map(labels.map((label) => [label.id, label]));
  return placeLabels(labels, bounds, taken).map((placed) => {
    const { colour, strong } = looks.get(placed.id) ?? {};
    return (
      <Label
        key={placed.id}
        x={placed.x}
        y={placed.y}
        anchor={placed.anchor}
        colour={colour ?? 'ink2'}
        strong={strong ?? false}
        halo
      >
        {placed.text}
      </Label>
    );
  });
}
