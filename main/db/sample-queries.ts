import type { Outcome } from '../../shared/model/case.ts';
import { type SampleDraw, SamplePlan } from '../../shared/model/sample.ts';
import type { Db } from './open-db.ts';

/** A stratum of the sample in force, as it was drawn. */
export interface SampleStratum {
  key: string;
  outcome: Outcome;
  /** Values of the frame's fields. */
  cell: string[];
  /** Values of the further parts of the design. */
  further: string[];
  /** Imported cases when it was drawn. */
  eligible: number;
  drawn: number;
}

interface StratumRow {
  key: string;
  outcome: Outcome;
  cohort_values: string;
  further: string;
  eligible: number;
  drawn: number;
}

/** The strata of the sample in force, in a fixed order; none while no sample was drawn. */
export function readSampleStrata(db: Db): SampleStratum[] {
  return db
    .prepare<[], StratumRow>(`
      SELECT key, outcome, cohort_values, further, eligible, drawn FROM sample_stratum
      ORDER BY outcome DESC, cohort_values, further`)
    .all()
    .map(({ cohort_values, further, ...row }) => ({
      ...row,
      cell: JSON.parse(cohort_values) as string[],
      further: JSON.parse(further) as string[],
    }));
}

export function isSampleDrawn(db: Db): boolean {
  return db.prepare('SELECT 1 FROM sample_stratum LIMIT 1').get() !== undefined;
}

/** The draw that made the sample in force, or null. */
export function readDrawInForce(db: Db): { wave: number; plan: SamplePlan; drawnAt: string } | null {
  const row = db
    .prepare<[], { wave: number; plan: string; drawn_at: string }>(
      'SELECT wave, plan, drawn_at FROM sample_draw WHERE withdrawn_at IS NULL ORDER BY wave DESC LIMIT 1',
    )
    .get();
  if (!row) return null;
  return { wave: row.wave, plan: SamplePlan.parse(JSON.parse(row.plan)), drawnAt: row.drawn_at };
}

/** All draws, newest first. */
export function readDraws(db: Db): SampleDraw[] {
  return db
    .prepare<[], SampleDraw>(`
      SELECT wave, kind, drawn_at AS drawnAt, withdrawn_at AS withdrawnAt, cases, added
      FROM sample_draw ORDER BY wave DESC`)
    .all();
}

/** Labelled cases of each stratum of the sample, by key. */
export function countLabelledInSample(db: Db): Map<string, number> {
  const rows = db
    .prepare<[], [string, number]>(`
      SELECT s.stratum_key, count(*)
      FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN cases c ON c.case_id = t.case_id CROSS JOIN sample_case s ON s.case_seq = c.seq
      GROUP BY s.stratum_key`)
    .raw()
    .all();
  return new Map(rows);
}

/** The stratum of those of the given cases that are in the sample, by seq. */
export function readSampleKeys(db: Db, seqs: readonly number[]): Map<number, string> {
  const rows = db
    .prepare<[string], [number, string]>(`
      SELECT s.case_seq, s.stratum_key
      FROM json_each(?) m CROSS JOIN sample_case s ON s.case_seq = m.value`)
    .raw()
    .all(JSON.stringify(seqs));
  return new Map(rows);
}

/** The place of the last pick of each stratum, by key; strata without a pick are left out. */
export function readLastPlaces(db: Db): Map<string, number> {
  const rows = db
    .prepare<[], [string, number]>('SELECT stratum_key, max(place) FROM sample_case GROUP BY stratum_key')
    .raw()
    .all();
  return new Map(rows);
}

/** Cases that have a label or were settled, by seq. */
export function readLabelledSeqs(db: Db): number[] {
  return db
    .prepare<[], number>(`
      SELECT c.seq FROM (SELECT DISTINCT case_id FROM standing WHERE kind IN ('label', 'adjudication')) t
      CROSS JOIN live_case c ON c.case_id = t.case_id ORDER BY c.seq`)
    .pluck()
    .all();
}

/** What a draw depends on: while this text stays the same, what was read for it still holds. */
export function sampleState(db: Db): string {
  const row = db
    .prepare(`
      SELECT (SELECT count(*) FROM import WHERE finished_at IS NOT NULL),
             (SELECT max(id) FROM import WHERE finished_at IS NOT NULL),
             (SELECT max(wave) FROM sample_draw), (SELECT max(wave) FROM sample_draw WHERE withdrawn_at IS NULL),
             (SELECT value FROM setting WHERE name = 'frame_fields')`)
    .raw()
    .get();
  return JSON.stringify(row);
}
