import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { importCases, plainCases } from '../test-imported-cases.ts';
import { readHeads, SESSION_PAIRS } from './session-queries.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Sessions' });
});
afterAll(() => test.remove());

it('the sessions of a customer are found beside each other, and no case is read but those of a pair', () => {
  const { db } = test.app.context.session.require();
  const plan = db
    .prepare<{ most: number; seconds: number }, { detail: string }>(`EXPLAIN QUERY PLAN ${SESSION_PAIRS}`)
    .all({ most: 50, seconds: 1 })
    .map(({ detail }) => detail);
  expect(plan).toContainEqual(
    expect.stringMatching(/^SEARCH b USING PRIMARY KEY \(customer=\? AND began>\? AND began<\?\)/),
  );
  for (const name of ['c', 'd'])
    expect(plan).toContainEqual(
      expect.stringContaining(`SEARCH ${name} USING INTEGER PRIMARY KEY (rowid=?)`),
    );
  expect(plan.filter((step) => /^SCAN (c|d|t|cases|transcript)\b/.test(step))).toEqual([]);
});

it('the heads of a page read the cases of the page alone', () => {
  importCases(test, plainCases(0, 5));
  const { db } = test.app.context.session.require();
  expect(readHeads(db, [2, 4]).map(({ caseId }) => caseId)).toEqual(['case-1', 'case-3']);
});
