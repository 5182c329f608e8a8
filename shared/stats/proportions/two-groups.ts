import { requireEventsOf, requireLevel } from '../arguments.ts';

/** Checks the counts of two groups. */
export function requireGroups(events1: number, n1: number, events2: number, n2: number, level: number): void {
  requireEventsOf('events1', events1, 'n1', n1);
  requireEventsOf('events2', events2, 'n2', n2);
  requireLevel('level', level);
}
