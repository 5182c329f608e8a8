import type { Stratum } from '../../survey/stratum.ts';
import type { Side, SideStratum } from '../../system/side-stratum.ts';

/** A stratum in the golden files: N cases, n reviewed, x events. */
export type GoldenStratum = { readonly N: number; readonly n: number; readonly x: number };
export type GoldenSideStratum = GoldenStratum & { readonly side: 'E' | 'R' };

export const toStratum = ({ N, n, x }: GoldenStratum): Stratum => ({ population: N, reviewed: n, events: x });

export const toSide = (side: 'E' | 'R'): Side => (side === 'E' ? 'escalated' : 'automated');

export const toSideStratum = (stratum: GoldenSideStratum): SideStratum => ({
  ...toStratum(stratum),
  side: toSide(stratum.side),
});
