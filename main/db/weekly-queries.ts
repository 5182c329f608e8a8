import type { Act } from '../../shared/model/label-event.ts';
import { WeeklyDecision } from '../../shared/model/weekly-decision.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

type Row = { id: string; kind: Act['kind']; target: string | null; body: string | null };

/** Every act in the order in which it was recorded; a decision with the one that made it. */
export function readWeeklyActs(db: Db): (Act & { decision: WeeklyDecision | null })[] {
  return db
    .prepare<[], Row>('SELECT id, kind, target, body FROM weekly_act ORDER BY position')
    .all()
    .map(({ body, ...act }) => ({
      ...act,
      decision: body === null ? null : WeeklyDecision.parse(JSON.parse(body)),
    }));
}

/** Adds one act: durable when this returns. */
export function appendWeeklyAct(db: Db, act: Act, recordedAt: string, decision: WeeklyDecision | null): void {
  writeSoon(db, () =>
    db
      .prepare('INSERT INTO weekly_act (id, kind, target, recorded_at, body) VALUES (?, ?, ?, ?, ?)')
      .run(act.id, act.kind, act.target, recordedAt, decision === null ? null : JSON.stringify(decision)),
  );
}
