import fc from 'fast-check';
import type { Side, SideStratum } from '../system/side-stratum.ts';

const stratum = (side: Side) =>
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.nat(200), fc.nat(30))
    .map(([reviewed, unreviewed, events]): SideStratum => {
      return { side, population: reviewed + unreviewed, reviewed, events: Math.min(events, reviewed) };
    });

/** One to three reviewed strata on each side. */
export const bothSides = fc
  .tuple(
    fc.array(stratum('escalated'), { minLength: 1, maxLength: 3 }),
    fc.array(stratum('automated'), { minLength: 1, maxLength: 3 }),
  )
  .map(([escalated, automated]) => [...escalated, ...automated]);

/** 60 of 400 escalated and 120 of 1,600 automated cases judged: 48 and 6 needed a human. */
export const TWO_SIDES: readonly SideStratum[] = [
  { side: 'escalated', population: 400, reviewed: 60, events: 48 },
  { side: 'automated', population: 1600, reviewed: 120, events: 6 },
];
