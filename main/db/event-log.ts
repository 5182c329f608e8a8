import { ulid } from 'ulid';
import type { Act, LabelEvent } from '../../shared/model/label-event.ts';
import { hashOf } from './event-hash.ts';
import { type EventRow, insertEvent, toEvent } from './event-rows.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { restand, seat } from './standing-table.ts';
import { writeSoon } from './write-soon.ts';

export type NewEvent = Pick<LabelEvent, 'caseId' | 'codebookVersion' | 'supersedes' | 'body'> & {
  /** When it was decided, for labels made elsewhere; now when absent. */
  recordedAt?: string;
};

/** Counts of a clock are written with so many digits, so that clocks sort as text. */
const CLOCK_DIGITS = 6;

export interface NewAct {
  reviewer: string;
  kind: Act['kind'];
  /** The act that is undone or redone; null for a new one. */
  target: string | null;
  events: NewEvent[];
  /** Of an act that is written in parts: the id that its first part was given. */
  id?: string | undefined;
  /** Whoever writes has looked: there is no event yet in the place of any of these. What stands is then added to. */
  isFirst?: boolean;
}

/**
 * Appends one act: durable when this returns (synchronous=FULL). Several acts in one transaction are the caller's
 * choice, for labels that arrive as a file. `newId` makes a ULID from milliseconds; a generated workspace passes a
 * seeded one.
 */
export function appendAct(
  db: Db,
  device: string,
  now: Date,
  act: NewAct,
  newId: (milliseconds: number) => string = ulid,
): LabelEvent[] {
  const append = () => {
    // Two copies of the file may both have been written to by one device: on a tie its chain goes on from what was
    // written here.
    const last = prepared<[string], { device_sequence: number; hash: string }>(
      db,
      `SELECT device_sequence, hash FROM event WHERE device = ?
       ORDER BY device_sequence DESC, brought_by IS NOT NULL LIMIT 1`,
    ).get(device);
    let sequence = last?.device_sequence ?? 0;
    let previousHash = last?.hash ?? null;
    let clock = latestClock(db);
    let actId = act.id;
    const events: LabelEvent[] = [];
    for (const event of act.events) {
      const id = newId(now.getTime());
      actId ??= id;
      sequence += 1;
      clock = tick(clock, now);
      const unhashed: Omit<LabelEvent, 'hash'> = {
        id,
        reviewer: act.reviewer,
        device,
        deviceSequence: sequence,
        previousHash,
        clock,
        recordedAt: now.toISOString(),
        ...event,
        act: { id: actId, kind: act.kind, target: act.target },
      };
      const hash = hashOf(unhashed);
      previousHash = hash;
      events.push({ ...unhashed, hash });
    }
    for (const event of events) insertEvent(db, event, null);
    if (act.isFirst) for (const event of events) seat(db, event);
    else for (const caseId of new Set(events.map((event) => event.caseId))) restand(db, caseId);
    return events;
  };
  return writeSoon(db, append);
}

/** The furthest clock this file has seen, its own or one that a bundle brought; empty before the first event. */
function latestClock(db: Db): string {
  return prepared<[], string>(db, `SELECT coalesce(max(clock), '') FROM event`).pluck().get() as string;
}

/** Hybrid logical clock: wall time, or one step past the last event where the wall clock stands still or ran back. */
function tick(last: string, now: Date): string {
  const wall = now.toISOString();
  const [lastWall = '', lastCount = '0'] = last.split('/');
  if (wall > lastWall) return `${wall}/${'0'.repeat(CLOCK_DIGITS)}`;
  return `${lastWall}/${String(Number(lastCount) + 1).padStart(CLOCK_DIGITS, '0')}`;
}

/** All events of a case by one reviewer, in the order they were written here. */
export function eventsOfCase(db: Db, caseId: string, reviewer: string): LabelEvent[] {
  return prepared<[string, string], EventRow>(
    db,
    'SELECT * FROM event WHERE case_id = ? AND reviewer = ? ORDER BY position',
  )
    .all(caseId, reviewer)
    .map(toEvent);
}

export function eventsOfAct(db: Db, actId: string): LabelEvent[] {
  return db
    .prepare<[string], EventRow>('SELECT * FROM event WHERE act_id = ? ORDER BY position')
    .all(actId)
    .map(toEvent);
}

export function eventById(db: Db, id: string): LabelEvent | undefined {
  const row = db.prepare<[string], EventRow>('SELECT * FROM event WHERE id = ?').get(id);
  return row && toEvent(row);
}

/** The acts that one reviewer did in this file, in order, for undo and redo: not those that a bundle brought. */
export function actsOf(db: Db, reviewer: string): Act[] {
  return db
    .prepare<[string], Act>(`
      SELECT act_id AS id, act_kind AS kind, act_target AS target
      FROM event WHERE reviewer = ? AND id = act_id AND brought_by IS NULL ORDER BY position`)
    .all(reviewer);
}

/** Whether an event was written in this file, and not brought by a bundle. */
export function isFromHere(db: Db, id: string): boolean {
  return db.prepare('SELECT 1 FROM event WHERE id = ? AND brought_by IS NULL').get(id) !== undefined;
}

/** Every event of the workspace, for doctor and exports. */
export function allEvents(db: Db): LabelEvent[] {
  return db.prepare<[], EventRow>('SELECT * FROM event ORDER BY position').all().map(toEvent);
}
