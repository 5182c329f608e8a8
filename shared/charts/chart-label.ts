import type { WantedLabel } from './place-labels.ts';
import type { ColourTokens } from './tokens.ts';

/** A label of a chart with its looks. */
export interface ChartLabel extends WantedLabel {
  readonly colour?: keyof ColourTokens;
  readonly strong?: boolean;
}
