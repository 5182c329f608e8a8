import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEvalExport } from '../db/eval-queries.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Evals' });
  await test.importRuns([
    ...['tried', 'rule', 'left', 'wanted', 'refused'].map((id) => ({ id, summary: 'See above.' })),
    { id: 'missed' },
    { id: 'fine' },
  ]);
  const escalated = (caseId: string, escalationType: string) => ({
    caseId,
    reviewer: 'Ada',
    verdict: 'true_escalation',
    escalationType,
  });
  await test.importLabels([
    escalated('tried', 'capability'),
    escalated('rule', 'policy'),
    escalated('left', 'abandon'),
    escalated('wanted', 'user_request'),
    escalated('refused', 'refusal'),
    { caseId: 'missed', reviewer: 'Ada', verdict: 'missed_escalation', severity: 2 },
    { caseId: 'fine', reviewer: 'Ada', verdict: 'correct_resolution' },
  ]);
});
afterAll(() => test.remove());
beforeEach(async () => {
  for (let step = await test.client.evals.undo({ by }); step; step = await test.client.evals.undo({ by }));
});

const by = 'Ada';
const content = {
  expectedBehaviour: 'Looks the line up before it gives up.',
  criteria: [{ kind: 'sentence' as const, text: 'The agent asks which line is meant.' }],
};
const view = (caseId: string) => test.client.evals.get({ caseId, by });

describe('the curation queue', () => {
  it('offers capability and missed escalations, and counts the others as no material for evals', async () => {
    const { items, noise, total } = await test.client.evals.list();
    expect(items.map(({ caseId, failure }) => [caseId, failure])).toEqual([
      ['missed', 'missed'],
      ['tried', 'capability'],
    ]);
    expect(total).toBe(2);
    expect(noise).toEqual({ policy: 1, abandon: 1, refusal: 1, userRequest: 1 });
    await expect(view('rule')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('follows the labels as they stand', async () => {
    const label = { caseId: 'fine', reviewer: 'Cem', verdict: 'missed_escalation', severity: 1 };
    await test.importLabels([{ ...label, caseId: 'fine' }]);
    // Two reviewers who differ: bounds, and no failure by majority.
    expect((await test.client.evals.list()).total).toBe(2);
    await test.importLabels([{ ...label, reviewer: 'Dana' }]);
    expect((await test.client.evals.list()).items.map(({ caseId }) => caseId)).toContain('fine');
    for (const reviewer of ['Cem', 'Dana']) await test.client.reviews.undo({ reviewer });
    expect((await test.client.evals.list()).total).toBe(2);
  });

  it('gives 72 hours from the moment the label was committed', async () => {
    const { items } = await test.client.evals.list();
    for (const { labelledAt, dueAt, state, id } of items) {
      expect(Date.parse(dueAt) - Date.parse(labelledAt)).toBe(72 * 3_600_000);
      expect([state, id]).toEqual(['open', null]);
    }
  });
});

describe('curating one failure', () => {
  it('goes from open over in progress to accepted, and keeps its id', async () => {
    const taken = await test.client.evals.open({ caseId: 'tried', by });
    expect(taken.item).toMatchObject({ id: 'E-1', owner: 'Ada', state: 'in_progress' });
    await test.client.evals.edit({ caseId: 'tried', by, content });
    const { item } = await test.client.evals.accept({ caseId: 'tried', by });
    expect(item).toMatchObject({ id: 'E-1', state: 'accepted', criteria: 1, checkable: 0 });
    expect(item.decidedAt).not.toBeNull();
    expect((await test.client.evals.get({ id: 'E-1', by })).item.caseId).toBe('tried');
  });

  it('is not accepted without expected behaviour and a criterion', async () => {
    await test.client.evals.open({ caseId: 'missed', by });
    const accept = () => test.client.evals.accept({ caseId: 'missed', by });
    await expect(accept()).rejects.toMatchObject({ data: { field: 'expectedBehaviour' } });
    await test.client.evals.edit({ caseId: 'missed', by, content: { expectedBehaviour: 'Hands over.' } });
    await expect(accept()).rejects.toMatchObject({ data: { field: 'criteria' } });
  });

  it('is undone and redone act by act, also after a restart', async () => {
    await test.client.evals.edit({ caseId: 'tried', by, content });
    await test.client.evals.accept({ caseId: 'tried', by });
    await test.restart();
    expect((await test.client.evals.undo({ by }))?.view?.item.state).toBe('in_progress');
    const before = await test.client.evals.undo({ by });
    expect(before).toMatchObject({ what: 'changed expected behaviour, criteria', caseId: 'tried' });
    expect(before?.view).toMatchObject({ content: { expectedBehaviour: '', criteria: [] }, canRedo: true });
    await test.restart();
    expect((await test.client.evals.redo({ by }))?.view?.content.expectedBehaviour).toBe(
      content.expectedBehaviour,
    );
    expect((await test.client.evals.redo({ by }))?.view?.item.state).toBe('accepted');
    expect(await test.client.evals.redo({ by })).toBeNull();
  });

  it('is undone by whoever did it, not by a colleague', async () => {
    await test.client.evals.edit({ caseId: 'tried', by, content });
    expect(await test.client.evals.undo({ by: 'Ben' })).toBeNull();
    expect(await view('tried')).toMatchObject({ content, item: { owner: 'Ada' } });
  });

  it('is its first writer’s, until it is given to somebody else or back', async () => {
    await test.client.evals.edit({ caseId: 'tried', by, content });
    const given = await test.client.evals.open({ caseId: 'tried', by, owner: 'Ben' });
    expect(given.item.owner).toBe('Ben');
    expect((await test.client.evals.open({ caseId: 'tried', by, owner: null })).item).toMatchObject({
      owner: null,
      state: 'in_progress',
    });
  });

  it('has to be reopened before it is changed once it is decided', async () => {
    const leftOut = { reason: 'duplicate' as const, note: 'As E-1.' };
    const { item } = await test.client.evals.leaveOut({ caseId: 'missed', by, leftOut });
    expect(item).toMatchObject({ state: 'left_out', leftOut });
    const edit = () => test.client.evals.edit({ caseId: 'missed', by, content });
    await expect(edit()).rejects.toMatchObject({ code: 'CONFLICT' });
    await test.client.evals.reopen({ caseId: 'missed', by });
    expect((await edit()).item).toMatchObject({ state: 'in_progress', leftOut: null, decidedAt: null });
    const again = await test.client.evals.accept({ caseId: 'missed', by });
    expect(again.item.decidedAt).toBe(item.decidedAt);
  });
});

describe('an eval case in an export', () => {
  it('is marked as exported, until it is reopened; the export stays recorded', async () => {
    await test.client.evals.edit({ caseId: 'tried', by, content });
    await test.client.evals.accept({ caseId: 'tried', by });
    const { db } = test.app.context.session.require();
    addEvalExport(db, ['E-1'], { exportId: 'x', format: 'jsonl', at: test.app.context.now().toISOString() });
    expect(await view('tried')).toMatchObject({
      item: { state: 'exported', exported: 1 },
      exports: [{ exportId: 'x', format: 'jsonl' }],
    });
    const again = await test.client.evals.reopen({ caseId: 'tried', by });
    expect(again.item).toMatchObject({ state: 'in_progress', exported: 1 });
    const accepted = await test.client.evals.accept({ caseId: 'tried', by });
    expect(accepted.item).toMatchObject({ state: 'accepted', exported: 1 });
  });
});

describe('what people decide about the redaction of a case', () => {
  it('is kept with the case, and the last decision holds', async () => {
    const first = { more: [{ text: 'Meridian', kind: 'other' as const }], less: [], reviewed: null };
    await test.client.evals.mark({ caseId: 'fine', by, marks: first });
    const second = { ...first, reviewed: 'of this' };
    expect(await test.client.evals.mark({ caseId: 'fine', by, marks: second })).toEqual(second);
    await expect(test.client.evals.mark({ caseId: 'nowhere', by, marks: first })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('what is being typed', () => {
  const typed = { ...content, tags: ['lines'] };

  it('is kept over a restart until it is recorded, field by field', async () => {
    await test.client.evals.draft({ caseId: 'tried', content: typed });
    await test.restart();
    expect((await view('tried')).draft).toEqual(typed);
    await test.client.evals.edit({ caseId: 'tried', by, content });
    expect((await view('tried')).draft).toEqual(typed);
    await test.client.evals.edit({ caseId: 'tried', by, content: { tags: ['lines'] } });
    expect((await view('tried')).draft).toBeNull();
  });
});

describe('the hours of curation', () => {
  it('are counted from the labels to the decisions that hold', async () => {
    expect((await test.client.evals.sla()).overall).toMatchObject({ labelled: 2, due: 0 });
    await test.client.evals.edit({ caseId: 'tried', by, content });
    await test.client.evals.accept({ caseId: 'tried', by });
    test.passDays(4);
    const { overall, ages } = await test.client.evals.sla();
    expect(overall).toMatchObject({ labelled: 2, due: 2, onTime: 1, overdue: 1 });
    expect(ages.at(-1)?.cases).toBe(1);
    await test.client.evals.undo({ by });
    expect((await test.client.evals.sla()).overall).toMatchObject({ onTime: 0, overdue: 2 });
  });
});
