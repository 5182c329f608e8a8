import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../db/open-db.ts';
import { TestApp } from '../test-app.ts';
import { importCases, plainCases } from '../test-imported-cases.ts';
import { estimates } from './estimates.ts';
import { reviews } from './reviews.ts';

/** Tables that hold a row or more for every case: reading one from end to end takes seconds when they are a million. */
const LARGE = ['cases', 'live_case', 'transcript', 'concealed', 'signal', 'case_text_docsize'];
const reviewer = 'Ada';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Plans' });
  importCases(test, plainCases(0, 60));
  await test.client.reviews.commit({
    caseId: 'case-1',
    reviewer,
    answers: { verdict: 'correct_resolution' },
    milliseconds: 1000,
  });
});
afterAll(() => test.remove());

/** Every query that SQLite is asked while something is done. Analyses are asked for here, and not in their thread. */
async function askedDuring(work: () => unknown): Promise<Set<string>> {
  const { path } = test.app.context.session.require();
  // Opened anew, so that no statement is compiled already.
  await test.client.workspaces.open({ handle: test.app.context.files.issue(path) });
  const { db } = test.app.context.session.require();
  const asked = new Set<string>();
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    asked.add(sql);
    return prepare(sql);
  }) as Db['prepare'];
  try {
    await work();
  } finally {
    db.prepare = prepare as Db['prepare'];
  }
  return asked;
}

/** The steps of a query that read a large table from end to end. A walk along an index that ends by itself is none. */
function scansOf(sql: string): string[] {
  const { db } = test.app.context.session.require();
  if (!/^\s*(SELECT|WITH)/i.test(sql)) return [];
  const plan = db
    .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replace(/@\w+|\?/g, "'x'")}`)
    .all();
  const isLimited = /LIMIT\s+(\?|@\w+|\d+)/i.test(sql);
  return plan
    .map(({ detail }) => detail)
    .filter((detail) => {
      const name = /^SCAN (\w+)/.exec(detail)?.[1];
      if (name === undefined || !LARGE.includes(tableOf(sql, name))) return false;
      return !(isLimited && /USING (COVERING )?INDEX/.test(detail));
    });
}

/** The table behind a name in a query. */
function tableOf(sql: string, name: string): string {
  const found = new RegExp(`\\b(${LARGE.join('|')})\\s+(?:AS\\s+)?${name}\\b`, 'i').exec(sql);
  return found?.[1] ?? name;
}

describe('among a million cases, no case but the asked ones is read', () => {
  const list = (filter: object) => () => test.client.cases.list({ reviewer, limit: 100, ...filter });
  it.each([
    ['for the first page of the list', list({})],
    ['for a page in the middle', list({ cursor: '0.5' })],
    ['for the cases of one outcome', list({ outcome: 'escalated' })],
    ['for one topic', list({ cohort: { topic: 'Billing' } })],
    ['for what is open', list({ status: 'open' })],
    ['for what was labelled', list({ status: 'labelled' })],
    ['for what was flagged', list({ flagged: true })],
    ['for one verdict of a reviewer', list({ verdict: 'correct_resolution' })],
    ['for a search', list({ search: 'bill' })],
    ['for a search within one topic', list({ search: 'bill', cohort: { topic: 'Billing' } })],
    ['for the next case of a queue', () => test.client.reviews.next({ reviewer })],
    ['when a case is opened', () => test.client.reviews.open({ reviewer, caseId: 'case-2' })],
    ['when a case is judged', commitOf('case-3')],
    ['for how far a reviewer has come', () => reviews.progress(test.app.context, { reviewer })],
    ['for the numbers of the overview', () => estimates.kpis(test.app.context, {})],
    ['for the width of an interval', () => estimates.width(test.app.context)],
    ['for the strata and their counts', () => test.client.frame.get()],
    ['for the population counts', () => test.client.population.get()],
    ['for the sample', () => test.client.sample.get()],
    ['when the workspace is shown', () => test.client.workspaces.current()],
  ] as [string, () => unknown][])('%s', async (_, work) => {
    const asked = await askedDuring(work);
    expect(asked.size).toBeGreaterThan(0);
    const scans = [...asked].flatMap((sql) => scansOf(sql).map((step) => `${step} in ${sql}`));
    expect(scans).toEqual([]);
  });

  it('which is told by the plan: counting by outcome, say, does read all of them', () => {
    expect(scansOf('SELECT outcome, count(*) FROM cases c GROUP BY outcome')).toHaveLength(1);
  });
});

function commitOf(caseId: string) {
  const answers = { verdict: 'correct_resolution' as const };
  return () => test.client.reviews.commit({ caseId, reviewer, answers, milliseconds: 1000 });
}
