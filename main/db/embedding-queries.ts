import type { Db } from './open-db.ts';

/** Puts vectors by case in place of those that were here. Groups that were found by others are out of date then. */
export function writeEmbeddings(db: Db, vectors: ReadonlyMap<string, Float32Array>): void {
  db.transaction(() => {
    clear(db);
    const insert = db.prepare('INSERT INTO failure_embedding (case_id, vector) VALUES (?, ?)');
    for (const [caseId, vector] of vectors) insert.run(caseId, Buffer.from(vector.buffer));
  }).immediate();
}

/** Lets the vectors go, and returns how many there were. */
export function dropEmbeddings(db: Db): number {
  return db.transaction(() => clear(db)).immediate();
}

function clear(db: Db): number {
  db.prepare(`UPDATE failure_run SET body = json_set(body, '$.basis', 'out of date')`).run();
  return db.prepare('DELETE FROM failure_embedding').run().changes;
}

export function hasEmbeddings(db: Db): boolean {
  return db.prepare('SELECT 1 FROM failure_embedding LIMIT 1').get() !== undefined;
}

/** The vectors of these cases, in their order; null of one that has none. */
export function readEmbeddings(db: Db, caseIds: readonly string[]): (Float32Array | null)[] {
  const read = db.prepare<[string], Buffer>('SELECT vector FROM failure_embedding WHERE case_id = ?').pluck();
  return caseIds.map((caseId) => {
    const bytes = read.get(caseId);
    return bytes ? new Float32Array(Uint8Array.from(bytes).buffer) : null;
  });
}

/** The ids of a list that are cases of this workspace. */
export function knownCases(db: Db, caseIds: readonly string[]): Set<string> {
  return new Set(
    db
      .prepare<[string], string>(
        'SELECT c.case_id FROM json_each(?) g CROSS JOIN live_case c ON c.case_id = g.value',
      )
      .pluck()
      .all(JSON.stringify(caseIds)),
  );
}
