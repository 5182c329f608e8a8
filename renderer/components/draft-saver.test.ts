import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../shared/model/review.ts';
import { DraftSaver, type Saving } from './draft-saver.ts';

const draft = (note: string): Draft => ({ answers: { note }, beforePacket: null, milliseconds: 0 });

let kept: string[];
let states: Saving['state'][];
let isDown: boolean;
let saver: DraftSaver<Draft>;

beforeEach(() => {
  vi.useFakeTimers();
  kept = [];
  states = [];
  isDown = false;
  saver = new DraftSaver<Draft>({
    delay: 300,
    retryDelay: 5000,
    save: async ({ answers }) => {
      if (isDown) throw new Error('no answer');
      kept.push(answers.note ?? '');
      return { savedAt: '2026-11-05T14:02:11Z' };
    },
    onChange: ({ state }) => states.push(state),
  });
});
afterEach(() => vi.useRealTimers());

describe('saving drafts', () => {
  it('waits for a pause in typing and keeps the newest', async () => {
    saver.schedule(draft('a'));
    await vi.advanceTimersByTimeAsync(200);
    saver.schedule(draft('ab'));
    await vi.advanceTimersByTimeAsync(299);
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept).toEqual(['ab']);
    expect(states).toEqual(['saving', 'saved']);
  });
  it('saves at once when one leaves', async () => {
    saver.schedule(draft('a'));
    expect(await saver.flush()).toBe(true);
    expect(kept).toEqual(['a']);
  });
  it('keeps what could not be saved and tries again by itself', async () => {
    isDown = true;
    saver.schedule(draft('precious'));
    expect(await saver.flush()).toBe(false);
    expect(states.at(-1)).toBe('failed');
    isDown = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(kept).toEqual(['precious']);
    expect(states.at(-1)).toBe('saved');
  });
  it('tells the trouble without a break until something is saved', async () => {
    isDown = true;
    saver.schedule(draft('a'));
    await saver.flush();
    await vi.advanceTimersByTimeAsync(5000);
    saver.schedule(draft('ab'));
    await vi.advanceTimersByTimeAsync(300);
    expect(states).toEqual(['saving', 'failed', 'failed', 'failed']);
    isDown = false;
    await vi.advanceTimersByTimeAsync(5000);
    saver.schedule(draft('abc'));
    await saver.flush();
    expect(states.slice(4)).toEqual(['saved', 'saving', 'saved']);
  });
  it('saves nothing any more once the answers have gone another way', async () => {
    saver.schedule(draft('a'));
    await saver.drop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(kept).toEqual([]);
  });
});
