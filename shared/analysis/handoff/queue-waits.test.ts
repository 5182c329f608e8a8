import { describe, expect, it } from 'vitest';
import { handoverTimes } from './handover-times.ts';
import { medianInterval } from './median-interval.ts';
import { queueWaits } from './queue-waits.ts';

const MINUTE = 60_000;
const of = (queue: string, waits: readonly (number | null)[]) =>
  waits.map((wait) => ({ queue, wait: wait === null ? null : wait * MINUTE, toEnd: null }));

describe('how long handovers wait', () => {
  it('is a median whose interval two of the waits make, at no more than 2.5 % on either side', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeNull();
    expect(medianInterval([6, 1, 5, 2, 4, 3])).toEqual({ value: 3.5, low: 1, high: 6 });
    // Conover's table: ranks 6 and 15 of 20.
    const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(medianInterval(twenty)).toEqual({ value: 10.5, low: 6, high: 15 });
  });

  it('names the queue that is slow and counts what nobody took', () => {
    const quick = of(
      'front line',
      Array.from({ length: 30 }, (_, i) => 1 + (i % 5)),
    );
    const slow = of('back office', [...Array.from({ length: 12 }, (_, i) => 40 + i), null, null]);
    const { rows, sentence } = queueWaits([...quick, ...slow]);
    expect(rows.map(({ queue, slow, unowned }) => [queue, slow, unowned])).toEqual([
      ['back office', true, 2],
      ['front line', false, 0],
    ]);
    expect(sentence).toContain('“back office” is slower');
    expect(sentence).toContain('2\u00a0handovers of 44 were taken by nobody');
  });

  it('takes silence for nothing where no case of the workspace holds a person’s message', () => {
    const { rows } = queueWaits(of('front line', [null, null, null]));
    expect(rows[0]).toMatchObject({ taken: 0, unowned: null });
  });

  it('begins at the turn of the handover and ends with the first message of a person after it', () => {
    const told = {
      queue: null,
      endedAt: '2026-11-02T10:30:00Z',
      handedOverAt: '2026-11-02T10:00:00Z',
      after: '2026-11-02T10:01:00Z customer: Hello?\n2026-11-02T10:07:00Z agent: I am Grace.',
      repliedAt: null,
      repliedAfter: null,
    };
    expect(handoverTimes(told)).toEqual({ queue: null, wait: 7 * MINUTE, toEnd: 30 * MINUTE });
    expect(handoverTimes({ ...told, after: null, repliedAfter: 90 }).wait).toBe(90_000);
    expect(handoverTimes({ ...told, after: null, endedAt: '2026-11-01T10:00:00Z' })).toMatchObject({
      wait: null,
      toEnd: null,
    });
  });
});
