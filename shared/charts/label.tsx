import type { ReactNode } from 'react';
import { paint } from './paint.ts';
import type { ColourTokens } from './tokens.ts';

interface LabelProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly colour?: keyof ColourTokens;
  readonly strong?: boolean;
  readonly size?: number;
  /** An edge in the colour of the card, where the text crosses lines or hatching. */
  readonly halo?: boolean;
}

/** Text in a chart: 11 px, tabular figures, the page's own face. */
export function Label({
  x,
  y,
  children,
  anchor = 'start',
  colour = 'ink2',
  strong,
  size = 11,
  halo,
}: LabelProps) {
  return (
    <text
      x={round(x)}
      y={round(y)}
      textAnchor={anchor}
      fontSize={size}
      fontWeight={strong ? 600 : 400}
      fill={paint(colour)}
      {...(halo
        ? { stroke: paint('surface'), strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' }
        : {})}
    >
      {children}
    </text>
  );
}

/** One decimal is finer than a screen shows and keeps the drawing small and stable. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
