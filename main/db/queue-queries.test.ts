import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_IMPORTED, FROM_SAMPLE } from './distribution-queries.ts';
import { LOADS } from './load-queries.ts';
import { type Db, openDb } from './open-db.ts';
import { QUEUE_SQL } from './queue-queries.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
let db: Db;
beforeAll(() => {
  db = openDb(join(folder, 'plans.plumbline'), { create: true });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The steps by which SQLite answers, as it says itself. */
function planOf(sql: string): string[] {
  return db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/@\w+|\?/g, "'x'")}`)
    .all()
    .map(({ detail }) => detail);
}

describe('what comes next in a queue of 100,000 assignments among 1,000,000 cases', () => {
  it('is found in a reviewer’s own queue by one step into an index, in the order of the places', () => {
    for (const direction of ['next', 'previous'] as const) {
      const plan = planOf(QUEUE_SQL.own(direction));
      expect(plan).toEqual([
        expect.stringMatching(
          /^SEARCH a USING COVERING INDEX assignment_by_place \(reviewer=\? AND state=\? AND place/,
        ),
      ]);
    }
  });

  it.each(['sample', 'imported'] as const)(
    'is found in the shared queue of the %s by walking one index',
    (from) => {
      const plan = planOf(QUEUE_SQL.shared(from, 'next'));
      expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual(['SCAN import']);
      expect(plan.join()).not.toContain('USE TEMP B-TREE FOR ORDER BY');
      expect(plan[0]).toMatch(
        from === 'sample' ? /SEARCH p USING .*sample_case_by_place/ : /SEARCH c USING .*cases_by_draw/,
      );
    },
  );

  it('is counted without looking at an assignment itself', () => {
    expect(planOf(QUEUE_SQL.position)).toEqual([
      expect.stringContaining('COVERING INDEX assignment_by_place'),
    ]);
    expect(planOf(LOADS)[0]).toContain('COVERING INDEX assignment_by_place');
  });

  it.each([
    ['of the sample', FROM_SAMPLE],
    ['of all cases', FROM_IMPORTED],
  ])('cases to distribute %s are read in order, without sorting', (_, sql) => {
    expect(planOf(sql).join()).not.toContain('USE TEMP B-TREE');
  });

  it('cases with a known answer are listed from an index of their own, not from all that is concealed', () => {
    const plan = planOf(
      "SELECT case_seq FROM concealed k WHERE k.body ->> '$.truth.gold.verdict' IS NOT NULL",
    );
    expect(plan).toEqual([expect.stringContaining('concealed_with_known_answer')]);
  });
});
