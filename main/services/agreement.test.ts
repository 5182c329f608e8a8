import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAssignments } from '../db/assignment-queries.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
const label = (caseId: string, reviewer: string, verdict: string, more: object = {}) => ({
  caseId,
  reviewer,
  verdict,
  ...more,
});
const settle = (caseId: string, more: object = {}) =>
  test.client.agreement.settle({
    caseId,
    lead: 'Lea',
    answers: { verdict: 'true_escalation' },
    cause: 'slip',
    ...more,
  });
const states = async () =>
  Object.fromEntries((await test.client.agreement.splits({})).map(({ caseId, state }) => [caseId, state]));
const verdictOf = (kpis: Awaited<ReturnType<typeof test.client.estimates.kpis>>) => kpis.remarks.join(' ');

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Agreement' });
  await test.importRuns(['1', '2', '3'].map((id) => ({ id, summary: `Packet ${id}` })));
  await test.importLabels([
    label('1', 'Ada', 'true_escalation', { note: 'Asked for a person.' }),
    label('1', 'Ben', 'false_escalation'),
    label('2', 'Ada', 'true_escalation'),
    label('2', 'Ben', 'true_escalation'),
    label('3', 'Ben', 'cannot_tell'),
  ]);
});
afterEach(() => test.remove());

describe('what is to settle', () => {
  it('is listed with disagreements first, then what somebody could not tell', async () => {
    const splits = await test.client.agreement.splits({});
    expect(splits.map(({ caseId, state }) => [caseId, state])).toEqual([
      ['1', 'open'],
      ['3', 'cannot_tell'],
    ]);
    expect(await test.client.agreement.counts()).toMatchObject({
      waiting: 1,
      open: 1,
      answeredAgain: 0,
      cannotTell: 1,
      settled: 0,
    });
  });
  it('can be asked for one pair and one question, and an unknown question is refused', async () => {
    const ofPair = { question: 'verdict', pair: { first: 'Ada', second: 'Ben' } };
    expect((await test.client.agreement.splits(ofPair)).map(({ caseId }) => caseId)).toEqual(['1']);
    await expect(test.client.agreement.splits({ question: 'mood' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  it('is shown under letters that stay, without a name until asked', async () => {
    const view = await test.client.agreement.open({ caseId: '1' });
    expect(view.answers.map(({ letter, reviewer }) => [letter, reviewer])).toEqual([
      ['A', null],
      ['B', null],
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Ada|Ben|agent-one/);
    const named = await test.client.agreement.open({ caseId: '1', names: true });
    expect(named.answers.map(({ answers }) => answers)).toEqual(view.answers.map(({ answers }) => answers));
    expect(named.answers.map(({ reviewer }) => reviewer).sort()).toEqual(['Ada', 'Ben']);
  });
});

describe('settling', () => {
  it('decides what the case counts as, and the remark about it disappears', async () => {
    expect(verdictOf(await test.client.estimates.kpis({}))).toContain('judged differently');
    await settle('1', { note: 'The customer asked twice.' });
    expect(verdictOf(await test.client.estimates.kpis({}))).not.toContain('judged differently');
    expect(await states()).toEqual({ 3: 'cannot_tell', 1: 'settled' });
    const { settlements } = await test.client.agreement.open({ caseId: '1' });
    expect(settlements).toMatchObject([
      {
        by: 'Lea',
        cause: 'slip',
        answers: { verdict: 'true_escalation', note: 'The customer asked twice.' },
      },
    ]);
  });
  it('again replaces the earlier one, whoever made it', async () => {
    await settle('1');
    await settle('1', { lead: 'Max', answers: { verdict: 'cannot_tell' } });
    const { settlements } = await test.client.agreement.open({ caseId: '1' });
    expect(settlements).toMatchObject([{ by: 'Max', answers: { verdict: 'cannot_tell' } }]);
    expect(await test.client.agreement.counts()).toMatchObject({ settled: 1 });
  });
  it('changes no label, and agreement stays what it was', async () => {
    const before = await test.client.agreement.summary();
    const { pairs } = await test.client.agreement.pairs();
    await settle('1');
    expect(await test.client.agreement.summary()).toEqual(before);
    expect(pairs).toMatchObject([{ first: 'Ada', second: 'Ben', cases: 2, same: 1, few: true }]);
  });
  it('refuses a verdict that the outcome cannot have, and a case that nobody judged', async () => {
    const wrong = settle('1', { answers: { verdict: 'missed_escalation' } });
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID' });
    await test.importRuns([{ id: '9', summary: 'Packet 9' }]);
    await expect(settle('9')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  it('is opened again by a later label of another reviewer', async () => {
    await settle('1');
    await test.client.reviews.commit({
      caseId: '1',
      reviewer: 'Cleo',
      answers: { verdict: 'false_escalation' },
      milliseconds: 1,
    });
    expect((await states())['1']).toBe('answered_again');
    const { answers } = await test.client.agreement.open({ caseId: '1' });
    expect(answers.filter(({ again }) => again)).toHaveLength(1);
    await settle('1');
    expect((await states())['1']).toBe('settled');
  });
});

describe('undo', () => {
  it('takes a settlement back, and redo brings it again, across a restart', async () => {
    await settle('1');
    await test.restart();
    expect(await test.client.reviews.undo({ reviewer: 'Lea' })).toMatchObject({
      caseId: '1',
      what: 'settled: true_escalation',
    });
    expect((await states())['1']).toBe('open');
    await test.client.reviews.redo({ reviewer: 'Lea' });
    expect((await states())['1']).toBe('settled');
  });
  it('leaves the lead’s own label in the case alone, forth and back', async () => {
    await settle('1', { lead: 'Ada' });
    const labels = () => test.exportLabels();
    const ofAda = async () =>
      (await labels()).split('\n').filter((line) => line.includes('"Ada"') && line.includes('"label"'));
    const before = await ofAda();
    await test.client.reviews.undo({ reviewer: 'Ada' });
    expect(await ofAda()).toEqual(before);
    await test.client.reviews.redo({ reviewer: 'Ada' });
    expect(await ofAda()).toEqual(before);
    expect((await states())['1']).toBe('settled');
    await test.client.reviews.undo({ reviewer: 'Ada' });
    await settle('1', { lead: 'Ada' });
    expect((await states())['1']).toBe('settled');
    expect(await test.client.workspaces.doctor()).toMatchObject({ healthy: true });
  });
});

describe('what undo brings back', () => {
  const judge = () =>
    test.client.reviews.commit({
      caseId: '1',
      reviewer: 'Cleo',
      answers: { verdict: 'false_escalation' },
      milliseconds: 1,
    });
  it('is as old as it was: a label brought back does not open a case settled after it', async () => {
    // While Dora has the case to judge, nobody sees the others' answers, and a commit can be undone.
    const { db } = test.app.context.session.require();
    const at = '2026-11-21T10:00:00.000Z';
    writeAssignments(db, [{ reviewer: 'Dora', caseId: '1', kind: 'second' }], { seed: 'seed', at });
    await judge();
    await settle('1');
    await test.client.reviews.undo({ reviewer: 'Cleo' });
    await test.client.reviews.redo({ reviewer: 'Cleo' });
    expect((await states())['1']).toBe('settled');
  });
  it('is as old as it was: an earlier settlement does not settle what was answered since', async () => {
    await settle('1');
    await judge();
    await settle('1', { cause: 'guideline_gap' });
    await test.client.reviews.undo({ reviewer: 'Lea' });
    expect((await states())['1']).toBe('answered_again');
  });
});

describe('known answers', () => {
  it('of the sample workspace are compared with what each reviewer said first', async () => {
    await test.client.workspaces.openSample();
    expect(await test.client.agreement.summary()).toMatchObject({ shared: 80 });
    const { reviewers } = await test.client.agreement.reviewers();
    const gold = reviewers.map(({ name, gold: { cases, times } }) => [name, cases, times]);
    expect(gold).toEqual([
      ['Ada Brandt', 13, 13],
      ['Tomás Rivera', 9, 9],
    ]);
    const { cells, cases, same } = await test.client.agreement.pair({
      first: 'Ada Brandt',
      second: 'Tomás Rivera',
    });
    expect([cases, same, cells.flat(2).length]).toEqual([80, 68, 80]);
  });
});
