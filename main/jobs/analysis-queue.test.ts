import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnalysisQueue } from './analysis-queue.ts';
import type { AnalysisRequest, Answering } from './analysis-request.ts';

const request: AnalysisRequest = {
  operation: ['reviews', 'progress'],
  input: {},
  kind: 'query',
  workspace: { path: 'one.plumbline', device: 'D' },
  dataFolder: '.',
  now: 0,
};

/** Answers when it is told to; ending it fails the answer under way, as a thread that is ended does. */
class Slow implements Answering {
  ended = 0;
  asked = 0;
  #open: { resolve(value: unknown): void; reject(error: unknown): void } | null = null;

  answer(): Promise<unknown> {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.#open = { resolve, reject };
    });
  }

  finish(): void {
    this.#open?.resolve('done');
  }

  end(): void {
    this.ended += 1;
    this.#open?.reject(new Error('ended'));
  }
}

describe('an analysis that nobody waits for any more', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is answered as cancelled at once, and one that ends soon keeps its thread for the next', async () => {
    const slow = new Slow();
    const queue = new AnalysisQueue(slow);
    const stop = new AbortController();
    const left = queue.ask(request, stop.signal);
    const next = queue.ask(request);
    stop.abort();
    await expect(left).rejects.toMatchObject({ code: 'CANCELLED' });
    slow.finish();
    await vi.advanceTimersByTimeAsync(5000);
    expect([slow.ended, slow.asked]).toEqual([0, 2]);
    slow.finish();
    expect(await next).toBe('done');
  });

  it('is ended with its thread when it goes on for a second, and the next one begins', async () => {
    const slow = new Slow();
    const queue = new AnalysisQueue(slow);
    const stop = new AbortController();
    const left = queue.ask(request, stop.signal);
    const next = queue.ask(request);
    stop.abort();
    await expect(left).rejects.toMatchObject({ code: 'CANCELLED' });
    await vi.advanceTimersByTimeAsync(1000);
    expect([slow.ended, slow.asked]).toEqual([1, 2]);
    slow.finish();
    expect(await next).toBe('done');
  });

  it('is never begun when it was still waiting', async () => {
    const slow = new Slow();
    const queue = new AnalysisQueue(slow);
    const stop = new AbortController();
    const first = queue.ask(request);
    const waiting = queue.ask(request, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    slow.finish();
    expect(await first).toBe('done');
    expect(slow.asked).toBe(1);
  });
});
