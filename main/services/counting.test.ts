import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../shared/model/workspace.ts';
import { writeSettings } from '../db/setting-queries.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
const label = (caseId: string, reviewer: string, verdict: string, more: object = {}) => ({
  caseId,
  reviewer,
  verdict,
  ...more,
});
const appropriateness = async () => {
  const { overall, counting, remarks } = await test.client.estimates.kpis({});
  const kpi = overall.kpis.find(({ id }) => id === 'escalation_appropriateness');
  return { n: kpi?.n, cannotTell: kpi?.counts.cannotTell, counting, remarks: remarks.join(' ') };
};

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Counting' });
  await test.importRuns(['1', '2', '3', '4', '5'].map((id) => ({ id, summary: `Packet ${id}` })));
  await test.importLabels([
    label('1', 'Ada', 'true_escalation'),
    label('2', 'Ada', 'true_escalation'),
    label('2', 'Ben', 'true_escalation'),
    label('3', 'Ada', 'true_escalation'),
    label('3', 'Ben', 'true_escalation'),
    label('3', 'Cleo', 'false_escalation'),
    label('4', 'Ada', 'true_escalation'),
    label('4', 'Ben', 'false_escalation'),
    label('5', 'Ada', 'true_escalation'),
    label('5', 'Ben', 'false_escalation'),
    label('5', 'Lea', 'false_escalation', { kind: 'adjudication', cause: 'slip' }),
  ]);
});
afterEach(() => test.remove());

it('a disputed case counts by the rule of the workspace, and every route is counted', async () => {
  const common = { adjudicated: 1, single: 1, unanimous: 1 };
  expect(await appropriateness()).toMatchObject({
    n: 4,
    cannotTell: 1,
    counting: { rule: 'majority', labelled: 5, routes: { ...common, majority: 1, bounds: 1, excluded: 0 } },
  });
  await test.client.workspaces.settings({ disputedRule: 'bounds' });
  expect(await appropriateness()).toMatchObject({
    n: 3,
    cannotTell: 2,
    counting: { routes: { ...common, majority: 0, bounds: 2, excluded: 0 } },
  });
  await test.client.workspaces.settings({ disputedRule: 'exclude' });
  const excluded = await appropriateness();
  expect(excluded).toMatchObject({
    n: 3,
    cannotTell: 0,
    counting: { routes: { ...common, majority: 0, bounds: 0, excluded: 2 } },
  });
  expect(excluded.remarks).toContain('2 cases that reviewers judged differently are left out');
  expect(excluded.remarks).toContain('bias');
  expect(excluded.counting.told).toMatch(/^Of 5.labelled cases: 1 adjudicated/);
});

it('the rule is changed back by choosing the other, and touches no other setting', async () => {
  const before = await test.client.workspaces.current();
  await test.client.workspaces.settings({ disputedRule: 'exclude' });
  expect(await test.client.workspaces.settings({ name: 'Counting' })).toMatchObject({
    settings: { disputedRule: 'exclude' },
  });
  expect(await test.client.workspaces.settings({ disputedRule: 'majority' })).toEqual(before);
});

it('a workspace from before there was a rule has the default', async () => {
  const { disputedRule: _, ...old } = { ...DEFAULT_SETTINGS, name: 'Old' };
  writeSettings(test.app.context.session.require().db, old as typeof DEFAULT_SETTINGS & { name: string });
  expect(await test.client.workspaces.current()).toMatchObject({ settings: { disputedRule: 'majority' } });
});

it('agreement does not depend on the rule, although it leaves out what people differ on', async () => {
  const { questions } = await test.client.agreement.summary();
  await test.client.workspaces.settings({ disputedRule: 'exclude' });
  expect((await test.client.agreement.summary()).questions).toEqual(questions);
});
