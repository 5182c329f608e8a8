import type { SampledCase } from '../../shared/analysis/versions/window-strata.ts';
import { isWithin, type Window } from '../../shared/analysis/versions/windows.ts';
import type { Db } from '../db/open-db.ts';
import { isSampleDrawn, readSampleKeys } from '../db/sample-queries.ts';
import { withinOutcome } from './kpi-input.ts';
import type { TaskInput } from './task-kpi-input.ts';

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
