import { readSampleClock } from '../db/sample-clock.ts';
import type { Context } from './context.ts';

/**
 * The time by which the hours of failures are counted. In the sample workspace, whose cases are always as old, it
 * stands still at the last judgement that came with it: else everything there would be overdue.
 */
export function curationNow(context: Context): Date {
  const sample = readSampleClock(context.session.require().db);
  return sample === null ? context.now() : new Date(sample);
}
