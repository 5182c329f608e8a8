import type { SampledCase } from '../../shared/analysis/versions/window-strata.ts';
import { isWithin, type Window } from '../../shared/analysis/versions/windows.ts';
import type { TaskFigure } from '../../shared/model/task-kpi.ts';
import { wilson } from '../../shared/stats/index.ts';
import type { Db } from '../db/open-db.ts';
import { readPopulationHead, sumCounts } from '../db/population-queries.ts';
import { isSampleDrawn, readSampleKeys } from '../db/sample-queries.ts';
import { withinOutcome } from './kpi-input.ts';
import type { TaskInput } from './task-kpi-input.ts';

/** The escalation rate of a window from population counts; null where they are not by hour or day. */
export function countedRate(db: Db, window: Window): TaskFigure | null {
  const unit = readPopulationHead(db)?.unit;
  if (unit !== 'hour' && unit !== 'day') return null;
  // After every hour of the last day.
  const sums = sumCounts(db, [], { from: window.from, to: `${window.to}T99` });
  const all = sums.reduce((sum, { population }) => sum + population, 0);
  const escalated = sums.find(({ outcome }) => outcome === 'escalated')?.population ?? 0;
  const rate = wilson(escalated, all);
  if (rate.value === null) return null;
  const { value, low, high, level, method, n } = rate;
  return { value, low, high, level, method, n, left: 0 };
}

/** The cases of the sample with their strata, all and those of a window. */
export function sampledWithin(db: Db, { seqs, cases, strata }: TaskInput, window: Window) {
  const keys = isSampleDrawn(db) ? readSampleKeys(db, seqs) : null;
  const all: SampledCase[] = [];
  const within: SampledCase[] = [];
  const inside = new Set<number>();
  cases.forEach(({ outcome, day }, i) => {
    const seq = seqs[i]!;
    const drawn = keys?.get(seq);
    if (keys !== null && drawn === undefined) return;
    const one = { outcome, key: drawn === undefined ? strata[i]! : withinOutcome(drawn) };
    all.push(one);
    if (!isWithin(day, window)) return;
    within.push(one);
    inside.add(seq);
  });
  return { all, within, inside };
}
