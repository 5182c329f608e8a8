import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { Act, LabelEvent } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

export type NewEvent = Pick<LabelEvent, 'caseId' | 'codebookVersion' | 'supersedes' | 'body'> & {
  /** When it was decided, for labels made elsewhere; now when absent. */
  recordedAt?: string;
};

export interface NewAct {
  reviewer: string;
  kind: Act['kind'];
  /** The act that is undone or redone; null for a new one. */
  target: string | null;
  events: NewEvent[];
  /** Of an act that is written in parts: the id that its first part was given. */
  id?: string | undefined;
}

interface Row {
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
    const last = db
      .prepare<[string], { device_sequence: number; hash: string; clock: string }>(
        'SELECT device_sequence, hash, clock FROM event WHERE device = ? ORDER BY device_sequence DESC LIMIT 1',
      )
      .get(device);
    let sequence = last?.device_sequence ?? 0;
    let previousHash = last?.hash ?? null;
    let clock = last?.clock ?? '';
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
    const { insert, stand } = statements(db);
    for (const event of events) {
      insert(event);
      stand(event);
    }
    return events;
  };
  return writeSoon(db, append);
}

/** Hash of an event's content; `previousHash` in it chains it to the one before. */
export function hashOf(event: Omit<LabelEvent, 'hash'>): string {
  const ordered = Object.entries(event)
    .filter(([name]) => name !== 'hash')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(ordered)).digest('hex');
}

/** Hybrid logical clock: wall time, or one step past the last event where the wall clock stands still or ran back. */
function tick(last: string, now: Date): string {
  const wall = now.toISOString();
  const [lastWall = '', lastCount = '0'] = last.split('/');
  if (wall > lastWall) return `${wall}/0`;
  return `${lastWall}/${Number(lastCount) + 1}`;
}

function statements(db: Db) {
  const insertRow = db.prepare(`
    INSERT INTO event (id, reviewer, device, device_sequence, previous_hash, hash, clock, recorded_at, case_id,
                       codebook_version, supersedes, act_id, act_kind, act_target, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const unseat = db.prepare('DELETE FROM standing WHERE event_id = ?');
  const seat = db.prepare(`
    INSERT INTO standing (event_id, case_id, reviewer, kind, stage, pass, occasion, verdict, milliseconds, recorded_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  return {
    insert(event: LabelEvent) {
      insertRow.run(
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
      );
    },
    stand(event: LabelEvent) {
      for (const id of event.supersedes) unseat.run(id);
      const { body } = event;
      if (body.kind === 'retraction') return;
      seat.run(
        event.id,
        event.caseId,
        event.reviewer,
        body.kind,
        body.kind === 'label' ? body.stage : null,
        body.kind === 'label' ? (body.pass ?? 0) : 0,
        body.kind === 'label' ? (body.occasion ?? null) : null,
        'answers' in body ? body.answers.verdict : null,
        body.kind === 'label' ? body.milliseconds : null,
        event.recordedAt,
      );
    },
  };
}

function toEvent(row: Row): LabelEvent {
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

/** All events of a case by one reviewer, in the order they were written here. */
export function eventsOfCase(db: Db, caseId: string, reviewer: string): LabelEvent[] {
  return db
    .prepare<[string, string], Row>(
      'SELECT * FROM event WHERE case_id = ? AND reviewer = ? ORDER BY position',
    )
    .all(caseId, reviewer)
    .map(toEvent);
}

export function eventsOfAct(db: Db, actId: string): LabelEvent[] {
  return db
    .prepare<[string], Row>('SELECT * FROM event WHERE act_id = ? ORDER BY position')
    .all(actId)
    .map(toEvent);
}

export function eventById(db: Db, id: string): LabelEvent | undefined {
  const row = db.prepare<[string], Row>('SELECT * FROM event WHERE id = ?').get(id);
  return row && toEvent(row);
}

/** The acts of one reviewer in order, for undo and redo. */
export function actsOf(db: Db, reviewer: string): Act[] {
  return db
    .prepare<[string], Act>(`
      SELECT act_id AS id, act_kind AS kind, act_target AS target
      FROM event WHERE reviewer = ? AND id = act_id ORDER BY position`)
    .all(reviewer);
}

/** Every event of the workspace, for doctor and exports. */
export function allEvents(db: Db): LabelEvent[] {
  return db.prepare<[], Row>('SELECT * FROM event ORDER BY position').all().map(toEvent);
}

/** The events that stand, in the order they were written. */
export function standingEvents(db: Db): LabelEvent[] {
  return db
    .prepare<[], Row>('SELECT e.* FROM standing s JOIN event e ON e.id = s.event_id ORDER BY e.position')
    .all()
    .map(toEvent);
}

/** Empties `standing` and fills it from the events alone, as doctor's repair does. */
export function rebuildStanding(db: Db): void {
  db.transaction(() => {
    db.exec('DELETE FROM standing');
    const { stand } = statements(db);
    for (const event of allEvents(db)) stand(event);
  }).immediate();
}
