import { isWithin, type Window } from '../../shared/analysis/versions/windows.ts';
import type { PartCell } from '../../shared/analysis/window-strata.ts';
import type { Db } from '../db/open-db.ts';
import { isSampleDrawn, readSampleKeys } from '../db/sample-queries.ts';
import { withinOutcome } from './kpi-input.ts';
import type { TaskInput } from './task-kpi-input.ts';

/** The cases of the sample that began in a window, by their strata. */
export function sampledWithin(db: Db, { seqs, cases, strata }: TaskInput, window: Window) {
  const keys = isSampleDrawn(db) ? readSampleKeys(db, seqs) : null;
  const cells: PartCell[] = [];
  const inside = new Set<number>();
  cases.forEach(({ outcome, day }, i) => {
    const seq = seqs[i]!;
    const drawn = keys?.get(seq);
    if (keys !== null && drawn === undefined) return;
    if (!isWithin(day, window)) return;
    cells.push({ outcome, stratum: drawn === undefined ? strata[i]! : withinOutcome(drawn), sampled: 1 });
    inside.add(seq);
  });
  return { cells, inside };
}
