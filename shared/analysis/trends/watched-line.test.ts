import { describe, expect, it } from 'vitest';
import { createRandom } from '../../stats/index.ts';
import { judgeLines } from './judge-lines.ts';
import { hoursNeeded, MINIMUM_CASES, type WatchPlan, watchPlan } from './watch-plan.ts';
import { watchLine } from './watched-line.ts';

const HOURLY = watchPlan('hour') as WatchPlan;
const HOURS = hoursNeeded(HOURLY);

/** Hours up to `ends` o'clock, busy by day and quiet by night, with a rate that depends on how many hours are left. */
function hours(perHour: number, rate: (left: number) => number, { ends = 0, seed = 'hours' } = {}) {
  const random = createRandom(seed);
  const n = new Float64Array(HOURS);
  const events = new Float64Array(HOURS);
  for (let hour = 0; hour < HOURS; hour++) {
    const clock = (((hour - HOURS + ends) % 24) + 24) % 24;
    n[hour] = Math.round(perHour * (clock >= 7 && clock < 22 ? 1.5 : 0.2));
    events[hour] = random.binomial(n[hour]!, rate(HOURS - hour));
  }
  return { value: 'one', n, events };
}

function finding(line: ReturnType<typeof hours>) {
  return judgeLines([watchLine(line, HOURLY)]).findings[0] ?? null;
}

describe('a line that is watched by the hour', () => {
  it('alerts on a rise and on a fall of both windows, and says which way', () => {
    expect(finding(hours(40, (left) => (left <= 168 ? 0.3 : 0.2)))).toMatchObject({
      direction: 'up',
      rules: expect.arrayContaining(['windows']),
    });
    expect(finding(hours(40, (left) => (left <= 168 ? 0.12 : 0.2)))).toMatchObject({
      direction: 'down',
      rules: expect.arrayContaining(['windows']),
    });
  });

  it('is quiet again once the last hours are back where they were', () => {
    const found = finding(hours(60, (left) => (left > 48 && left <= 168 ? 0.26 : 0.2)));
    expect(found?.rules ?? []).not.toContain('windows');
  });

  it('is quiet when only the last hours moved: a long window is needed as well', () => {
    expect(finding(hours(60, (left) => (left <= 6 ? 0.4 : 0.2)))).toBeNull();
  });

  it('grows the short window at night until it holds enough cases, and compares it with the same hours', () => {
    const night = watchLine(
      hours(40, () => 0.2, { ends: 6 }),
      HOURLY,
    );
    expect(night.short.hours).toBeGreaterThan(6);
    expect(night.short.n).toBeGreaterThanOrEqual(MINIMUM_CASES);
    const noon = watchLine(
      hours(40, () => 0.2, { ends: 15 }),
      HOURLY,
    );
    expect(noon.short.hours).toBe(6);
    expect(noon.short.referenceN).toBe(4 * noon.short.n);
  });

  it('is no alert when nights escalate more often than days, whatever the hour', () => {
    for (const ends of [0, 4, 9, 15, 22]) {
      const clock = (left: number) => (((ends - left) % 24) + 24) % 24;
      const line = hours(80, (left) => (clock(left) >= 22 || clock(left) < 7 ? 0.35 : 0.2), { ends });
      expect(finding(line), `data up to ${ends} o'clock`).toBeNull();
    }
  });

  it('says nothing of fewer than a hundred cases, however far they moved', () => {
    const few = hours(0.4, (left) => (left <= 168 ? 0.9 : 0.1));
    for (let hour = 0; hour < HOURS; hour += 4) {
      few.n[hour] = 0;
      few.events[hour] = 0;
    }
    expect(few.n.slice(-168).reduce((sum, cases) => sum + cases)).toBeLessThan(MINIMUM_CASES);
    expect(watchLine(few, HOURLY).rise).toBeNull();
    expect(finding(few)).toBeNull();
  });

  it('asks more of counts that vary from week to week by themselves', () => {
    const level = (left: number) => 0.2 + (Math.floor(left / 168) % 2 === 0 ? 0.03 : -0.03);
    const line = watchLine(hours(60, level), HOURLY);
    expect(line.noise.week.factor).toBeGreaterThan(5);
    expect(judgeLines([line]).findings).toEqual([null]);
  });

  it('holds false discoveries down: a p that would do alone does not among many', () => {
    const moved = Array.from({ length: 80 }, (_, at) =>
      watchLine(
        hours(12, (left) => (left <= 168 ? 0.24 : 0.2), { seed: `moved ${at}` }),
        HOURLY,
      ),
    ).find((line) => (line.rise ?? 0) > 0.0003 && judgeLines([line]).findings[0]?.rules.join() === 'windows');
    if (!moved) throw new Error('no line moved by just so much');
    const still = Array.from({ length: 200 }, (_, at) =>
      watchLine(
        hours(12, () => 0.2, { seed: `still ${at}` }),
        HOURLY,
      ),
    );
    const among = judgeLines([moved, ...still]);
    expect(judgeLines([moved]).findings[0]?.adjustedP).toBeLessThan(0.003);
    expect(among.tests).toBe(402);
    expect(among.findings.every((found) => found === null)).toBe(true);
  });
});
