import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers, Verdict } from '../../shared/model/answers.ts';
import { readRepeatPairs } from '../db/agreement-queries.ts';
import { assignReworded } from '../db/assignment-queries.ts';
import { TestApp } from '../test-app.ts';

const reviewer = 'Ada';
const caseId = 'c1';
const everything = { share: 1, afterDays: 14 };

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Repeats' });
  await test.importRuns([{ id: 'c1', summary: 'Packet of c1' }, { id: 'c2' }, { id: 'c3' }]);
});
afterEach(() => test.remove());

const db = () => test.app.context.session.require().db;
const open = (id = caseId, who = reviewer) => test.client.reviews.open({ reviewer: who, caseId: id });
const commit = (answers: Answers, id = caseId, who = reviewer) =>
  test.client.reviews.commit({ reviewer: who, caseId: id, answers, milliseconds: 50_000 });
const next = async () => (await test.client.reviews.next({ reviewer })).caseId;
const needed = async () => {
  const { overall } = await test.client.estimates.kpis({});
  return overall.kpis.find(({ id }) => id === 'escalation_appropriateness')?.counts;
};

/** Judges the case for the first time, under a rule by which everything comes back, and lets the days go by. */
async function judgedAndBack(verdict: Verdict = 'true_escalation'): Promise<void> {
  await test.client.assignments.repeats(everything);
  const answers = { verdict, note: 'first thoughts' };
  const draft = { answers, beforePacket: null, milliseconds: 1 };
  await test.client.reviews.openPacket({ reviewer, caseId, draft });
  await commit(answers);
  await test.client.reviews.flag({ reviewer, caseId, note: 'for Lea' });
  test.passDays(14);
}

describe('a case that comes back to its reviewer', () => {
  it('is not offered before its days are over, and then comes by itself', async () => {
    await test.client.assignments.repeats(everything);
    await commit({ verdict: 'true_escalation' });
    test.passDays(13);
    expect((await open()).labels).toHaveLength(1);
    expect(await next()).not.toBe(caseId);
    test.passDays(1);
    expect(await next()).toBe(caseId);
  });

  it('is in every answer as one never seen: nothing tells that it was judged, and nothing why it is here', async () => {
    const before = await open();
    const listed = async () => (await test.client.cases.list({ reviewer })).cases;
    const freshList = await listed();
    await judgedAndBack();
    expect(await open()).toEqual(before);
    expect(await listed()).toEqual(freshList);
    expect(await test.client.reviews.recent({ reviewer })).toEqual([]);
    for (const filter of [
      { status: 'labelled' as const },
      { verdict: 'true_escalation' },
      { status: 'skipped' as const },
      { flagged: true },
    ]) {
      expect((await test.client.cases.list({ reviewer, ...filter })).cases).toEqual([]);
    }
    const openOnes = (await test.client.cases.list({ reviewer, status: 'open' })).cases;
    expect(openOnes.map((one) => one.caseId)).toContain(caseId);
    const told = JSON.stringify([await open(), await test.client.reviews.next({ reviewer }), await listed()]);
    for (const word of [
      'repeat',
      'again',
      'for Lea',
      'occasion',
      'pass"',
      'first thoughts',
      'Packet of c1',
      'true_escalation',
    ])
      expect(told).not.toContain(word);
  });

  it('starts empty, keeps its own draft, and opens its packet only after a verdict of its own', async () => {
    await judgedAndBack();
    expect((await open()).packet).toBeNull();
    const draft = { answers: { note: 'now' }, beforePacket: null, milliseconds: 2 };
    await test.client.reviews.saveDraft({ reviewer, caseId, draft });
    await test.restart();
    expect((await open()).draft).toEqual(draft);
  });

  it('reveals after its commit as ever, and its answer enters no estimate, no agreement and no settling', async () => {
    await judgedAndBack();
    const counted = async () => [
      await needed(),
      await test.client.agreement.summary(),
      await test.client.agreement.splits({}),
      await test.client.frame.get(),
    ];
    const before = await counted();
    const { view } = await commit({ verdict: 'false_escalation' });
    expect(view.labels.map(({ answers }) => answers.verdict)).toEqual(['false_escalation']);
    expect(view.revealed?.agentVersion).toBe('agent-one');
    expect(await counted()).toEqual(before);
  });

  it('leaves a pair of answers for how far the reviewer agrees with themselves', async () => {
    await judgedAndBack();
    expect(readRepeatPairs(db())).toEqual([]);
    await commit({ verdict: 'false_escalation' });
    expect(readRepeatPairs(db())).toMatchObject([
      { caseId, reviewer, first: { verdict: 'true_escalation' }, again: { verdict: 'false_escalation' } },
    ]);
  });

  it('can be undone and done again like any commit, across a restart, and the first answer stands untouched', async () => {
    await judgedAndBack();
    await commit({ verdict: 'false_escalation' });
    await test.restart();
    const undone = await test.client.reviews.undo({ reviewer });
    expect(undone).toMatchObject({ caseId, what: 'false_escalation' });
    expect(undone?.view).toMatchObject({ labels: [], revealed: null });
    expect(undone?.view.draft?.answers).toEqual({ verdict: 'false_escalation' });
    expect(await next()).toBe(caseId);
    await test.restart();
    const redone = await test.client.reviews.redo({ reviewer });
    expect(redone?.view.labels.map(({ answers }) => answers.verdict)).toEqual(['false_escalation']);
    expect(await needed()).toMatchObject({ true: 1, false: 0 });
    expect(await test.client.workspaces.doctor()).toMatchObject({ healthy: true });
  });

  it('can be put aside: then it is skipped, and the first answer still counts', async () => {
    await judgedAndBack();
    await test.client.reviews.skip({ reviewer, caseId, reason: 'unreadable' });
    expect(await open()).toMatchObject({ skipped: 'unreadable', labels: [] });
    expect(await next()).not.toBe(caseId);
    expect(await needed()).toMatchObject({ true: 1 });
    await test.client.reviews.undo({ reviewer });
    expect(await open()).toMatchObject({ skipped: null, labels: [] });
  });

  it('does not come when the first answer was taken back meanwhile', async () => {
    await judgedAndBack();
    for (const _ of ['the mark', 'the answer']) await test.client.reviews.undo({ reviewer });
    expect((await open()).draft?.answers).toMatchObject({ note: 'first thoughts' });
    const { reviewers } = await test.client.assignments.overview();
    expect(reviewers.map(({ repeatsDue }) => repeatsDue)).toEqual([0]);
    for (const _ of ['the answer', 'the mark']) await test.client.reviews.redo({ reviewer });
    expect(await open()).toMatchObject({ labels: [], draft: null });
  });
});

describe('the rule for what comes back', () => {
  it('keeps its share over many labels, and a larger share later keeps what a smaller one chose', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ id: `m${i}` }));
    await test.importRuns(many);
    await test.importLabels(many.map(({ id }) => ({ caseId: id, reviewer, verdict: 'correct_resolution' })));
    const chosen = () =>
      db().prepare<[], string>("SELECT case_id FROM assignment WHERE kind = 'repeat'").pluck().all();
    const { planned } = await test.client.assignments.repeats({ share: 0.1, afterDays: 14 });
    expect(planned).toBeGreaterThan(25);
    expect(planned).toBeLessThan(58);
    const few = chosen();
    await test.client.assignments.repeats({ share: 0.2, afterDays: 14 });
    expect(chosen()).toEqual(expect.arrayContaining(few));
    await test.client.assignments.repeats({ share: 0, afterDays: 14 });
    expect(chosen()).toEqual([]);
  });

  it('brings nothing back while nobody has set one', async () => {
    await commit({ verdict: 'true_escalation' });
    test.passDays(365);
    expect((await open()).labels).toHaveLength(1);
  });
});

describe('a case to be judged anew under another wording', () => {
  const again = () =>
    assignReworded(
      db(),
      [
        { reviewer, caseId },
        { reviewer, caseId: 'c2' },
      ],
      {
        seed: 'seed',
        at: '2026-11-21T12:00:00.000Z',
      },
    );

  it('is given back once, to whoever labelled it; the new answer counts and the first is kept', async () => {
    await commit({ verdict: 'true_escalation' });
    expect([again(), again()]).toEqual([1, 0]);
    expect(await open()).toMatchObject({ labels: [], draft: null });
    const { view } = await commit({ verdict: 'false_escalation' });
    expect(view.labels.map(({ answers }) => answers.verdict)).toEqual(['false_escalation']);
    const bodies = db()
      .prepare<[], string>('SELECT e.body FROM standing s JOIN event e ON e.id = s.event_id ORDER BY s.pass')
      .pluck()
      .all()
      .map((body) => JSON.parse(body));
    expect(bodies).toMatchObject([
      { answers: { verdict: 'true_escalation' } },
      { answers: { verdict: 'false_escalation' }, pass: 1, occasion: 'reworded' },
    ]);
  });
});

describe('a rule of no days at all', () => {
  it('reveals what was committed first; only when the case is opened anew is it blank', async () => {
    await test.client.assignments.repeats({ share: 1, afterDays: 0 });
    const { view } = await commit({ verdict: 'true_escalation' });
    expect(view.labels).toHaveLength(1);
    expect(view.revealed).not.toBeNull();
    expect(await open()).toMatchObject({ labels: [], revealed: null });
  });
});
