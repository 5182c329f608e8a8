import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';

const reviewer = 'Ada';
const secret = 'Customer Weber has no signal since the update.';

const complete: Answers = {
  verdict: 'true_escalation',
  grounds: ['no_progress'],
  escalationType: 'capability',
  conduct: { request_honoured: 'not_applicable', ambiguity_clarified: 'yes', frustrated_solved: 'no' },
};

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Review' });
  await test.importRuns([{ id: 'handed-over', summary: secret }, { id: 'kept-1' }, { id: 'kept-2' }]);
});
afterEach(() => test.remove());

const open = (caseId: string, who = reviewer) => test.client.reviews.open({ reviewer: who, caseId });
const commit = (caseId: string, answers: Answers, who = reviewer) =>
  test.client.reviews.commit({ reviewer: who, caseId, answers, milliseconds: 1000 });

describe('before commit', () => {
  it('nothing hidden is in what the reviewer gets: no packet, version, signal, truth or colleague', async () => {
    await commit('handed-over', { verdict: 'false_escalation', note: 'colleague note' }, 'Tom');
    const view = await open('handed-over');
    const text = JSON.stringify(view);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('agent-one');
    expect(text).not.toContain('reward');
    expect(text).not.toContain('tool_errors');
    expect(text).not.toContain('colleague note');
    expect(view).toMatchObject({ packet: null, packetOpen: false, revealed: null });
    expect(view.case.hasPacket).toBe(true);
  });

  it('the packet stays closed until there is a verdict', async () => {
    const draft = { answers: {}, beforePacket: null, milliseconds: 0 };
    await expect(
      test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft }),
    ).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('a draft comes back as it was left, also after a restart', async () => {
    const draft = {
      answers: { grounds: ['sentiment' as const], note: 'half a thou' },
      beforePacket: null,
      milliseconds: 5,
    };
    await test.client.reviews.saveDraft({ reviewer, caseId: 'kept-1', draft });
    await test.restart();
    expect((await open('kept-1')).draft).toEqual(draft);
  });
});

describe('opening the packet', () => {
  const draft = { answers: complete, beforePacket: null, milliseconds: 10 };

  it('shows it, and keeps the answers given before', async () => {
    const view = await test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft });
    expect(view.packet).toBe(secret);
    expect(view.draft?.beforePacket).toEqual(complete);
  });

  it('cannot be made to forget what was answered before it', async () => {
    await test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft });
    const forged = { ...draft, answers: { verdict: 'false_escalation' as const }, beforePacket: null };
    await test.client.reviews.saveDraft({ reviewer, caseId: 'handed-over', draft: forged });
    await test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft: forged });
    expect((await open('handed-over')).draft?.beforePacket).toEqual(complete);
  });

  it('keeps a verdict changed afterwards as a second label, and the first one counts', async () => {
    await test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft });
    const { view } = await commit('handed-over', {
      ...complete,
      verdict: 'false_escalation',
      withoutContact: true,
    });
    expect(view.labels.map(({ stage, answers }) => [stage, answers.verdict])).toEqual([
      ['blind', 'true_escalation'],
      ['after_packet', 'false_escalation'],
    ]);
    expect(view.labels[0]?.answers.withoutContact).toBe(true);
    const { overall } = await test.client.estimates.kpis({});
    expect(overall.kpis.find(({ id }) => id === 'escalation_appropriateness')?.counts).toMatchObject({
      true: 1,
      false: 0,
    });
  });

  it('makes one label when nothing was changed afterwards', async () => {
    await test.client.reviews.openPacket({ reviewer, caseId: 'handed-over', draft });
    const { view } = await commit('handed-over', {
      ...complete,
      withoutContact: true,
      withoutInvestigation: false,
    });
    expect(view.labels.map(({ stage }) => stage)).toEqual(['blind']);
  });
});

describe('commit', () => {
  it('reveals what was hidden', async () => {
    const { view } = await commit('handed-over', complete);
    expect(view.revealed).toMatchObject({ agentVersion: 'agent-one', truth: { reward: 1 } });
    expect(view.revealed?.signals.map(({ name }) => name)).toContain('turns');
    expect(view.packet).toBe(secret);
  });

  it('is refused for a verdict that this outcome cannot have', async () => {
    await expect(commit('kept-1', { verdict: 'true_escalation' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'verdict' },
    });
  });

  it('asked for twice with the same answers makes one label', async () => {
    await commit('kept-1', { verdict: 'correct_resolution' });
    const { view } = await commit('kept-1', { verdict: 'correct_resolution' });
    expect(view.labels).toHaveLength(1);
  });

  it('asked for again with other answers is a conflict, and the first label stands', async () => {
    await commit('kept-1', { verdict: 'correct_resolution' });
    await expect(commit('kept-1', { verdict: 'missed_escalation' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await open('kept-1')).labels[0]?.answers.verdict).toBe('correct_resolution');
  });

  it('brings the case that follows along when it is asked for, as blind as if it was opened by itself', async () => {
    const first = { reviewer, caseId: 'kept-1', answers: { verdict: 'correct_resolution' as const } };
    const filter = { outcome: 'escalated' as const };
    const { next } = await test.client.reviews.commit({ ...first, milliseconds: 1, andNext: { filter } });
    expect(next).toEqual({ caseId: 'handed-over', view: await open('handed-over') });
    expect(next?.view?.revealed).toBeNull();
    const skipped = await test.client.reviews.skip({
      reviewer,
      caseId: 'handed-over',
      reason: 'unreadable',
      andNext: { filter },
    });
    expect(skipped.next).toEqual({ caseId: null, view: null });
    expect((await commit('kept-2', first.answers)).next).toBeUndefined();
  });

  it('is saved all the same when the case that follows cannot be found', async () => {
    const first = { reviewer, caseId: 'kept-1', answers: { verdict: 'correct_resolution' as const } };
    const filter = { among: ['no such case'], search: '"' };
    const answer = await test.client.reviews.commit({ ...first, milliseconds: 1, andNext: { filter } });
    expect(answer.view.labels).toHaveLength(1);
    expect((await open('kept-1')).labels).toHaveLength(1);
  });

  it('can be revised afterwards, and both answers are kept', async () => {
    await commit('kept-1', { verdict: 'correct_resolution' });
    const { view } = await test.client.reviews.revise({
      reviewer,
      caseId: 'kept-1',
      answers: { verdict: 'missed_escalation' },
      milliseconds: 5,
    });
    expect(view.labels.map(({ stage, answers }) => [stage, answers.verdict])).toEqual([
      ['blind', 'correct_resolution'],
      ['revealed', 'missed_escalation'],
    ]);
  });
});

describe('undo and redo', () => {
  it('take back and bring back the last act, also after a restart', async () => {
    await commit('kept-1', { verdict: 'missed_escalation', severity: 2 });
    await test.restart();
    const undone = await test.client.reviews.undo({ reviewer });
    expect(undone).toMatchObject({ caseId: 'kept-1', what: 'missed_escalation' });
    expect(undone?.view).toMatchObject({ labels: [], revealed: null });
    await test.restart();
    const redone = await test.client.reviews.redo({ reviewer });
    expect(redone?.view.labels[0]?.answers).toEqual({ verdict: 'missed_escalation', severity: 2 });
  });

  it('give the answers back as a draft', async () => {
    await commit('kept-1', { verdict: 'missed_escalation', note: 'see turn 4' });
    const undone = await test.client.reviews.undo({ reviewer });
    expect(undone?.view.draft?.answers).toEqual({ verdict: 'missed_escalation', note: 'see turn 4' });
  });

  it('work through commits, skips and revisions in the order they were made', async () => {
    await commit('kept-1', { verdict: 'correct_resolution' });
    await test.client.reviews.skip({ reviewer, caseId: 'kept-2', reason: 'unreadable' });
    await test.client.reviews.revise({
      reviewer,
      caseId: 'kept-1',
      answers: { verdict: 'missed_escalation' },
      milliseconds: 1,
    });
    const undone = [];
    for (
      let act = await test.client.reviews.undo({ reviewer });
      act;
      act = await test.client.reviews.undo({ reviewer })
    ) {
      undone.push(act.what);
    }
    expect(undone).toEqual(['revised: missed_escalation', 'skipped: unreadable', 'correct_resolution']);
    expect((await open('kept-1')).labels).toEqual([]);
    expect((await open('kept-2')).skipped).toBeNull();
  });

  it("leave other reviewers' labels alone", async () => {
    await commit('kept-1', { verdict: 'correct_resolution' }, 'Tom');
    expect(await test.client.reviews.undo({ reviewer })).toBeNull();
    expect((await open('kept-1', 'Tom')).labels).toHaveLength(1);
  });

  it('leave a workspace that the doctor finds healthy', async () => {
    await commit('kept-1', { verdict: 'correct_resolution' });
    await test.client.reviews.undo({ reviewer });
    await test.client.reviews.redo({ reviewer });
    await test.client.reviews.undo({ reviewer });
    expect(await test.client.workspaces.doctor()).toMatchObject({ healthy: true });
  });
});

describe('the queue', () => {
  it('goes through every open case once and then says that it is finished', async () => {
    const seen: string[] = [];
    for (;;) {
      const { caseId } = await test.client.reviews.next({ reviewer });
      if (caseId === null) break;
      seen.push(caseId);
      const { outcome } = (await open(caseId)).case;
      await commit(caseId, { verdict: outcome === 'escalated' ? 'true_escalation' : 'correct_resolution' });
    }
    expect(seen.sort()).toEqual(['handed-over', 'kept-1', 'kept-2']);
  });

  it('leads back from every case to the one it led on from', async () => {
    for (const { caseId } of (await test.client.cases.list({})).cases) {
      const next = await test.client.reviews.next({ reviewer, from: caseId });
      const back = await test.client.reviews.next({
        reviewer,
        from: next.caseId as string,
        direction: 'previous',
      });
      expect(back.caseId).toBe(caseId);
    }
  });

  it('wraps around to the cases before the one on screen', async () => {
    const { caseId: first } = await test.client.reviews.next({ reviewer });
    let last = first;
    for (let i = 0; i < 2; i++) {
      last = (await test.client.reviews.next({ reviewer, from: last as string })).caseId;
    }
    const after = await test.client.reviews.next({ reviewer, from: last as string });
    expect(after.caseId).toBe(first);
  });

  it('leaves out what this reviewer skipped, but not for a colleague', async () => {
    await test.client.reviews.skip({ reviewer, caseId: 'kept-1', reason: 'wrong_language' });
    const mine = await test.client.cases.list({ reviewer, status: 'open' });
    const theirs = await test.client.cases.list({ reviewer: 'Tom', status: 'open' });
    expect(mine.cases.map(({ caseId }) => caseId)).not.toContain('kept-1');
    expect(theirs.cases.map(({ caseId }) => caseId)).toContain('kept-1');
  });
});

describe('search', () => {
  it('finds words of the transcript, but not of a packet that is still closed to the reader', async () => {
    const found = async (search: string) =>
      (await test.client.cases.list({ search })).cases.map(({ caseId }) => caseId).sort();
    expect(await found('phone connect')).toEqual(['handed-over', 'kept-1', 'kept-2']);
    expect(await found('kept-2')).toEqual(['kept-2']);
    expect(await found('Weber')).toEqual([]);
  });

  it.each(['"', '*', 'AND', 'NEAR(', "'; DROP TABLE cases; --", 'a:b', '"x', '-', 'x'.repeat(60_000)])(
    'takes any text as words: %s',
    async (search) => {
      await expect(test.client.cases.list({ search })).resolves.toMatchObject({ more: false });
    },
  );
});
