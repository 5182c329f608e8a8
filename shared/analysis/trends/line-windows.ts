import type { TrendWindow } from '../../model/trend-alert.ts';
import { baselineWindow, comparedWindow } from './trend-window.ts';
import type { Watch } from './watch-cohorts.ts';
import { hoursInWords, LEAST_MOVE, MINIMUM_CASES } from './watch-plan.ts';
import type { WatchedLine } from './watched-line.ts';

const HOUR = 3_600_000;

/** The windows of a line as they are shown: what is usual, and how far the last days and hours are from it. */
export interface LineWindows {
  readonly baseline: TrendWindow | null;
  readonly short: TrendWindow | null;
  readonly long: TrendWindow | null;
  readonly lowVolume: boolean;
  readonly withinChance: boolean;
}

export function lineWindows(line: WatchedLine, { plan, end }: Pick<Watch, 'plan' | 'end'>): LineWindows {
  const { short, long, noise } = line;
  const back = (hours: number) => end - hours * HOUR;
  const usual = { n: long.referenceN, events: long.referenceEvents };
  const shown = comparedWindow(
    { label: hoursInWords(plan.long), from: back(plan.long), to: end, n: long.n, events: long.events },
    usual,
    { z: long.z, noise: noise.week, extended: false },
  );
  const lowVolume = long.n < MINIMUM_CASES || long.referenceN < MINIMUM_CASES;
  return {
    baseline: baselineWindow({
      label: `${hoursInWords(plan.baseline)} before`,
      ...{ from: back(plan.long + plan.baseline), to: back(plan.long), ...usual },
    }),
    short: comparedWindow(
      {
        label: hoursInWords(short.hours),
        from: back(short.hours),
        to: end,
        n: short.n,
        events: short.events,
      },
      { n: short.referenceN, events: short.referenceEvents },
      { z: short.z, noise: noise.day, extended: short.hours > plan.short },
    ),
    long: shown,
    lowVolume,
    withinChance: lowVolume || !movedBeyondChance(shown),
  };
}

function movedBeyondChance(long: TrendWindow | null): boolean {
  if (long?.differenceLow == null || long.differenceHigh == null || long.difference === null) return false;
  const excludesZero = long.differenceLow > 0 || long.differenceHigh < 0;
  return excludesZero && Math.abs(long.difference) >= LEAST_MOVE;
}
