import { intervalOutlook } from '../../shared/analysis/interval-width.ts';
import { cellsOf, needed, pool } from '../../shared/analysis/kpi-cells.ts';
import { LEVEL } from '../../shared/analysis/kpis.ts';
import { OUTCOMES } from '../../shared/model/case.ts';
import { eventById } from '../db/event-log.ts';
import { recentDecisions, typicalMilliseconds } from '../db/progress-queries.ts';
import { hasOwnQueue, ownPosition } from '../db/queue-queries.ts';
import { readSettings } from '../db/setting-queries.ts';
import type { Context } from './context.ts';
import { gather } from './kpi-input.ts';
import { nameOf } from './review-undo.ts';

/** Labels offered as "after n more" when the wanted width is out of reach. */
const A_FEW_MORE = 12;

/**
 * Per side: how far the labels have come, the interval's half-width now, and what more labels would bring. Done and total
 * are of the reviewer's own queue, where they have one.
 */
export function progress(context: Context, { reviewer }: { reviewer: string }) {
  const { db } = context.session.require();
  const { strata, cases } = gather(db);
  const wanted = readSettings(db).wantedHalfWidth;
  const sides = OUTCOMES.flatMap((outcome) => {
    const cells = cellsOf(strata, cases, outcome, needed);
    const total = pool(cells);
    if (total.sampled === 0) return [];
    const { now, at, labelsToReach } = intervalOutlook(cells, LEVEL);
    const reach = labelsToReach(wanted);
    const left = total.sampled - total.decided - total.undecided;
    const more = reach ?? Math.min(A_FEW_MORE, left);
    return [
      {
        outcome,
        sampled: total.sampled,
        labelled: total.decided + total.undecided,
        halfWidth: now,
        wanted,
        more: more > 0 ? more : null,
        beyond: Math.max(0, more - left),
        halfWidthAfter: more > 0 ? at(total.decided + more) : null,
      },
    ];
  });
  const all = {
    done: sides.reduce((sum, side) => sum + side.labelled, 0),
    total: sides.reduce((sum, side) => sum + side.sampled, 0),
  };
  return {
    ...(hasOwnQueue(db, reviewer) ? ownPosition(db, reviewer, context.now().toISOString()) : all),
    strata: sides,
    medianMilliseconds: typicalMilliseconds(db, reviewer),
  };
}

/** The reviewer's last ten decisions that stand, newest first. */
export function recent(context: Context, { reviewer }: { reviewer: string }) {
  const { db } = context.session.require();
  return recentDecisions(db, reviewer, context.now().toISOString(), 10).flatMap(
    ({ eventId, caseId, recordedAt }) => {
      const event = eventById(db, eventId);
      return event ? [{ eventId, caseId, recordedAt, what: nameOf(event) }] : [];
    },
  );
}
