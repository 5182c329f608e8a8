import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFlags } from '../db/flag-queries.ts';
import { TestApp } from '../test-app.ts';

const reviewer = 'Ada';
let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Flags' });
  await test.importRuns([{ id: 'one', summary: 'Handed over.' }, { id: 'two' }, { id: 'three' }]);
});
afterEach(() => test.remove());

const flag = (caseId: string, note?: string, who = reviewer) =>
  test.client.reviews.flag({ reviewer: who, caseId, ...(note === undefined ? {} : { note }) });
const open = (caseId: string, who = reviewer) => test.client.reviews.open({ reviewer: who, caseId });
const ids = async (filter: object) =>
  (await test.client.cases.list({ reviewer, ...filter })).cases.map(({ caseId }) => caseId).sort();

describe('a mark for the lead', () => {
  it('stands after a restart, with its note, and the lead finds it', async () => {
    await flag('one', ' Which policy holds here? ');
    await test.restart();
    expect((await open('one')).flagged?.note).toBe('Which policy holds here?');
    expect(readFlags(test.app.context.session.require().db)).toMatchObject([
      { caseId: 'one', reviewer, note: 'Which policy holds here?' },
    ]);
  });
  it('needs no note, and marking again replaces the note', async () => {
    expect((await flag('one')).view.flagged?.note).toBeNull();
    expect((await flag('one', 'see turn 3')).view.flagged?.note).toBe('see turn 3');
    expect(readFlags(test.app.context.session.require().db)).toHaveLength(1);
  });
  it('can be taken away, once', async () => {
    await flag('one');
    expect((await test.client.reviews.unflag({ reviewer, caseId: 'one' })).view.flagged).toBeNull();
    await expect(test.client.reviews.unflag({ reviewer, caseId: 'one' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
  it('is undone and done again like every act, and says what it was', async () => {
    await flag('one', 'why?');
    await test.client.reviews.unflag({ reviewer, caseId: 'one' });
    const undone = await test.client.reviews.undo({ reviewer });
    expect(undone).toMatchObject({
      what: 'mark for the lead taken away',
      view: { flagged: { note: 'why?' } },
    });
    expect(await test.client.reviews.undo({ reviewer })).toMatchObject({ view: { flagged: null } });
    expect((await test.client.reviews.redo({ reviewer }))?.view.flagged?.note).toBe('why?');
  });
  it('leaves labels, drafts and the queue as they are', async () => {
    const draft = { answers: { note: 'half a thought' }, beforePacket: null, milliseconds: 1 };
    await test.client.reviews.saveDraft({ reviewer, caseId: 'two', draft });
    await flag('two');
    await test.client.reviews.undo({ reviewer });
    const view = (await test.client.reviews.redo({ reviewer }))?.view;
    expect(view).toMatchObject({ draft, labels: [], revealed: null });
    expect(await ids({ status: 'open' })).toContain('two');
  });
  it('is seen in lists by whoever made it, and not by a colleague', async () => {
    await flag('two');
    await flag('three', undefined, 'Tom');
    expect(await ids({ flagged: true })).toEqual(['two']);
    expect(await ids({ flagged: true, reviewer: 'Tom' })).toEqual(['three']);
    expect(await ids({ flagged: true, reviewer: undefined })).toEqual(['three', 'two']);
    const { cases } = await test.client.cases.list({ reviewer });
    expect(cases.filter(({ flagged }) => flagged).map(({ caseId }) => caseId)).toEqual(['two']);
    expect((await open('three')).flagged).toBeNull();
  });
});

describe('how often a verdict was revised', () => {
  it('counts cases with another verdict after the reveal, of all that the reviewer committed', async () => {
    const answer = (caseId: string, verdict: 'correct_resolution' | 'missed_escalation', note?: string) => ({
      reviewer,
      caseId,
      answers: { verdict, ...(note ? { note } : {}) },
      milliseconds: 1,
    });
    for (const caseId of ['two', 'three'])
      await test.client.reviews.commit(answer(caseId, 'correct_resolution'));
    await test.client.reviews.revise(answer('two', 'correct_resolution', 'only a note'));
    expect(await test.client.reviews.revisions({ reviewer })).toEqual({ of: 2, revised: 0 });
    await test.client.reviews.revise(answer('three', 'missed_escalation'));
    expect(await test.client.reviews.revisions({ reviewer })).toEqual({ of: 2, revised: 1 });
    expect(await test.client.reviews.revisions({ reviewer: 'Tom' })).toEqual({ of: 0, revised: 0 });
  });
});
