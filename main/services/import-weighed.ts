import { readJudgementsOf } from '../db/agreement-queries.ts';
import type { NewEvent } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { weighedIn } from './judged-cases.ts';

/**
 * Settlements of a file, each with the labels that it is taken to have weighed: those that stand once the labels of
 * the same file are in. Their times are not compared, since clocks differ.
 */
export function withWeighed(db: Db, event: NewEvent): NewEvent {
  if (event.body.kind !== 'adjudication') return event;
  return { ...event, body: { ...event.body, judged: weighedIn(readJudgementsOf(db, event.caseId)) } };
}
