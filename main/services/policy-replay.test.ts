import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.openSample();
});
afterAll(() => test.remove());

const NO_PROGRESS: PolicyTrigger = {
  ...{ name: 'no_progress', kind: 'fired', fires: 'no_progress' },
  ...{ scope: {}, route: null, enabled: true },
};

async function inForce(): Promise<PolicyTrigger[]> {
  return (await test.client.policies.current())!.triggers;
}

/** The policy in force with its confidence cut moved. */
async function withCut(threshold: number): Promise<PolicyTrigger[]> {
  const triggers = await inForce();
  return triggers.map((one) =>
    one.kind === 'signal' && one.name === 'low_confidence' ? { ...one, threshold } : one,
  );
}

describe('the policy in force, replayed on the sample workspace', () => {
  it('does what the agent did, but for handovers of a trigger that it does not have', async () => {
    const { fidelity } = await test.client.policies.replay();
    expect(fidelity).toMatchObject({ version: 2, cases: 600, onlyPolicy: 0, faithful: true });
    expect(fidelity!.onlyAgent).toBeGreaterThan(0);
    expect(fidelity!.agree + fidelity!.onlyAgent).toBe(600);
    expect(fidelity!.unknown.map(({ name }) => name)).toEqual(['no_progress']);
    for (const line of fidelity!.triggers) expect(line).toMatchObject({ onlyRecorded: 0, onlyReplayed: 0 });
    expect(fidelity!.sentence).toMatch(/of the agent’s 280\u00a0handovers come from none of its triggers\.$/);
  });
  it('with that trigger does exactly what the agent did, so nothing differs', async () => {
    const triggers = [...(await inForce()), NO_PROGRESS];
    const { figures, handled, difference, logged } = await test.client.policies.replay({ triggers });
    expect(figures).toEqual(handled);
    expect(logged).toMatchObject({ handedOver: 280, handedOverThen: 280 });
    expect(difference.costPer1000).toMatchObject({
      estimate: null,
      reason: 'no labelled case changes hands',
    });
  });
  it('has the estimates of the workspace where it does what the agent did', async () => {
    const triggers = [...(await inForce()), NO_PROGRESS];
    const { figures } = await test.client.policies.replay({ triggers });
    expect(figures.escalationRate).toMatchObject({
      low: expect.closeTo(0.23, 2),
      high: expect.closeTo(0.23, 2),
    });
    expect(figures.precision.estimate).toBeCloseTo(0.7, 1);
    expect(figures.missedRate.high).toBeGreaterThan(0.05);
  });
  it('says first that it cannot speak for the agent where it does not do what the agent did', async () => {
    const other = new TestApp();
    await other.client.workspaces.openSample();
    const { db } = other.app.context.session.require();
    const row = db.prepare<[], string>('SELECT body FROM policy WHERE version = 2').pluck().get()!;
    const policy = JSON.parse(row) as { triggers: object[] };
    db.prepare('UPDATE policy SET body = ? WHERE version = 2').run(
      JSON.stringify({ ...policy, triggers: policy.triggers.slice(1) }),
    );
    const { fidelity, remarks } = await other.client.policies.replay();
    expect(fidelity!.faithful).toBe(false);
    expect(remarks[0]).toBe(fidelity!.sentence);
    expect(remarks[0]).toMatch(/The policy known here is not all that decides/);
    await other.remove();
  });
});

it('takes no agent versions together without saying so', async () => {
  const { remarks } = await test.client.policies.replay();
  expect(remarks.join(' ')).toContain(
    'The labelled cases are of 3 agent versions, taken together here: “atlas-4',
  );
});

describe('what each trigger earns', () => {
  it('shows that sentiment alone catches nothing, and that it should be dropped', async () => {
    const { audits } = await test.client.policies.replay();
    const sentiment = audits.find(({ name }) => name === 'sentiment')!;
    expect(sentiment).toMatchObject({ suspect: true, order: null, verdict: 'drop' });
    expect(sentiment.exclusivePrecision.estimate).toBe(0);
    expect(sentiment.without.costPer1000.high).toBeLessThan(0);
    expect(sentiment.sentence).toMatch(/^A signal of this kind starts as a suspect: .* Drop it: /);
  });
  it('takes a request for a human as a rule, and looks at how many it hears', async () => {
    const { audits, requests } = await test.client.policies.replay();
    const request = audits.find(({ name }) => name === 'explicit_request')!;
    expect(request).toMatchObject({ verdict: 'rule', adjustedP: null });
    expect(request.precision.estimate).toBe(1);
    expect(request.detection!.n).toBe(requests.asked);
    expect(request.detection!.estimate).toBeLessThan(1);
    expect(requests.ignored).toBeGreaterThan(0);
  });
  it('cannot say much of a trigger that few labelled cases hang on', async () => {
    const triggers = [...(await inForce()), NO_PROGRESS];
    const { audits } = await test.client.policies.replay({ triggers });
    const last = audits.at(-1)!;
    expect(last.exclusive).toBeLessThan(10);
    expect(last).toMatchObject({ verdict: 'cannot_say', adjustedP: null });
    expect(last.sentence).toMatch(/hang on it alone; at least 10 are needed/);
  });
  it('says nothing of one that is off, which changes nothing', async () => {
    const triggers = await inForce();
    const off = { ...triggers[0]!, enabled: false };
    const { audits } = await test.client.policies.replay({ triggers: [off, ...triggers.slice(1)] });
    expect(audits[0]).toMatchObject({ verdict: 'off', support: 0, logged: { fires: 0 } });
  });
  it('finds the ground that no trigger covers', async () => {
    const triggers = (await inForce()).filter(({ name }) => name === 'explicit_request');
    const { grounds } = await test.client.policies.replay({ triggers });
    const of = (ground: string) => grounds.find((one) => one.ground === ground)!;
    expect(of('explicit_request').covered).toBe(true);
    expect(of('policy_gap')).toMatchObject({ covered: false });
    expect(of('no_progress').handedOver.estimate).toBeLessThan(0.5);
  });
});

describe('a case without a value of the signal', () => {
  it('does not fire its trigger unless the policy says so, and is counted', async () => {
    const gone = { ...(await withCut(0.62))[0]!, name: 'gone', signal: 'never_logged' } as PolicyTrigger;
    const rest = (await inForce()).slice(1);
    const silent = await test.client.policies.replay({ triggers: [gone, ...rest] });
    expect(silent.audits[0]!.logged).toEqual({ fires: 0, exclusive: 0, missing: 600 });
    expect(silent.remarks.join(' ')).toMatch(
      /600\u00a0cases in the scope of gone lack a value .* does not fire/,
    );
    const loud = { ...gone, missing: 'fires' } as PolicyTrigger;
    expect((await test.client.policies.replay({ triggers: [loud, ...rest] })).logged.handedOver).toBe(600);
  });
});

describe('two policies side by side', () => {
  it('differ in the cases that change hands, labelled ones told with their answer', async () => {
    const found = await test.client.policies.compare({
      first: { version: 2 },
      second: { name: 'lower', triggers: await withCut(0.55) },
    });
    expect(found.toHuman).toBe(0);
    expect(found.toAgent).toBe(found.labelled.length + found.unlabelledTotal);
    for (const one of found.labelled) {
      expect(one).toMatchObject({ to: 'agent', triggers: ['low_confidence'] });
    }
    expect(found.difference.costPer1000.high).toBeLessThan(0);
    expect(found.difference.escalationRate.estimate).toBeLessThan(0);
    expect(found.sentence).toMatch(/cases of 600\u00a0logged cases \(.*\) change hands/);
    expect(found.diff.filter(({ sign }) => sign !== ' ').map(({ text }) => text.trim())).toEqual(
      expect.arrayContaining(['threshold: 0.62', 'threshold: 0.55']),
    );
  });
  it('never tell which way a case without a label would go', async () => {
    const found = await test.client.policies.compare({ first: { version: 1 }, second: { version: 2 } });
    expect(found.unlabelledTotal).toBeGreaterThan(0);
    expect(found.unlabelled).toEqual([...found.unlabelled].sort());
    const told = new Set(found.labelled.map(({ caseId }) => caseId));
    for (const caseId of found.unlabelled) expect(told.has(caseId)).toBe(false);
  });
  it('that are the same hand over the same cases', async () => {
    const { sentence, labelled } = await test.client.policies.compare({
      first: { version: 2 },
      second: { version: 2 },
    });
    expect(sentence).toBe('Both hand over the same cases.');
    expect(labelled).toEqual([]);
  });
  it('of which one never was are refused', async () => {
    const ask = test.client.policies.compare({ first: { version: 7 }, second: { version: 2 } });
    await expect(ask).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('promise and outcome', () => {
  it('are compared figure by figure: one kept, one broken, others still open', async () => {
    const found = (await test.client.policies.outcome())!;
    expect(found).toMatchObject({ version: 2, cases: 600 });
    const verdicts = Object.fromEntries(found.lines.map(({ figure, verdict }) => [figure, verdict]));
    expect(verdicts).toEqual({
      escalationRate: 'broken',
      missedRate: 'cannot_say',
      costPer1000: 'cannot_say',
      savingPer1000: 'kept',
    });
    expect(found.sentence).toMatch(/Broken: escalation rate\.$/);
  });
  it('wait for cases that began after the signature', async () => {
    const other = new TestApp();
    await other.client.workspaces.openSample();
    const decision = { triggers: await withCut(0.55), costs: { missed: 38, needless: 6.4 } };
    const { policy, notShown } = await other.client.policies.draft(decision);
    await other.client.policies.sign({
      ...{ decision, policy, name: 'Grace', reason: 'It saves.', acknowledged: notShown },
    });
    const found = (await other.client.policies.outcome())!;
    expect(found).toMatchObject({ version: 3, cases: 0, labels: 0 });
    for (const { verdict } of found.lines) expect(verdict).toBe('cannot_say');
    expect(found.sentence).toMatch(/no case was logged, so its promise cannot be checked yet/);
    expect((await other.client.policies.replay()).fidelity!.version).toBe(2);
    await other.remove();
  });
});

describe('without a policy', () => {
  it('a replay asks for one, and takes triggers that are given', async () => {
    const other = new TestApp();
    await other.client.workspaces.create({ name: 'Empty' });
    await expect(other.client.policies.replay()).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
    const found = await other.client.policies.replay({ triggers: [NO_PROGRESS] });
    expect(found).toMatchObject({ fidelity: null, labels: 0, logged: { cases: 0 } });
    expect(found.remarks).toEqual(['No case is labelled.']);
    await other.remove();
  });
});
