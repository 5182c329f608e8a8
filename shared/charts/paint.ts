import type { ColourTokens } from './tokens.ts';

/** A colour of a chart: always a token, so that one drawing serves light, dark and paper. */
export function paint(name: keyof ColourTokens): string {
  return `var(--pl-${name})`;
}
