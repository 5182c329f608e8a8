import { describe, expect, it } from 'vitest';
import { ActiveClock, IDLE_AFTER } from './active-clock.ts';

describe('time spent', () => {
  it('counts between signs of use, at most a minute at a time', () => {
    let now = 0;
    const clock = new ActiveClock(1000, () => now);
    now = 5000;
    clock.touch();
    expect(clock.milliseconds()).toBe(6000);
    now += 600_000;
    expect(clock.milliseconds()).toBe(6000 + IDLE_AFTER);
  });
  it('stands still while the page is out of sight', () => {
    let now = 0;
    const clock = new ActiveClock(0, () => now);
    now = 2000;
    clock.pause();
    now = 50_000;
    expect(clock.milliseconds()).toBe(2000);
    clock.touch();
    now = 51_000;
    expect(clock.milliseconds()).toBe(3000);
  });
});
