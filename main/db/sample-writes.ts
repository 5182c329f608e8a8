import type { SampleDraw, SamplePlan } from '../../shared/model/sample.ts';
import type { Db } from './open-db.ts';
import { readSampleStrata, type SampleStratum } from './sample-queries.ts';

export interface Pick {
  key: string;
  seq: number;
  place: number;
}

/** What a withdrawal puts back. The cases are kept only where the draw replaced them. */
interface Before {
  strata: SampleStratum[];
  cases: [seq: number, key: string, place: number, wave: number][] | null;
}

export interface NewDraw {
  kind: SampleDraw['kind'];
  plan: SamplePlan;
  strata: readonly SampleStratum[];
  picks: readonly Pick[];
  drawnAt: string;
}

/** Makes the picks the sample in force. To be called inside a transaction. Returns how many came in. */
export function writeDraw(db: Db, { kind, plan, strata, picks, drawnAt }: NewDraw): number {
  const replaces = kind === 'replacement';
  const before: Before = { strata: readSampleStrata(db), cases: replaces ? readCases(db) : null };
  const earlier = new Set(before.cases?.map(([seq]) => seq));
  const wave = db.prepare('SELECT coalesce(max(wave), 0) + 1 FROM sample_draw').pluck().get() as number;
  if (replaces) db.exec('DELETE FROM sample_case; DELETE FROM sample_stratum');
  writeStrata(db, strata);
  const put = db.prepare(`
    INSERT INTO sample_case (case_seq, stratum_key, place, wave) VALUES (?, ?, ?, ?)
    ON CONFLICT (case_seq) DO NOTHING`);
  let added = 0;
  for (const { seq, key, place } of picks) {
    if (put.run(seq, key, place, wave).changes > 0 && !earlier.has(seq)) added += 1;
  }
  db.prepare(`
    INSERT INTO sample_draw (wave, kind, plan, added, cases, last_event, drawn_at, before)
    VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) FROM event), ?, ?)`).run(
    wave,
    kind,
    JSON.stringify(plan),
    added,
    picks.length,
    drawnAt,
    JSON.stringify(before),
  );
  return added;
}

/** Puts back what was there before a draw. To be called inside a transaction. */
export function takeDrawBack(db: Db, wave: number, withdrawnAt: string): void {
  const { strata, cases } = readBefore(db, wave);
  if (cases) db.exec('DELETE FROM sample_case');
  else db.prepare('DELETE FROM sample_case WHERE wave = ?').run(wave);
  if (cases || strata.length === 0) db.exec('DELETE FROM sample_stratum');
  writeStrata(db, strata);
  const put = db.prepare('INSERT INTO sample_case (case_seq, stratum_key, place, wave) VALUES (?, ?, ?, ?)');
  for (const row of cases ?? []) put.run(...row);
  // Strata that the draw was the first to see.
  db.prepare('DELETE FROM sample_stratum WHERE key NOT IN (SELECT value FROM json_each(?))').run(
    JSON.stringify(strata.map(({ key }) => key)),
  );
  db.prepare('UPDATE sample_draw SET withdrawn_at = ?, before = NULL WHERE wave = ?').run(withdrawnAt, wave);
}

/** Cases that only this draw brought in and that were labelled since. */
export function countLabelledOf(db: Db, wave: number): number {
  const earlier = readBefore(db, wave).cases?.map(([seq]) => seq) ?? [];
  return db
    .prepare<[number, string], number>(`
      SELECT count(*)
      FROM sample_draw d JOIN sample_case s ON s.wave = d.wave JOIN cases c ON c.seq = s.case_seq
      WHERE d.wave = ? AND s.case_seq NOT IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM standing t JOIN event e ON e.id = t.event_id
                    WHERE t.case_id = c.case_id AND t.kind IN ('label', 'adjudication') AND e.position > d.last_event)`)
    .pluck()
    .get(wave, JSON.stringify(earlier)) as number;
}

function readBefore(db: Db, wave: number): Before {
  const text = db
    .prepare<[number], string | null>('SELECT before FROM sample_draw WHERE wave = ?')
    .pluck()
    .get(wave);
  return text ? (JSON.parse(text) as Before) : { strata: [], cases: null };
}

function readCases(db: Db): NonNullable<Before['cases']> {
  return db
    .prepare<[], [number, string, number, number]>(
      'SELECT case_seq, stratum_key, place, wave FROM sample_case ORDER BY case_seq',
    )
    .raw()
    .all();
}

function writeStrata(db: Db, strata: readonly SampleStratum[]): void {
  const put = db.prepare(`
    INSERT INTO sample_stratum (key, outcome, cohort_values, further, eligible, drawn) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET eligible = excluded.eligible, drawn = excluded.drawn`);
  for (const { key, outcome, cell, further, eligible, drawn } of strata) {
    put.run(key, outcome, JSON.stringify(cell), JSON.stringify(further), eligible, drawn);
  }
}
