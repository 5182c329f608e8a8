import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseRecord, Outcome } from '../../shared/model/case.ts';
import type { CaseFilter } from '../../shared/model/review.ts';
import { drawOf } from './case-draw.ts';
import { neighbour } from './case-neighbour.ts';
import { listCases } from './case-queries.ts';
import { CaseWriter } from './case-writer.ts';
import { appendAct } from './event-log.ts';
import { countSampled } from './frame-queries.ts';
import { beginImport, finishImport } from './import-queries.ts';
import { discardImport } from './import-sweep.ts';
import { type Db, openDb } from './open-db.ts';
import { writeIdentity } from './setting-queries.ts';

const CASES = 12_000;
const SEED = 'seed';
const viewer = { reviewer: 'Ada', now: '2026-11-21T11:00:00.000Z' };
const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
let db: Db;

/** What the cases are, told a second time without SQL. */
const cases = Array.from({ length: CASES }, (_, i) => ({
  caseId: `case-${i}`,
  outcome: (i % 12 === 0 ? 'escalated' : 'automated') as Outcome,
  topic: i % 500 === 0 ? 'recall' : 'billing',
  text: `order ${i % 3 === 0 ? 'refund' : 'delivery'} ${i % 1000 === 7 ? 'zephyr' : ''}`,
  labelled: i % 400 === 3,
  startedAt: i % 7 === 0 ? null : `2026-10-${10 + (i % 20)}T09:00:00.000Z`,
  draw: drawOf(SEED, `case-${i}`),
}));
type Case = (typeof cases)[number];

function recordOf({ caseId, outcome, topic, text, startedAt }: Case): CaseRecord {
  return {
    caseId,
    outcome,
    handoffOffered: false,
    startedAt,
    endedAt: null,
    cohort: { topic },
    messages: [{ speaker: 'customer', text }],
    handover: null,
    concealed: { signals: {}, triggers: [], statedReason: null, later: {}, truth: {} },
    metadata: {},
    inclusionProbability: null,
  };
}

beforeAll(() => {
  db = openDb(join(folder, 'cases.plumbline'), { create: true });
  const at = '2026-11-21T10:00:00.000Z';
  writeIdentity(db, { id: 'w', seed: SEED, createdAt: at, sample: false });
  const importId = beginImport(db, { file: 'f', sha256: 's', format: 'csv', mapping: null, startedAt: at });
  new CaseWriter(db, importId, SEED).write(cases.map(recordOf));
  const counts = { rows: CASES, new: CASES, unchanged: 0, conflicts: 0, quarantined: 0 };
  finishImport(db, importId, at, counts);
  countSampled(db);
  const events = cases
    .filter(({ labelled }) => labelled)
    .map(({ caseId }) => ({
      caseId,
      codebookVersion: 1,
      supersedes: [],
      body: {
        kind: 'label' as const,
        stage: 'blind' as const,
        answers: { verdict: 'cannot_tell' as const },
        milliseconds: 1,
      },
    }));
  appendAct(db, 'test', new Date(at), { reviewer: 'Ada', kind: 'do', target: null, events });
});

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const FILTERS: { name: string; filter: CaseFilter; fits: (one: Case) => boolean }[] = [
  { name: 'nothing', filter: {}, fits: () => true },
  { name: 'a frequent outcome', filter: { outcome: 'automated' }, fits: (c) => c.outcome === 'automated' },
  { name: 'a rare topic', filter: { cohort: { topic: 'recall' } }, fits: (c) => c.topic === 'recall' },
  { name: 'a topic that no case has', filter: { cohort: { topic: 'none' } }, fits: () => false },
  {
    name: 'a rare topic and what is open',
    filter: { cohort: { topic: 'billing' }, outcome: 'escalated', status: 'open' },
    fits: (c) => c.topic === 'billing' && c.outcome === 'escalated' && !c.labelled,
  },
  {
    name: 'a rare topic and a word',
    filter: { cohort: { topic: 'recall' }, search: 'refund' },
    fits: (c) => c.topic === 'recall' && c.text.includes('refund'),
  },
  { name: 'what was labelled', filter: { status: 'labelled' }, fits: (c) => c.labelled },
  {
    name: 'the verdict of a reviewer and an outcome',
    filter: { verdict: 'cannot_tell', outcome: 'automated' },
    fits: (c) => c.labelled && c.outcome === 'automated',
  },
  {
    name: 'a day of beginning and an outcome',
    filter: { since: '2026-10-26', outcome: 'escalated' },
    fits: (c) => c.outcome === 'escalated' && (c.startedAt ?? '') >= '2026-10-26',
  },
  { name: 'what is open', filter: { status: 'open' }, fits: (c) => !c.labelled },
  { name: 'a word of every case', filter: { search: 'order' }, fits: () => true },
  { name: 'a rare word, unfinished', filter: { search: 'zeph' }, fits: (c) => c.text.includes('zephyr') },
  {
    name: 'a word among few cases',
    filter: { search: 'refund', status: 'labelled' },
    fits: (c) => c.labelled && c.text.includes('refund'),
  },
  {
    name: 'a word among many cases',
    filter: { search: 'refund', outcome: 'automated' },
    fits: (c) => c.outcome === 'automated' && c.text.includes('refund'),
  },
  {
    name: 'a word of every case among many',
    filter: { search: 'order', outcome: 'automated', status: 'open' },
    fits: (c) => c.outcome === 'automated' && !c.labelled,
  },
];

describe('12,000 cases', () => {
  test.each(FILTERS)(
    'filtered by $name: all pages together are the cases that fit, each once',
    ({ filter, fits }) => {
      const expected = cases.filter(fits).map(({ caseId }) => caseId);
      const found: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = listCases(db, filter, viewer, { limit: 1000, cursor });
        expect(page.more).toBe(page.total < expected.length);
        if (expected.length <= 10_000) expect(page.total).toBe(expected.length);
        found.push(...page.cases.map(({ caseId }) => caseId));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(found.toSorted()).toEqual(expected.toSorted());
    },
  );

  test.each(FILTERS)(
    'filtered by $name: the neighbours of a case are the nearest draws that fit',
    ({ filter, fits }) => {
      const queue = cases.filter(fits).sort((a, b) => a.draw - b.draw);
      const middle = queue[Math.floor(queue.length / 2)]!;
      const near = (from: Case | undefined, direction: 'next' | 'previous') =>
        neighbour(db, filter, viewer, from?.caseId, direction);
      expect(near(undefined, 'next')).toBe(queue[0]?.caseId ?? null);
      expect(near(middle, 'next')).toBe(queue[queue.indexOf(middle) + 1]?.caseId ?? null);
      expect(near(middle, 'previous')).toBe(queue[queue.indexOf(middle) - 1]?.caseId ?? null);
      expect(near(queue.at(-1), 'next')).toBeNull();
    },
  );

  test('the index of the draw answers a filter without reading a case', () => {
    const plan = db
      .prepare<[], { detail: string }>(`
        EXPLAIN QUERY PLAN SELECT c.seq, c.draw FROM cases c
        WHERE c.topic = 'recall' AND c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)
          AND c.draw > -1 ORDER BY c.draw LIMIT 10`)
      .all();
    expect(plan[0]?.detail).toContain('USING COVERING INDEX cases_by_draw');
  });

  test('what is known of a rare topic holds until an import ends or is taken back', () => {
    const rare = () =>
      listCases(db, { cohort: { topic: 'recall' } }, viewer, { limit: 10, cursor: undefined }).total;
    expect(rare()).toBe(24);
    const at = '2026-11-21T10:00:00.000Z';
    const importId = beginImport(db, { file: 'g', sha256: 't', format: 'csv', mapping: null, startedAt: at });
    const one = { ...cases[0]!, caseId: 'another' };
    new CaseWriter(db, importId, SEED).write([recordOf(one)]);
    expect(rare()).toBe(24);
    finishImport(db, importId, at, { rows: 1, new: 1, unchanged: 0, conflicts: 0, quarantined: 0 });
    expect(rare()).toBe(25);
    const elsewhere = openDb(join(folder, 'cases.plumbline'));
    discardImport(elsewhere, importId);
    elsewhere.close();
    expect(rare()).toBe(24);
  });
});
