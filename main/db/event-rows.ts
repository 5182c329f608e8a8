import type { Act, LabelEvent } from '../../shared/model/label-event.ts';
import { note } from './journal-notes.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

export interface EventRow {
  id: string;
  reviewer: string;
  device: string;
  device_sequence: number;
  previous_hash: string | null;
  hash: string;
  clock: string;
  recorded_at: string;
  case_id: string;
  codebook_version: number;
  supersedes: string;
  act_id: string;
  act_kind: Act['kind'];
  act_target: string | null;
  body: string;
}

/** Writes an event as it is. `broughtBy` is the bundle it came with; null for one that was made here. */
export function insertEvent(db: Db, event: LabelEvent, broughtBy: string | null): void {
  prepared(
    db,
    `
    INSERT INTO event (id, reviewer, device, device_sequence, previous_hash, hash, clock, recorded_at, case_id,
                       codebook_version, supersedes, act_id, act_kind, act_target, body, brought_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    event.id,
    event.reviewer,
    event.device,
    event.deviceSequence,
    event.previousHash,
    event.hash,
    event.clock,
    event.recordedAt,
    event.caseId,
    event.codebookVersion,
    JSON.stringify(event.supersedes),
    event.act.id,
    event.act.kind,
    event.act.target,
    JSON.stringify(event.body),
    broughtBy,
  );
  note(db, event, broughtBy);
}

export function toEvent(row: EventRow): LabelEvent {
  return {
    id: row.id,
    reviewer: row.reviewer,
    device: row.device,
    deviceSequence: row.device_sequence,
    previousHash: row.previous_hash,
    hash: row.hash,
    clock: row.clock,
    recordedAt: row.recorded_at,
    caseId: row.case_id,
    codebookVersion: row.codebook_version,
    supersedes: JSON.parse(row.supersedes) as string[],
    act: { id: row.act_id, kind: row.act_kind, target: row.act_target },
    body: JSON.parse(row.body) as LabelEvent['body'],
  };
}

/** All events of a case, whoever made them. */
export function everyEventOfCase(db: Db, caseId: string): LabelEvent[] {
  return prepared<[string], EventRow>(db, 'SELECT * FROM event WHERE case_id = ? ORDER BY position')
    .all(caseId)
    .map(toEvent);
}
