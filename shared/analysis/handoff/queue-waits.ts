import { count, duration, list, plural } from '../../format.ts';
import type { QueueWait } from '../../model/handoff.ts';
import { medianInterval } from './median-interval.ts';

/** A handover and what is known of when a person took it. */
export interface HandoverTimes {
  readonly queue: string | null;
  /** Milliseconds from the handover to the first message of a person; null when none is known. */
  readonly wait: number | null;
  /** ... to the end of the case; null when one of the two times is not known. */
  readonly toEnd: number | null;
}

/**
 * Queues by how long their handovers wait. A case counts as taken by nobody only where the source tells of people at all:
 * in a workspace none of whose cases holds a person's message, silence says nothing.
 */
export function queueWaits(handovers: readonly HandoverTimes[]): { rows: QueueWait[]; sentence: string } {
  const told = handovers.some(({ wait }) => wait !== null);
  const all = medianInterval(handovers.flatMap(({ wait }) => wait ?? []));
  const queues = new Map<string | null, HandoverTimes[]>();
  for (const one of handovers) {
    const own = queues.get(one.queue) ?? [];
    queues.set(one.queue, own);
    own.push(one);
  }
  const rows = [...queues].map(([queue, own]) => {
    const waits = own.flatMap(({ wait }) => wait ?? []);
    const ends = own.flatMap(({ toEnd }) => toEnd ?? []);
    const wait = medianInterval(waits);
    return {
      queue,
      cases: own.length,
      taken: waits.length,
      unowned: told ? own.length - waits.length : null,
      wait,
      ended: ends.length,
      toEnd: medianInterval(ends),
      slow: queues.size > 1 && wait !== null && all !== null && wait.low > all.value,
    };
  });
  rows.sort((a, b) => (b.wait?.value ?? -1) - (a.wait?.value ?? -1) || b.cases - a.cases);
  return { rows, sentence: sentenceOf(handovers, rows, told, all?.value ?? null) };
}

function sentenceOf(
  handovers: readonly HandoverTimes[],
  rows: readonly QueueWait[],
  told: boolean,
  median: number | null,
): string {
  if (handovers.length === 0) return 'There are no escalated cases yet.';
  if (!told) {
    const ended = rows.some(({ ended }) => ended > 0);
    return ended
      ? 'The imported cases do not say when a person took over: only the time from handover to the end is known.'
      : 'The imported cases do not say when a person took over, nor when they ended.';
  }
  const unowned = rows.reduce((sum, row) => sum + (row.unowned ?? 0), 0);
  const slow = rows
    .filter((row) => row.slow)
    .map(({ queue }) => (queue === null ? 'no queue' : `“${queue}”`));
  return [
    median === null
      ? 'Too few cases with a time to give a median.'
      : `Half of the handovers wait longer than ${duration(median)} for a person.`,
    slow.length === 0 ? '' : `${list(slow)} ${slow.length === 1 ? 'is' : 'are'} slower than that.`,
    unowned === 0
      ? 'Every handover was taken by somebody.'
      : `${plural(unowned, 'handover')} of ${count(handovers.length)} ${unowned === 1 ? 'was' : 'were'} taken by nobody that the data know of.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
