import { idsOf } from '../../shared/analysis/agreement-splits.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import type { WeighedLabel } from '../../shared/model/label-line.ts';
import { readJudgementsOf, type StandingJudgement } from '../db/agreement-queries.ts';
import type { NewEvent } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { weighedIn } from './judged-cases.ts';

/** A new event of a file; a settlement may say whose labels it has weighed. */
export type FileEvent = NewEvent & { weighed?: readonly WeighedLabel[] };

/**
 * Settlements of a file, each with the labels that it has weighed. Where the file does not say, these are taken to be
 * all that stand once the labels of the same file are in: their times are not compared, since clocks differ.
 */
export function withWeighed(db: Db, { weighed, ...event }: FileEvent): NewEvent {
  if (event.body.kind !== 'adjudication') return event;
  const judgements = readJudgementsOf(db, event.caseId);
  const judged = weighedIn(weighed ? judgements.filter((one) => isAmong(weighed, one)) : judgements);
  return { ...event, body: { ...event.body, judged } };
}

function isAmong(weighed: readonly WeighedLabel[], judgement: StandingJudgement): boolean {
  if (judgement.kind !== 'label') return true;
  const { reviewer, stage, pass } = judgement;
  return weighed.some(
    (label) => label.reviewer === reviewer && label.stage === stage && (label.pass ?? 0) === pass,
  );
}

/** The labels that a settlement has weighed and that stand as they did then, by their places. */
export function placesWeighed(db: Db, { caseId, body }: LabelEvent): WeighedLabel[] | undefined {
  if (body.kind !== 'adjudication' || !body.judged) return undefined;
  const known = new Set(body.judged);
  return readJudgementsOf(db, caseId)
    .flatMap((one) => {
      if (one.kind !== 'label' || !idsOf(one).some((id) => known.has(id))) return [];
      return [{ reviewer: one.reviewer, stage: one.stage, ...(one.pass > 0 && { pass: one.pass }) }];
    })
    .sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1));
}
