import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { asOneWhoWaits, giveWay, someoneWaits, waitingMemory } from './waiting-writers.ts';

/** What another thread sees of who waits in this one; also when it waits itself. */
function seenElsewhere(): { waits: boolean; own: boolean } {
  const answer = new Int32Array(new SharedArrayBuffer(4));
  const source = `
    import { asOneWhoWaits, lookAtWaiting, someoneWaits } from ${JSON.stringify(import.meta.resolve('./waiting-writers.ts'))};
    import { workerData } from 'node:worker_threads';
    lookAtWaiting(workerData.waiting);
    const waits = someoneWaits() ? 2 : 0;
    const own = asOneWhoWaits(() => (someoneWaits() ? 4 : 0));
    Atomics.store(workerData.answer, 0, 1 + waits + own);
    Atomics.notify(workerData.answer, 0);`;
  new Worker(source, { eval: true, workerData: { waiting: waitingMemory(), answer } });
  Atomics.wait(answer, 0, 0);
  const said = Atomics.load(answer, 0);
  return { waits: (said & 2) > 0, own: (said & 4) > 0 };
}

test('a thread that was begun with the memory sees who waits here, and is not counted itself', () => {
  expect(seenElsewhere()).toEqual({ waits: false, own: false });
  asOneWhoWaits(() => expect(seenElsewhere()).toEqual({ waits: true, own: true }));
  expect(seenElsewhere()).toEqual({ waits: false, own: false });
});

test('nobody waits any more once the work is done or has failed', () => {
  const broken = () =>
    asOneWhoWaits(() => {
      expect(someoneWaits()).toBe(true);
      throw new Error('broken');
    });
  expect(broken).toThrow('broken');
  expect(someoneWaits()).toBe(false);
});

test('whoever stands back goes on after a while, should the one who waits never come to an end', () => {
  asOneWhoWaits(() => giveWay());
  expect(someoneWaits()).toBe(false);
});
