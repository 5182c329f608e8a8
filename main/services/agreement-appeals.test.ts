import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { writeAssignments } from '../db/assignment-queries.ts';
import { appendAct } from '../db/event-log.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
const settle = (caseId: string, more: object = {}) =>
  test.client.agreement.settle({
    caseId,
    lead: 'Lea',
    answers: { verdict: 'true_escalation' },
    cause: 'slip',
    ...more,
  });
const appeal = (reviewer = 'Ben') =>
  test.client.agreement.appeal({ caseId: '1', reviewer, note: 'The policy says no.' });
const stateOf = async (caseId: string) =>
  (await test.client.agreement.splits({})).find((one) => one.caseId === caseId)?.state;

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Appeals' });
  await test.importRuns(['1', '2', '3'].map((id) => ({ id, summary: `Packet ${id}` })));
  await test.importLabels([
    { caseId: '1', reviewer: 'Ada', verdict: 'true_escalation' },
    { caseId: '1', reviewer: 'Ben', verdict: 'false_escalation' },
    { caseId: '2', reviewer: 'Ada', verdict: 'true_escalation' },
  ]);
});
afterEach(() => test.remove());

describe('an appeal', () => {
  it('lists the case on top for the lead, changes no label, and is answered by settling again', async () => {
    const labels = await test.exportLabels();
    await settle('1');
    const settled = await test.exportLabels();
    await appeal();
    expect(await stateOf('1')).toBe('appealed');
    expect(await test.exportLabels()).toEqual(settled);
    expect(settled.startsWith(labels)).toBe(true);
    const { appeals } = await test.client.agreement.open({ caseId: '1' });
    expect(appeals).toMatchObject([{ reviewer: null, note: 'The policy says no.' }]);
    await settle('1', { cause: 'ambiguous_case' });
    expect(await stateOf('1')).toBe('settled');
    expect(await test.client.agreement.counts()).toMatchObject({ appealed: 0, waiting: 0, settled: 1 });
  });

  it('can be taken back and brought again by whoever made it', async () => {
    await settle('1');
    await appeal();
    expect(await test.client.reviews.undo({ reviewer: 'Ben' })).toMatchObject({ what: 'appealed' });
    expect(await stateOf('1')).toBe('settled');
    await test.client.reviews.redo({ reviewer: 'Ben' });
    expect(await stateOf('1')).toBe('appealed');
  });

  it('is for a reviewer whose answer differs from a settlement that there is', async () => {
    await expect(appeal()).rejects.toMatchObject({ code: 'CONFLICT' });
    await settle('1');
    await expect(appeal('Ada')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(appeal('Nobody')).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is offered where the reviewer’s own answer was settled otherwise', async () => {
    await settle('1', { note: 'Asked twice.' });
    const ofBen = () => test.client.agreement.settledOtherwise({ reviewer: 'Ben' });
    expect(await ofBen()).toMatchObject([
      {
        caseId: '1',
        own: 'false_escalation',
        settlement: { by: 'Lea', answers: { verdict: 'true_escalation' } },
        differs: ['Verdict'],
        appeal: null,
      },
    ]);
    expect(await test.client.agreement.settledOtherwise({ reviewer: 'Ada' })).toEqual([]);
    await appeal();
    expect(await ofBen()).toMatchObject([{ appeal: 'The policy says no.' }]);
  });
});

describe('a mark for the lead', () => {
  it('lists the case, also without a label, until it is settled', async () => {
    const { db, device } = test.app.context.session.require();
    appendAct(db, device, new Date('2026-11-22T10:00:00Z'), {
      reviewer: 'Ada',
      kind: 'do',
      target: null,
      events: [
        { caseId: '3', codebookVersion: 1, supersedes: [], body: { kind: 'flag', note: 'Which product?' } },
      ],
    });
    expect(await stateOf('3')).toBe('flagged');
    const { flags } = await test.client.agreement.open({ caseId: '3', names: true });
    expect(flags).toEqual([{ letter: null, reviewer: 'Ada', note: 'Which product?' }]);
    await settle('3');
    expect(await stateOf('3')).toBe('settled');
  });
});

describe('a guideline gap', () => {
  it('is kept with its question and wording, and tells the labels made under the old one', async () => {
    const guideline = { question: 'verdict', wording: 'Only a repeated wish counts.' };
    await settle('1', { cause: 'guideline_gap', guideline });
    const view = await test.client.agreement.open({ caseId: '1' });
    expect(view.settlements).toMatchObject([{ guideline }]);
    expect(view.labelsUnderThisWording).toMatchObject({ verdict: 3 });
  });

  it('is refused for a question that is not there, or with another cause', async () => {
    const guideline = { question: 'mood', wording: '' };
    await expect(settle('1', { cause: 'guideline_gap', guideline })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(settle('1', { guideline: { ...guideline, question: 'verdict' } })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('clocks that are wrong', () => {
  it('change nothing: what a settlement did not weigh opens the case, and nothing else does', async () => {
    const instants = ['2099-12-31', '1970-01-01', '2050-06-01', '1999-01-01', '2026-11-21'];
    let look = 0;
    const [recent] = await test.client.workspaces.recents();
    test.app.close();
    test.app = createApp({
      dataFolder: test.folder,
      now: () => new Date(`${instants[look++ % instants.length]}T00:00:00Z`),
      log: (message, error) => {
        throw new Error(message, { cause: error });
      },
    });
    await test.client.workspaces.open({ recent: recent?.id ?? '' });
    const judge = (reviewer: string) =>
      test.client.reviews.commit({
        caseId: '1',
        reviewer,
        answers: { verdict: 'false_escalation' },
        milliseconds: 1,
      });
    // While Dora has the case to judge, nobody sees the others' answers, and a commit can be undone.
    const { db } = test.app.context.session.require();
    const assigning = { seed: 'seed', at: '1970-01-01T00:00:00Z' };
    writeAssignments(db, [{ reviewer: 'Dora', caseId: '1', kind: 'second' }], assigning);
    for (const reviewer of ['Cleo', 'Dev', 'Eva', 'Finn', 'Gil']) {
      await settle('1');
      expect(await stateOf('1')).toBe('settled');
      await judge(reviewer);
      expect(await stateOf('1')).toBe('answered_again');
      await test.client.reviews.undo({ reviewer });
      expect(await stateOf('1')).toBe('settled');
      await test.client.reviews.redo({ reviewer });
      expect(await stateOf('1')).toBe('answered_again');
    }
    const importedAt = [{ caseId: '2', reviewer: 'Lea', kind: 'adjudication', cause: 'slip' }];
    await test.importLabels(
      importedAt.map((line) => ({
        ...line,
        verdict: 'true_escalation',
        recordedAt: '1970-01-01T00:00:00Z',
      })),
    );
    expect(await stateOf('2')).toBe('settled');
  });
});
