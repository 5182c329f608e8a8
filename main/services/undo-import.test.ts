import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWorkspace } from '../db/doctor.ts';
import { lastOf } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';
import { importCases, plainCases } from '../test-imported-cases.ts';
import { imports } from './imports.ts';

const table = (from: number, to: number) =>
  `case_id,outcome,topic\n${Array.from({ length: to - from }, (_, i) => `c${from + i},${i % 2 ? 'automated' : 'escalated'},bills\n`).join('')}`;

describe('taking an import back', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = new TestApp();
    await test.client.workspaces.create({ name: 'undo' });
  });
  afterEach(() => test.remove());

  const db = () => test.app.context.session.require().db;
  const undo = (importId: number) => lastOf(imports.undo(test.app.context, { importId }));
  const all = (sql: string) => db().prepare<[], unknown[]>(sql).raw().all();

  it('leaves the workspace as it was before, and the file can come in again', async () => {
    await test.importFile(test.write('a.csv', table(0, 10)), { wholePopulation: true });
    const before = all('SELECT outcome, population, sampled FROM stratum ORDER BY outcome');
    const second = test.write('b.csv', `${table(10, 4010)}c9999,teleported,bills\n`);
    const { importId } = await test.importFile(second, { wholePopulation: true });
    expect(await undo(importId ?? 0)).toEqual({ cases: 4000 });
    expect(all('SELECT outcome, population, sampled FROM stratum ORDER BY outcome')).toEqual(before);
    expect(all('SELECT count(*) FROM cases')).toEqual([[10]]);
    expect(all('SELECT count(*) FROM quarantine')).toEqual([[0]]);
    expect(imports.list(test.app.context).map(({ file }) => file)).toEqual(['a.csv']);
    expect(checkWorkspace(db()).healthy).toBe(true);
    expect(await test.importFile(second)).toMatchObject({ new: 4000, quarantined: 1 });
  });

  it('takes an earlier import back from under a later one', async () => {
    const first = await test.importFile(test.write('a.csv', table(0, 2500)));
    await test.importFile(test.write('b.csv', table(2500, 5000)));
    expect(await undo(first.importId ?? 0)).toEqual({ cases: 2500 });
    expect(all('SELECT count(*), min(case_id) FROM cases')).toEqual([[2500, 'c2500']]);
    expect(checkWorkspace(db()).healthy).toBe(true);
  });

  it('refuses once something rests on it, and says what', async () => {
    await test.importFile(test.write('a.csv', table(0, 10)));
    await test.importLabels([
      { caseId: 'c0', reviewer: 'Ada', verdict: 'true_escalation' },
      { caseId: 'c2', reviewer: 'Ada', verdict: 'true_escalation' },
    ]);
    await expect(undo(1)).rejects.toThrow(
      /stays: 2\scases of it were judged, skipped or marked\. Nothing was taken away/,
    );
    expect(all('SELECT count(*) FROM live_case')).toEqual([[10]]);
  });

  it('refuses while cases of it are in the sample, and no longer once the draw is taken back', async () => {
    importCases(test, plainCases(0, 40));
    await test.client.sample.draw({
      plan: { size: { kind: 'per_outcome', n: { automated: 4 } }, auditRate: 0 },
    });
    await expect(undo(1)).rejects.toThrow(/stays: 4\scases are in the sample\. Nothing/);
    await test.client.sample.withdraw();
    expect(await undo(1)).toEqual({ cases: 40 });
  });

  it('knows no import of another number', async () => {
    await expect(undo(7)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
