import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Sessions' });
  await test.importRuns(Array.from({ length: 12 }, (_, i) => ({ id: `c${i}` })));
  for (const name of ['Ada', 'Ben']) await test.client.assignments.addReviewer({ name });
});
afterEach(() => test.remove());

const create = (more: object = {}) =>
  test.client.calibrationSessions.create({
    name: 'March',
    reviewers: ['Ada', 'Ben'],
    cases: ['c1', 'c2'],
    ...more,
  });
const commit = async (reviewer: string, caseId: string, verdict: Verdict = 'correct_resolution') =>
  (await test.client.reviews.commit({ reviewer, caseId, answers: { verdict }, milliseconds: 1 })).view;
const colleagues = async (reviewer: string, caseId: string) =>
  (await test.client.reviews.open({ reviewer, caseId })).colleagues.state;
const missed = async () => {
  const { overall } = await test.client.estimates.kpis({});
  return overall.kpis.find(({ id }) => id === 'missed_escalation_rate')?.counts;
};

describe('a calibration session', () => {
  it('gives the same cases to everybody and hides all answers until everybody has judged all of them', async () => {
    const { id } = await create();
    await commit('Ada', 'c1', 'missed_escalation');
    await commit('Ben', 'c1');
    // Both have judged c1, but the session is not over.
    expect(await colleagues('Ada', 'c1')).toBe('waiting');
    expect((await test.client.calibrationSessions.results({ id })).questions).toBeNull();
    await commit('Ada', 'c2');
    expect(await colleagues('Ben', 'c1')).toBe('waiting');
    await commit('Ben', 'c2');
    expect(await colleagues('Ada', 'c1')).toBe('shown');
    const { session, questions } = await test.client.calibrationSessions.results({ id });
    expect(session).toMatchObject({
      state: 'finished',
      progress: [
        { done: 2, of: 2 },
        { done: 2, of: 2 },
      ],
    });
    expect(questions?.[0]).toMatchObject({
      key: 'verdict',
      cases: 2,
      split: 1,
      percent: { value: 0.5 },
      answers: [
        { label: 'Not needed', times: 3 },
        { label: 'Needed', times: 1 },
      ],
      splits: [{ caseId: 'c1', answers: expect.arrayContaining([{ label: 'Needed', reviewers: ['Ada'] }]) }],
    });
  });

  it('is kept out of the rates and of the agreement figures: its cases count as never sampled', async () => {
    await commit('Ada', 'c5');
    const { shared } = await test.client.agreement.summary();
    expect((await missed())?.automated).toBe(12);
    await create();
    const during = await missed();
    expect(during?.automated).toBe(10);
    await commit('Ada', 'c1', 'missed_escalation');
    await commit('Ben', 'c1');
    expect(await missed()).toEqual(during);
    expect(await test.client.agreement.summary()).toMatchObject({ shared });
    expect(await test.client.agreement.splits({})).toEqual([]);
  });

  it('draws cases that nobody has met, outside the sample while there are enough', async () => {
    const { db } = test.app.context.session.require();
    await commit('Ada', 'c0');
    db.exec(`
      INSERT INTO sample_stratum (key, outcome, cohort_values, further, eligible, drawn)
        VALUES ('["automated"]', 'automated', '[]', '[]', 12, 8);
      INSERT INTO sample_case SELECT seq, '["automated"]', draw, 1 FROM cases ORDER BY draw LIMIT 8;`);
    const drawn = (session: number) =>
      db
        .prepare<[number], number>(`
          SELECT EXISTS (SELECT 1 FROM sample_case p WHERE p.case_seq = c.seq) FROM calibration_case k
          JOIN cases c ON c.case_id = k.case_id WHERE k.session = ?`)
        .pluck()
        .all(session);
    const first = await create({ cases: 3 });
    expect(drawn(first.id)).toEqual([0, 0, 0]);
    const second = await create({ cases: 2 });
    expect(drawn(second.id)).toContain(1);
    await expect(create({ cases: 100 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('refuses a case that somebody has met, an unknown case, and a session of one', async () => {
    await commit('Ada', 'c1');
    await expect(create()).rejects.toMatchObject({ code: 'CONFLICT', data: { field: 'cases' } });
    await expect(create({ cases: ['nowhere'] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(create({ cases: ['c3'], reviewers: ['Ada', 'Ada'] })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('can be closed early by a lead: the results open and the rest leaves the queues', async () => {
    const { id } = await create();
    await commit('Ada', 'c1', 'missed_escalation');
    await commit('Ben', 'c1');
    expect(await test.client.calibrationSessions.close({ id })).toMatchObject({ state: 'closed' });
    expect(await colleagues('Ada', 'c1')).toBe('shown');
    const { questions } = await test.client.calibrationSessions.results({ id });
    expect(questions?.[0]).toMatchObject({ cases: 1, split: 1 });
    const { caseId } = await test.client.reviews.next({ reviewer: 'Ada' });
    expect(['c1', 'c2']).not.toContain(caseId);
  });

  it('can be taken back while nobody has begun, and no longer after', async () => {
    const { id } = await create();
    await test.client.calibrationSessions.withdraw({ id });
    expect(await test.client.calibrationSessions.list()).toEqual([]);
    const again = await create();
    await commit('Ada', 'c1');
    await expect(test.client.calibrationSessions.withdraw({ id: again.id })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('is overdue once its day is over and somebody is not done', async () => {
    await create({ dueAt: '2026-11-22' });
    const overdue = async () => (await test.client.calibrationSessions.list())[0]?.overdue;
    expect(await overdue()).toBe(false);
    test.passDays(2);
    expect(await overdue()).toBe(true);
  });
});
