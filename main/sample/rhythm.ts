import type { Topic } from './problem.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many customers write or call, by hour of the day in UTC: little at night, most before noon, a second wave after work. */
const BY_HOUR = [1, 1, 1, 1, 2, 5, 14, 30, 46, 54, 56, 52, 46, 44, 46, 50, 52, 54, 50, 40, 28, 16, 6, 2];

/** From Monday to Sunday. */
const BY_WEEKDAY = [1.16, 1.08, 1.03, 1, 0.98, 0.78, 0.7];

/** The topic that drifts since shortly after the last version came. */
const DRIFTING: Topic = 'Picture messages';

/** Days before the end at which the drift begins. */
const DRIFT_DAYS = 10;

/** A newly sold phone brings more calls about picture messages: the mix moves too, not only the agent. */
const MORE_CALLS = 1.3;

/** The share that the drift adds on its first day, and what it has grown by on the last. */
const [AT_ONCE, GROWTH] = [0.06, 0.07];

/** The traffic of a topic in the hour that begins at `from`, without a unit. */
export function trafficAt(topic: Topic, from: number, end: number): number {
  const at = new Date(from);
  const usual = BY_HOUR[at.getUTCHours()]! * BY_WEEKDAY[(at.getUTCDay() + 6) % 7]!;
  return isDrifting(topic, from, end) ? usual * MORE_CALLS : usual;
}

/** By how much the escalated share of a topic is above its usual one in the hour that begins at `from`. */
export function driftAt(topic: Topic, from: number, end: number): number {
  if (!isDrifting(topic, from, end)) return 0;
  return AT_ONCE + GROWTH * (1 - (end - from) / (DRIFT_DAYS * DAY));
}

function isDrifting(topic: Topic, from: number, end: number): boolean {
  return topic === DRIFTING && from >= end - DRIFT_DAYS * DAY;
}
