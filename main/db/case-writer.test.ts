import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CaseRecord } from '../../shared/model/case.ts';
import { CaseWriter } from './case-writer.ts';
import { beginImport } from './import-queries.ts';
import { type Db, openDb } from './open-db.ts';

let folder: string;
let db: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  db = openDb(join(folder, 'w.plumbline'), { create: true });
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

function recordOf(caseId: string): CaseRecord {
  return {
    caseId,
    outcome: 'automated',
    handoffOffered: false,
    startedAt: null,
    endedAt: null,
    cohort: {},
    messages: [{ speaker: 'customer', text: 'Hello' }],
    handover: null,
    concealed: { signals: { confidence: 0.5 }, triggers: [], statedReason: null, later: {}, truth: {} },
    metadata: {},
    inclusionProbability: null,
  };
}

test.each([
  { turns: undefined, how: 'in one go' },
  {
    turns: { milliseconds: 0, beat: () => undefined },
    how: 'a case at a time, when every turn is over at once',
  },
])('writes every case once and gives back the places of those it has, $how', ({ turns }) => {
  const startedAt = '2026-11-21T10:00:00.000Z';
  const importId = beginImport(db, { file: 'f', sha256: 's', format: 'csv', mapping: null, startedAt });
  const writer = new CaseWriter(db, importId, 'seed', { turns });
  expect(writer.write(['a', 'b', 'c'].map(recordOf))).toEqual([]);
  expect(writer.write(['d', 'b', 'e', 'a'].map(recordOf))).toEqual([1, 3]);
  expect(writer.write([])).toEqual([]);
  writer.end();
  const ids = db.prepare<[], string>('SELECT case_id FROM cases ORDER BY seq').pluck().all();
  expect(ids).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const table of ['transcript', 'signal', 'case_text']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(5);
  }
});
