import type { Db } from './open-db.ts';

export interface Person {
  reviewer: string;
  active: boolean;
}

/**
 * Everybody who was added or has left an event, by name; active unless set otherwise, but for those who have never judged
 * a case: a lead who settles is none that cases are given to. The names of events are hopped along their index.
 */
export function readPeople(db: Db): Person[] {
  return db
    .prepare<[], { reviewer: string; active: number }>(`
      WITH RECURSIVE hop (name) AS (
        SELECT min(reviewer) FROM event
        UNION ALL
        SELECT (SELECT min(reviewer) FROM event WHERE reviewer > hop.name) FROM hop WHERE hop.name IS NOT NULL
      )
      SELECT n.name AS reviewer, coalesce(r.active, EXISTS (
        SELECT 1 FROM standing s WHERE s.reviewer = n.name AND s.kind IN ('label', 'skip'))) AS active
      FROM (SELECT name FROM hop WHERE name IS NOT NULL UNION SELECT name FROM reviewer) n
      LEFT JOIN reviewer r ON r.name = n.name ORDER BY n.name`)
    .all()
    .map(({ reviewer, active }) => ({ reviewer, active: active === 1 }));
}

/** Adds somebody, or sets whether they take part. */
export function writePerson(db: Db, { reviewer, active }: Person, at: string): void {
  db.prepare(`
    INSERT INTO reviewer (name, active, added_at) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET active = excluded.active`).run(reviewer, active ? 1 : 0, at);
}
