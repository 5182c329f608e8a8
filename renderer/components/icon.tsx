import type { IconName } from './icon-paths.ts';
import { iconPaths } from './icon-paths.ts';

interface IconProps {
  readonly name: IconName;
  /** Edge length in CSS pixels: 16 beside 13 px text, 12 in tags, 18 on tiles. */
  readonly size?: number;
  /** Stroke width on the 16 px grid. */
  readonly weight?: number;
  readonly colour?: string;
}

/** One glyph of the app's own set. Always decoration: the word beside it, or the button's label, says it. */
export function Icon({ name, size = 16, weight = 1.4, colour = 'currentColor' }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke={colour}
      strokeWidth={weight}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}
