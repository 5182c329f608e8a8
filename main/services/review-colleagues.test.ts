import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Colleagues' });
  await test.importRuns([{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }]);
  for (const name of ['Ada', 'Ben']) await test.client.assignments.addReviewer({ name });
});
afterEach(() => test.remove());

const open = (reviewer: string, caseId = 'c1') => test.client.reviews.open({ reviewer, caseId });
const commit = async (reviewer: string, verdict: Verdict = 'correct_resolution', caseId = 'c1') =>
  (
    await test.client.reviews.commit({
      reviewer,
      caseId,
      answers: { verdict, note: `${reviewer} wrote this` },
      milliseconds: 1,
    })
  ).view;
const everythingTwice = () =>
  test.client.assignments.assign({ doubleShare: 1, goldShare: 0, repeats: { share: 0, afterDays: 14 } });

describe("a colleague's answer", () => {
  it('is hidden until both have judged the case, and then shown to both', async () => {
    await everythingTwice();
    expect((await commit('Ada')).colleagues).toEqual({ state: 'waiting', answers: [] });
    const blind = await open('Ben');
    expect(JSON.stringify(blind)).not.toContain('Ada');
    expect(blind.colleagues).toEqual({ state: 'none', answers: [] });
    const shown = (await commit('Ben', 'missed_escalation')).colleagues;
    expect(shown).toMatchObject({ state: 'shown', answers: [{ reviewer: 'Ada' }] });
    expect((await open('Ada')).colleagues).toMatchObject({
      state: 'shown',
      answers: [{ reviewer: 'Ben', answers: { verdict: 'missed_escalation' } }],
    });
  });

  it('does not betray before commit that there is one: the case is as one that nobody else has', async () => {
    await everythingTwice();
    await commit('Ada');
    const single = await open('Cleo');
    const double = await open('Ben');
    expect(double).toEqual(single);
    const listed = (await test.client.cases.list({ reviewer: 'Ben', status: 'labelled' })).cases;
    expect(listed).toEqual([]);
    const openOnes = (await test.client.cases.list({ reviewer: 'Ben', status: 'open' })).cases;
    expect(openOnes.map(({ caseId }) => caseId)).toContain('c1');
  });

  it('is not waited for from somebody who put the case aside or was set inactive', async () => {
    await everythingTwice();
    await test.client.reviews.skip({ reviewer: 'Ben', caseId: 'c1', reason: 'conflict_of_interest' });
    expect((await commit('Ada')).colleagues).toEqual({ state: 'none', answers: [] });
    expect((await commit('Ada', 'correct_resolution', 'c2')).colleagues.state).toBe('waiting');
    await test.client.assignments.setActive({ name: 'Ben', active: false });
    expect((await open('Ada', 'c2')).colleagues.state).toBe('none');
  });

  it('is shown at once where nobody was asked for a second opinion', async () => {
    await commit('Cleo');
    expect((await commit('Dora')).colleagues).toMatchObject({
      state: 'shown',
      answers: [{ reviewer: 'Cleo' }],
    });
  });

  it('once shown, ends the time in which one can undo the commit; it is said in words, and a revision stays possible', async () => {
    await everythingTwice();
    await commit('Ada');
    await test.client.reviews.undo({ reviewer: 'Ada' });
    await test.client.reviews.redo({ reviewer: 'Ada' });
    await commit('Ben', 'missed_escalation');
    // Ben has finished, but Ada has not looked: her commit is still her own.
    await test.client.reviews.undo({ reviewer: 'Ada' });
    await test.client.reviews.redo({ reviewer: 'Ada' });
    await expect(test.client.reviews.undo({ reviewer: 'Ada' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('can no longer be undone'),
    });
    await test.restart();
    await expect(test.client.reviews.undo({ reviewer: 'Ben' })).rejects.toMatchObject({ code: 'CONFLICT' });
    const answers = { verdict: 'missed_escalation' as const };
    await test.client.reviews.revise({ reviewer: 'Ada', caseId: 'c1', answers, milliseconds: 1 });
    expect(await test.client.reviews.undo({ reviewer: 'Ada' })).toMatchObject({
      what: 'revised: missed_escalation',
    });
  });
});

describe('a known answer', () => {
  it('is unmarked in everything its reviewer gets, before and after the commit', async () => {
    const answers = { verdict: 'missed_escalation' as const };
    await test.client.assignments.setGold({ caseId: 'c1', lead: 'Lea', answers });
    await test.client.assignments.assign({ goldShare: 0.5, doubleShare: 0, cases: 2 });
    const before = await open('Ada');
    const after = await commit('Ada');
    const told = JSON.stringify([before, after, (await test.client.cases.list({ reviewer: 'Ada' })).cases]);
    for (const word of ['gold', 'known', 'Lea', 'missed_escalation']) expect(told).not.toContain(word);
  });
});
