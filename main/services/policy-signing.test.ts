import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentHash } from '../../shared/analysis/policy/content-hash.ts';
import { Policy } from '../../shared/model/policy.ts';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';
import { type Decision, signDecision } from './testing/sign-decision.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Policies' });
  await judgedWorkspace(test, 60);
});
afterEach(() => test.remove());

const question = { signal: 'confidence', costs: { missed: 38, needless: 6.4 }, current: 0.8 };
const signAs = (name: string, decision: Decision) => signDecision(test, name, decision);

describe('signing', () => {
  it('puts the next version in force and keeps who signed when and why', async () => {
    const signed = await signAs('Grace', { ...question, cut: 0.6 });
    expect(signed.signedOff).toEqual([{ name: 'Grace', at: signed.createdAt, reason: 'It saves.' }]);
    expect(signed.contentHash).toBe(contentHash(signed));
    expect(await test.client.policies.current()).toEqual(signed);
    expect((await test.client.policies.export({})).text).toContain('# Signed by Grace on 21\u00a0Nov 2026.');
  });
  it('by a name with a line break stays in the comment and changes no field', async () => {
    const name = 'Eve\ntriggers: []\u2028version: 99';
    const signed = await signAs(name, { ...question, cut: 0.6 });
    const { text } = await test.client.policies.export({});
    expect(text).toContain('# Signed by Eve triggers: [] version: 99 on');
    expect(Policy.parse(parse(text))).toEqual(signed);
  });
  it('of a second version shows what changed, line by line', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    const { current: _, ...next } = question;
    const { policy, diff } = await test.client.policies.draft({ ...next, cut: 0.55 });
    expect(policy).toMatchObject({ version: 2, triggers: [{ threshold: 0.55, before: 0.6, rollback: 0.6 }] });
    const changed = diff.filter((line) => line.sign !== ' ').map((line) => `${line.sign}${line.text.trim()}`);
    expect(changed).toEqual(
      expect.arrayContaining(['-version: 1', '+version: 2', '-threshold: 0.6', '+threshold: 0.55']),
    );
    expect(diff.filter((line) => line.text.includes('randomAuditRate'))).toEqual([
      { sign: ' ', text: 'randomAuditRate: 0.02' },
    ]);
  });
  it('of keeping what is in force is a decision with a name and a reason', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    const kept = await signAs('Alan', { ...question, current: 0.6, cut: 0.6 });
    expect(kept).toMatchObject({ version: 2, triggers: [{ threshold: 0.6, before: 0.6 }] });
    expect(kept.signedOff[0]!.name).toBe('Alan');
  });
  it('without a reason is refused', async () => {
    const decision = { ...question, cut: 0.6 };
    const { policy } = await test.client.policies.draft(decision);
    const ask = test.client.policies.sign({ decision, policy, name: 'Grace', reason: ' ' });
    await expect(ask).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await test.client.policies.current()).toBeNull();
  });
  it('is refused for a draft that another signature has overtaken', async () => {
    const decision = { ...question, cut: 0.6 };
    const { policy } = await test.client.policies.draft(decision);
    await signAs('Grace', decision);
    const ask = test.client.policies.sign({ decision, policy, name: 'Alan', reason: 'Me too.' });
    await expect(ask).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await test.client.policies.current())!.signedOff).toHaveLength(1);
  });
  it('is refused when the page shows another threshold than the decision gives', async () => {
    const decision = { ...question, cut: 0.6 };
    const { policy } = await test.client.policies.draft(decision);
    const [trigger] = policy.triggers;
    const made = { ...policy, triggers: [{ ...trigger!, threshold: 0.1 }] } as Policy;
    const ask = test.client.policies.sign({ decision, policy: made, name: 'Eve', reason: 'Trust me.' });
    await expect(ask).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await test.client.policies.current()).toBeNull();
  });
  it('is refused when labels have come since the draft was shown', async () => {
    const decision = { ...question, cut: 0.6 };
    const { policy } = await test.client.policies.draft(decision);
    await test.importLabels([{ caseId: 'c1', reviewer: 'Cleo', verdict: 'cannot_tell' }]);
    await test.importLabels([{ caseId: 'c1', reviewer: 'Dan', verdict: 'cannot_tell' }]);
    const ask = test.client.policies.sign({ decision, policy, name: 'Grace', reason: 'It saves.' });
    await expect(ask).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  it('a day later than it was shown is the same decision with another date', async () => {
    const decision = { ...question, cut: 0.6 };
    const { policy } = await test.client.policies.draft(decision);
    test.passDays(1);
    const signed = await test.client.policies.sign({ decision, policy, name: 'Grace', reason: 'It saves.' });
    expect(signed.expiresAt).not.toBe(policy.expiresAt);
    expect(signed.triggers).toEqual(policy.triggers);
  });
});

describe('a limit that is not shown to hold', () => {
  it('must be confirmed by whoever signs, and is kept in the file', async () => {
    await test.client.workspaces.settings({ limits: { missed_escalation_rate: 0.01 } });
    const decision = { ...question, cut: 0.6 };
    const { policy, notShown } = await test.client.policies.draft(decision);
    expect(notShown).toEqual([expect.stringMatching(/^Missed at most 1\u00a0% is not shown: as many as /)]);
    const ask = test.client.policies.sign({ decision, policy, name: 'Grace', reason: 'It saves.' });
    await expect(ask).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
    expect((await signAs('Grace', decision)).acknowledged).toEqual(notShown);
  });
  it('does not stand in the way where it is shown', async () => {
    await test.client.workspaces.settings({ limits: { missed_escalation_rate: 0.9 } });
    expect((await test.client.policies.draft({ ...question, cut: 0.6 })).notShown).toEqual([]);
  });
});

describe('where two people have to sign', () => {
  beforeEach(() => test.client.workspaces.settings({ signatures: 2 }));

  it('the first signature waits for the second, which puts the policy in force', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    expect(await test.client.policies.current()).toBeNull();
    const waiting = (await test.client.policies.waiting())!;
    expect(waiting.policy.signedOff.map(({ name }) => name)).toEqual(['Grace']);
    const signed = await signAs('Alan', waiting.decision);
    expect(signed.signedOff.map(({ name }) => name)).toEqual(['Grace', 'Alan']);
    expect(await test.client.policies.current()).toEqual(signed);
    expect(await test.client.policies.waiting()).toBeNull();
  });
  it('one person cannot be both', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    await expect(signAs('grace ', { ...question, cut: 0.6 })).rejects.toMatchObject({ code: 'INVALID' });
  });
  it('a signature for another decision begins anew', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    await signAs('Alan', { ...question, cut: 0.5 });
    expect((await test.client.policies.waiting())!.policy.signedOff.map(({ name }) => name)).toEqual([
      'Alan',
    ]);
  });
});

describe('an earlier version', () => {
  it('is put in force again as a new version, and both stay in the list', async () => {
    const first = await signAs('Grace', { ...question, cut: 0.6 });
    await signAs('Grace', { ...question, current: 0.6, cut: 0.5 });
    const back = await signAs('Alan', { restore: 1 });
    expect(back).toMatchObject({ version: 3, restores: 1, triggers: first.triggers });
    expect((await test.client.policies.versions()).map(({ version }) => version)).toEqual([3, 2, 1]);
    const diff = await test.client.policies.diff({ from: 2, to: 3 });
    expect(diff.filter(({ sign }) => sign === '+').map(({ text }) => text.trim())).toContain(
      'threshold: 0.6',
    );
  });
  it('that never was is refused, and so is the one in force', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    await expect(test.client.policies.draft({ restore: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(test.client.policies.draft({ restore: 1 })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('a threshold for one cohort', () => {
  it('is a trigger of its own with that scope, beside the one for all', async () => {
    await signAs('Grace', { ...question, cut: 0.6 });
    const scope = { topic: 'Billing' };
    const signed = await signAs('Grace', { ...question, scope, current: 0.6, cut: 0.5 });
    expect(signed.triggers).toMatchObject([
      { name: 'confidence', threshold: 0.6, scope: {} },
      { name: 'confidence Billing', threshold: 0.5, scope },
    ]);
    const again = await signAs('Grace', { ...question, scope, current: 0.5, cut: 0.4 });
    expect(again.triggers).toMatchObject([{ threshold: 0.6 }, { threshold: 0.4, before: 0.5, scope }]);
  });
});

describe('a whole policy', () => {
  it('is signed with all its triggers, old thresholds beside the new ones', async () => {
    await enterPopulation(test);
    await signAs('Grace', { ...question, cut: 0.6 });
    const { triggers } = (await test.client.policies.current())!;
    const moved = triggers.map((one) => (one.kind === 'signal' ? { ...one, threshold: 0.5 } : one));
    const asks = { name: 'asks', kind: 'explicit_request', fires: 'explicit_request' } as const;
    const signed = await signAs('Alan', { triggers: [...moved, asks], costs: question.costs });
    expect(signed.triggers).toMatchObject([
      { threshold: 0.5, before: 0.6, rollback: 0.6, evidence: null },
      { name: 'asks', kind: 'explicit_request', enabled: true },
    ]);
    expect(signed.promise).toMatchObject({ weighted: true });
    expect(signed.promise!.savingPer1000).not.toBeNull();
  });
  it('with two triggers of one name is refused', async () => {
    const asks = { name: 'asks', kind: 'explicit_request', fires: 'explicit_request' } as const;
    const ask = test.client.policies.draft({ triggers: [asks, asks], costs: question.costs });
    await expect(ask).rejects.toMatchObject({ code: 'INVALID', message: 'Two triggers are named asks.' });
  });
});
