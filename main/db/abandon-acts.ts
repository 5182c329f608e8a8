import { z } from 'zod';
import type { Act } from '../../shared/model/label-event.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** Two sessions that are not about the same matter. */
export const DismissedPair = z.object({ first: z.string(), next: z.string() });
export type DismissedPair = z.infer<typeof DismissedPair>;

type Row = { id: string; kind: Act['kind']; target: string | null; body: string | null };

/** Every act in the order in which it was recorded. */
export function readAbandonActs(db: Db): (Act & { pair: DismissedPair | null })[] {
  return db
    .prepare<[], Row>('SELECT id, kind, target, body FROM abandon_act ORDER BY position')
    .all()
    .map(({ body, ...act }) => ({
      ...act,
      pair: body === null ? null : DismissedPair.parse(JSON.parse(body)),
    }));
}

/** Adds one act: durable when this returns. */
export function appendAbandonAct(db: Db, act: Act, recordedAt: string, pair: DismissedPair | null): void {
  writeSoon(db, () =>
    db
      .prepare('INSERT INTO abandon_act (id, kind, target, recorded_at, body) VALUES (?, ?, ?, ?, ?)')
      .run(act.id, act.kind, act.target, recordedAt, pair === null ? null : JSON.stringify(pair)),
  );
}
