import { headsAfter } from '../../shared/analysis/event-standing.ts';
import { reverseAct } from '../../shared/analysis/reverse-act.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { LabelsWithdrawn } from '../../shared/model/label-import.ts';
import { appendAct, eventById } from '../db/event-log.ts';
import { everyEventOfCase } from '../db/event-rows.ts';
import {
  actsOfLabelImport,
  dropLabelImport,
  pageOfAct,
  unfinishedLabelImports,
} from '../db/label-import-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { giveWay } from '../db/waiting-writers.ts';
import { writeTogether } from '../db/write-soon.ts';

/** Labels taken back per transaction, so that somebody who labels meanwhile waits milliseconds. */
const BATCH = 250;

/**
 * Takes the acts of an import back, each as an undo in its reviewer's history. A label that was answered anew since is
 * left alone.
 */
export function takeBack(db: Db, importId: number, device: string, now: Date): LabelsWithdrawn {
  const sum = { takenBack: 0, kept: 0 };
  const codebookVersion = readCodebook(db).version;
  let pages = 0;
  for (const { reviewer, actId } of actsOfLabelImport(db, importId)) {
    let undoId: string | undefined;
    for (let after = 0; ; giveWay()) {
      const page = pageOfAct(db, actId, after, BATCH);
      const last = page.at(-1);
      if (!last) break;
      after = last.position;
      writeTogether(db, () => {
        const act = page.flatMap(({ id }) => eventById(db, id) ?? []);
        const inPlace = new Map(act.map((event) => [event.id, ownHeads(db, event)]));
        const here = act.filter(({ id }) => (inPlace.get(id)?.length ?? 0) > 0);
        const reversed = reverseAct(
          here,
          (id) => eventById(db, id),
          ({ id }) => inPlace.get(id) ?? [],
        );
        sum.takenBack += here.length;
        sum.kept += act.length - here.length;
        if (reversed.length === 0) return;
        const events = reversed.map((event) => ({ ...event, codebookVersion }));
        const at = new Date(now.getTime() + pages++);
        const [first] = appendAct(db, device, at, {
          reviewer,
          kind: 'undo',
          target: actId,
          events,
          id: undoId,
        });
        undoId ??= first?.act.id;
      });
    }
  }
  return sum;
}

/** What stands in the place of a label, when it is that label still, or the same brought back by a redo. */
function ownHeads(db: Db, event: LabelEvent): string[] {
  const ofCase = everyEventOfCase(db, event.caseId);
  const heads = headsAfter(event, ofCase);
  const said = JSON.stringify(event.body);
  const same = ofCase.every(({ id, body }) => !heads.includes(id) || JSON.stringify(body) === said);
  return same ? heads : [];
}

/** Takes back what imports left that were cut off by a kill or a power cut. To be called when a workspace is opened. */
export function sweepUnfinishedLabelImports(db: Db, device: string, now: Date): void {
  for (const importId of unfinishedLabelImports(db)) {
    takeBack(db, importId, device, now);
    dropLabelImport(db, importId);
  }
}
