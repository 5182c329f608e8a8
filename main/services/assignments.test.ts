import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';

const CASES = 40;
const plain = { goldShare: 0, repeats: { share: 0, afterDays: 14 } };

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Team' });
  await test.importRuns(Array.from({ length: CASES }, (_, i) => ({ id: `c${i}` })));
  for (const name of ['Ada', 'Ben']) await test.client.assignments.addReviewer({ name });
});
afterEach(() => test.remove());

const commit = (reviewer: string, caseId: string, verdict: Verdict = 'correct_resolution') =>
  test.client.reviews.commit({ reviewer, caseId, answers: { verdict }, milliseconds: 60_000 });
const next = async (reviewer: string, from?: string) =>
  (await test.client.reviews.next({ reviewer, ...(from === undefined ? {} : { from }) })).caseId;
const rows = () =>
  test.app.context.session
    .require()
    .db.prepare<[], { reviewer: string; case_id: string; kind: string }>(
      'SELECT reviewer, case_id, kind FROM assignment ORDER BY reviewer, case_id',
    )
    .all();

/** Judges whatever comes next until the queue is finished. */
async function workThrough(reviewer: string): Promise<string[]> {
  const seen: string[] = [];
  for (let caseId = await next(reviewer); caseId !== null; caseId = await next(reviewer, caseId)) {
    seen.push(caseId);
    await commit(reviewer, caseId);
  }
  return seen;
}

describe('a distribution', () => {
  it('does what its preview said, evenly, with the wanted share judged by two', async () => {
    const plan = { ...plain, doubleShare: 0.25 };
    const preview = await test.client.assignments.plan(plan);
    expect(rows()).toEqual([]);
    const { run, ...done } = await test.client.assignments.assign(plan);
    expect(done).toEqual(preview);
    expect(done).toMatchObject({ from: 'imported', eligible: CASES, cases: CASES, doubled: 10 });
    expect(rows()).toHaveLength(50);
    const counts = done.reviewers.map(({ first, second }) => first + second);
    expect(counts).toEqual([25, 25]);
  });

  it('is the same in another workspace of the same seed, and leaves what is assigned where it is when others join', async () => {
    await test.client.assignments.assign({ ...plain, cases: 10 });
    const before = rows();
    await test.client.assignments.addReviewer({ name: 'Cleo' });
    const { reviewers } = await test.client.assignments.assign({ ...plain, cases: 9 });
    expect(reviewers.map(({ reviewer }) => reviewer)).toEqual(['Ada', 'Ben', 'Cleo']);
    expect(rows()).toEqual(expect.arrayContaining(before));
    const twice = [...Map.groupBy(rows(), (row) => `${row.reviewer} ${row.case_id}`).values()];
    expect(twice.every((same) => same.length === 1)).toBe(true);
  });

  it('gives away only what nobody has, has judged or has on the table, and nobody a case they skipped', async () => {
    const reviewer = 'Ada';
    await commit('Ben', 'c1');
    await test.client.reviews.reserve({ reviewer: 'Ben', caseId: 'c2' });
    await test.client.reviews.skip({ reviewer, caseId: 'c3', reason: 'conflict_of_interest' });
    const { eligible } = await test.client.assignments.assign({ ...plain, doubleShare: 1 });
    expect(eligible).toBe(CASES - 2);
    const given = rows();
    expect(given.some(({ case_id }) => ['c1', 'c2'].includes(case_id))).toBe(false);
    expect(given.filter(({ case_id }) => case_id === 'c3').map((row) => row.reviewer)).toEqual(['Ben']);
  });

  it('takes the cases of the sample in force, in its order, where one was drawn', async () => {
    const { db } = test.app.context.session.require();
    db.exec(`
      INSERT INTO sample_stratum VALUES ('all', 'automated', '[]', '{}', 40, 3);
      INSERT INTO sample_case SELECT seq, 'all', draw, 1 FROM cases WHERE case_id IN ('c4', 'c5', 'c6');`);
    const told = await test.client.assignments.assign({ ...plain, doubleShare: 0 });
    expect(told).toMatchObject({ from: 'sample', eligible: 3, cases: 3 });
    expect(
      rows()
        .map(({ case_id }) => case_id)
        .sort(),
    ).toEqual(['c4', 'c5', 'c6']);
  });

  it('refuses names that are not known or inactive, and says when there is nothing to give', async () => {
    await expect(test.client.assignments.assign({ reviewers: ['Adda'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await test.client.assignments.setActive({ name: 'Ben', active: false });
    await expect(test.client.assignments.assign({ reviewers: ['Ben'] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { reviewers, remarks } = await test.client.assignments.assign(plain);
    expect(reviewers.map(({ reviewer }) => reviewer)).toEqual(['Ada']);
    expect(remarks.join()).toContain('second opinion needs a second reviewer');
    await expect(test.client.assignments.assign(plain)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('can be taken back, but for what somebody has begun', async () => {
    const { run } = await test.client.assignments.assign({ ...plain, doubleShare: 0, cases: 10 });
    const first = (await next('Ada')) as string;
    await commit('Ada', first);
    const second = (await next('Ada', first)) as string;
    const draft = { answers: { note: 'half' }, beforePacket: null, milliseconds: 1 };
    await test.client.reviews.saveDraft({ reviewer: 'Ada', caseId: second, draft });
    expect(await test.client.assignments.takeBack({ run })).toEqual({ taken: 8, kept: 2 });
    expect(
      rows()
        .map(({ case_id }) => case_id)
        .sort(),
    ).toEqual([first, second].sort());
  });

  it('can be freed for one person: what they have on the table and what they have not begun', async () => {
    await test.client.assignments.assign({ ...plain, doubleShare: 0, cases: 10 });
    await test.client.reviews.reserve({ reviewer: 'Cleo', caseId: 'c39' });
    expect(await test.client.assignments.release({ reviewer: 'Ada' })).toEqual({
      reservations: 0,
      assignments: 5,
    });
    expect(rows().every(({ reviewer }) => reviewer === 'Ben')).toBe(true);
  });
});

describe("a reviewer's own queue", () => {
  it('holds their cases in an order of their own, and then it is finished', async () => {
    await test.client.assignments.assign({ ...plain, doubleShare: 1, cases: 12 });
    const [ada, ben] = [await workThrough('Ada'), await workThrough('Ben')];
    expect(ada).toHaveLength(12);
    expect(ada.toSorted()).toEqual(ben.toSorted());
    expect(ada).not.toEqual(ben);
    expect(await next('Ada')).toBeNull();
  });

  it('says how far they have come, and leaves out what they put aside', async () => {
    await test.client.assignments.assign({ ...plain, doubleShare: 0, cases: 10 });
    const [first, second] = [await next('Ada'), await next('Ada', (await next('Ada')) as string)];
    await commit('Ada', first as string);
    await test.client.reviews.skip({ reviewer: 'Ada', caseId: second as string, reason: 'unreadable' });
    expect(await test.client.reviews.progress({ reviewer: 'Ada' })).toMatchObject({ done: 1, total: 5 });
    expect(await workThrough('Ada')).toHaveLength(3);
    const { reviewers } = await test.client.assignments.overview();
    expect(reviewers.find(({ reviewer }) => reviewer === 'Ada')).toMatchObject({
      assigned: 5,
      done: 4,
      open: 0,
      skipped: 1,
    });
  });

  it('leads back from every case to the one it led on from, and around the ends', async () => {
    await test.client.assignments.assign({ ...plain, doubleShare: 0, cases: 10 });
    const first = (await next('Ada')) as string;
    let at = first;
    for (let i = 0; i < 5; i++) {
      const on = (await next('Ada', at)) as string;
      const back = await test.client.reviews.next({ reviewer: 'Ada', from: on, direction: 'previous' });
      expect(back.caseId).toBe(at);
      at = on;
    }
    expect(at).toBe(first);
  });
});

describe('the shared queue', () => {
  it('is for whoever was given no cases, and leaves out what belongs to others', async () => {
    await test.client.assignments.assign({ ...plain, doubleShare: 0, cases: 30 });
    const seen = await workThrough('Cleo');
    expect(seen).toHaveLength(10);
    expect(rows().some(({ case_id }) => seen.includes(case_id))).toBe(false);
  });

  it('does not offer a case that somebody else has on the table, until they leave it or half an hour is over', async () => {
    const first = (await next('Cleo')) as string;
    expect(await test.client.reviews.reserve({ reviewer: 'Cleo', caseId: first })).toMatchObject({
      state: 'kept',
    });
    expect(await next('Cleo')).toBe(first);
    expect(await next('Dora')).not.toBe(first);
    expect(await test.client.reviews.reserve({ reviewer: 'Dora', caseId: first })).toMatchObject({
      state: 'taken',
    });
    await test.client.reviews.release({ reviewer: 'Cleo', caseId: first });
    expect(await next('Dora')).toBe(first);
    await test.client.reviews.reserve({ reviewer: 'Cleo', caseId: first });
    test.passDays(31 / (24 * 60));
    expect(await next('Dora')).toBe(first);
  });

  it.each(['a commit', 'a skip', 'the next case'])('frees a case after %s', async (how) => {
    const first = (await next('Cleo')) as string;
    await test.client.reviews.reserve({ reviewer: 'Cleo', caseId: first });
    if (how === 'a commit') await commit('Cleo', first);
    else if (how === 'a skip')
      await test.client.reviews.skip({ reviewer: 'Cleo', caseId: first, reason: 'other' });
    else
      await test.client.reviews.reserve({
        reviewer: 'Cleo',
        caseId: (await next('Cleo', first)) as string,
      });
    const { db } = test.app.context.session.require();
    expect(db.prepare('SELECT count(*) FROM reservation WHERE case_id = ?').pluck().get(first)).toBe(0);
  });

  it('is kept longer by a draft', async () => {
    const caseId = (await next('Cleo')) as string;
    await test.client.reviews.reserve({ reviewer: 'Cleo', caseId });
    test.passDays(25 / (24 * 60));
    const draft = { answers: { note: 'still reading' }, beforePacket: null, milliseconds: 1 };
    await test.client.reviews.saveDraft({ reviewer: 'Cleo', caseId, draft });
    test.passDays(25 / (24 * 60));
    expect(await next('Dora')).not.toBe(caseId);
  });
});

describe('known answers', () => {
  it('are given by a lead, counted against labels, undone as any act, and dealt to everybody', async () => {
    for (const caseId of ['c1', 'c2', 'c3']) {
      const answers = { verdict: 'missed_escalation' as const };
      await test.client.assignments.setGold({ caseId, lead: 'Lea', answers });
    }
    await test.client.assignments.takeGold({ caseId: 'c3', lead: 'Max' });
    await test.client.assignments.assign({ ...plain, goldShare: 0.1, doubleShare: 0, cases: 36 });
    const gold = rows().filter(({ kind }) => kind === 'gold');
    expect(gold.map(({ reviewer, case_id }) => `${reviewer} ${case_id}`)).toEqual([
      'Ada c1',
      'Ada c2',
      'Ben c1',
      'Ben c2',
    ]);
    expect(
      rows()
        .filter(({ case_id }) => case_id === 'c3')
        .map(({ kind }) => kind),
    ).not.toContain('gold');
    await commit('Ada', 'c1', 'missed_escalation');
    await commit('Ben', 'c1', 'correct_resolution');
    expect((await test.client.assignments.gold()).find(({ caseId }) => caseId === 'c1')).toMatchObject({
      by: 'Lea',
      judged: 2,
      right: 1,
    });
    const { reviewers } = await test.client.agreement.reviewers();
    expect(reviewers.map(({ name, gold }) => [name, gold.cases, gold.times])).toEqual([
      ['Ada', 1, 1],
      ['Ben', 1, 0],
    ]);
    for (const _ of ['c3, which Max took back', 'c2']) await test.client.reviews.undo({ reviewer: 'Lea' });
    expect((await test.client.assignments.gold()).map(({ caseId }) => caseId)).toEqual(['c1']);
  });

  it('never stand in a label: no estimate and no queue knows them', async () => {
    const answers = { verdict: 'missed_escalation' as const };
    await test.client.assignments.setGold({ caseId: 'c1', lead: 'Lea', answers });
    const { overall } = await test.client.estimates.kpis({});
    expect(overall.kpis.find(({ id }) => id === 'missed_escalation_rate')?.counts).toMatchObject({
      missed: 0,
    });
    const view = await test.client.reviews.open({ reviewer: 'Lea', caseId: 'c1' });
    expect(view.labels).toEqual([]);
  });
});

describe('in a workspace that people have labelled', () => {
  it('whoever left a label is a reviewer, without being added', async () => {
    await test.client.workspaces.create({ name: 'Judged' });
    await judgedWorkspace(test, 20);
    await enterPopulation(test);
    const { reviewers, unassigned } = await test.client.assignments.overview();
    expect(reviewers.map(({ reviewer, labelled }) => [reviewer, labelled])).toEqual([
      ['Ada', 40],
      ['Ben', 8],
    ]);
    expect(unassigned).toBe(0);
  });
});
