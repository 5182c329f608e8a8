import type { z } from 'zod';
import { CaseRecord } from '../shared/model/case.ts';
import { CaseWriter } from './db/case-writer.ts';
import { countSampled } from './db/frame-queries.ts';
import { beginImport } from './db/import-queries.ts';
import { readIdentity } from './db/setting-queries.ts';
import type { TestApp } from './test-app.ts';

export type TestCase = Omit<z.input<typeof CaseRecord>, 'messages'> & {
  messages?: z.input<typeof CaseRecord>['messages'];
};

/** For tests: one finished import of these cases, numbered by the seed of the workspace. */
export function importCases(test: TestApp, cases: readonly TestCase[]): void {
  const { db } = test.app.context.session.require();
  const id = beginImport(db, {
    file: 'cases.csv',
    sha256: String(cases.length),
    format: 'csv',
    mapping: null,
    startedAt: '2026-11-21T09:00:00Z',
  });
  const records = cases.map((one) =>
    CaseRecord.parse({ messages: [{ speaker: 'customer', text: 'Where is my bill?' }], ...one }),
  );
  new CaseWriter(db, id, readIdentity(db).seed).write(records);
  db.prepare('UPDATE import SET finished_at = ? WHERE id = ?').run('2026-11-21T09:00:01Z', id);
  db.transaction(() => countSampled(db)).immediate();
}

/** For tests: cases of two topics and three versions, every seventh of them escalated, some reopened later. */
export function plainCases(from: number, to: number): TestCase[] {
  return Array.from({ length: to - from }, (_, i) => {
    const k = from + i;
    return {
      caseId: `case-${k}`,
      outcome: k % 7 === 0 ? ('escalated' as const) : ('automated' as const),
      cohort: { topic: k % 3 === 0 ? 'Billing' : 'Roaming', agentVersion: `v${k % 2}` },
      concealed: {
        signals: { confidence: (k % 100) / 100 },
        triggers: k % 7 === 0 ? [{ name: k % 2 === 0 ? 'low_confidence' : 'explicit_request' }] : [],
        later: { reopened: k % 10 === 1, complaint: k % 20 === 3 ? 'yes' : 'no' },
      },
    };
  });
}
