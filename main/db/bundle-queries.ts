import type { BundleAssignment, BundleEntry, BundleKind, TeamMember } from '../../shared/model/bundle.ts';
import type { Db } from './open-db.ts';

/** On `assignment a`: a label of that time stands, or the reviewer has skipped the case. */
const DONE = `
  EXISTS (SELECT 1 FROM standing s WHERE s.case_id = a.case_id AND s.reviewer = a.reviewer
          AND ((s.kind = 'label' AND s.pass = a.pass) OR s.kind = 'skip'))`;

export interface NewBundle {
  id: string;
  direction: BundleEntry['direction'];
  kind: BundleKind;
  reviewer: string;
  cases: number;
  events: number;
  at: string;
}

/** Notes that a bundle was made or merged; the same one again has the later time. */
export function noteBundle(db: Db, { id, direction, kind, reviewer, cases, events, at }: NewBundle): void {
  db.prepare(`
    INSERT INTO bundle (id, direction, kind, reviewer, summary, created_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id, direction) DO UPDATE SET created_at = excluded.created_at`).run(
    id,
    direction,
    kind,
    reviewer,
    JSON.stringify({ cases, events }),
    at,
  );
}

export function listBundles(db: Db): BundleEntry[] {
  return db
    .prepare<[], Omit<BundleEntry, 'cases' | 'events'> & { summary: string }>(`
      SELECT id AS bundleId, direction, kind, reviewer, created_at AS at, summary FROM bundle
      ORDER BY created_at DESC, id`)
    .all()
    .map(({ summary, ...entry }) => ({
      ...entry,
      ...(JSON.parse(summary) as Pick<BundleEntry, 'cases' | 'events'>),
    }));
}

/** Everybody who reviews here, is in somebody's plans, or has left an event. */
export function readTeam(db: Db): TeamMember[] {
  return db
    .prepare<[], TeamMember>(`
      WITH person (name) AS (
        SELECT name FROM reviewer WHERE active = 1
        UNION SELECT reviewer FROM assignment
        UNION SELECT reviewer FROM standing WHERE kind = 'label'
      )
      SELECT p.name AS reviewer,
             (SELECT count(*) FROM assignment a WHERE a.reviewer = p.name) AS assigned,
             (SELECT count(*) FROM assignment a WHERE a.reviewer = p.name AND ${DONE}) AS done,
             (SELECT count(DISTINCT s.case_id) FROM standing s WHERE s.reviewer = p.name AND s.kind = 'label') AS labelled,
             (SELECT max(b.created_at) FROM bundle b
              WHERE b.reviewer = p.name AND b.kind = 'assignment' AND b.direction = 'created') AS handedOutAt,
             (SELECT max(b.created_at) FROM bundle b
              WHERE b.reviewer = p.name AND b.kind = 'return' AND b.direction = 'merged') AS cameBackAt
      FROM person p ORDER BY p.name`)
    .all();
}

/** A reviewer's queue in its order. A case whose answer is known looks like any other, as it does to the reviewer. */
export function readQueue(db: Db, reviewer: string): BundleAssignment[] {
  return db
    .prepare<[string], BundleAssignment>(`
      SELECT a.case_id AS caseId, a.pass,
             CASE WHEN a.kind IN ('second', 'gold') THEN 'first' ELSE a.kind END AS kind,
             a.place, a.not_before AS notBefore, a.created_at AS createdAt
      FROM assignment a WHERE a.reviewer = ? ORDER BY a.place, a.case_id, a.pass`)
    .all(reviewer);
}

export function addToQueue(db: Db, reviewer: string, queue: readonly BundleAssignment[]): void {
  const put = db.prepare(`
    INSERT INTO assignment (reviewer, case_id, pass, kind, session, place, not_before, created_at)
    VALUES (?, ?, ?, ?, NULL, ?, ?, ?) ON CONFLICT DO NOTHING`);
  for (const { caseId, pass, kind, place, notBefore, createdAt } of queue) {
    put.run(reviewer, caseId, pass, kind, place, notBefore, createdAt);
  }
}

export function addReviewer(db: Db, name: string, addedAt: string): void {
  db.prepare('INSERT INTO reviewer (name, active, added_at) VALUES (?, 1, ?) ON CONFLICT DO NOTHING').run(
    name,
    addedAt,
  );
}

/** Cases of the sample in force, in the order of their draw. */
export function readSampleCases(db: Db): string[] {
  return db
    .prepare<[], string>(`
      SELECT c.case_id FROM sample_case s JOIN live_case c ON c.seq = s.case_seq ORDER BY s.place, c.seq`)
    .pluck()
    .all();
}

export function readDirections(db: Db): Record<string, 'higher_is_riskier' | 'higher_is_safer'> {
  return Object.fromEntries(
    db
      .prepare<[], [string, 'higher_is_riskier' | 'higher_is_safer']>(
        'SELECT name, direction FROM signal_direction ORDER BY name',
      )
      .raw()
      .all(),
  );
}
