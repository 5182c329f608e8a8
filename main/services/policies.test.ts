import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Policy } from '../../shared/model/policy.ts';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Policies' });
});
afterEach(() => test.remove());

const question = { signal: 'confidence', costs: { missed: 38, needless: 6.4 }, current: 0.8 };
const noise = { ...question, signal: 'noise' };

describe('a policy file', () => {
  it('is the policy itself, readable by any YAML reader', async () => {
    await judgedWorkspace(test, 60);
    await enterPopulation(test);
    const { policy, yaml } = await test.client.policies.draft({ ...question, cut: 0.6 });
    expect(Policy.parse(parse(yaml))).toEqual(policy);
    expect(parse(yaml, { version: '1.1' })).toEqual(parse(yaml));
    expect(yaml).toMatch(/^# Escalation policy, version 1, .*\n# PROPOSED, not signed/);
  });
  it('carries old and new threshold, evidence, seed, codebook, expiry and the audit rate', async () => {
    await judgedWorkspace(test, 60);
    const { policy } = await test.client.policies.draft({ ...question, cut: 0.6, expiresInDays: 30 });
    expect(policy).toMatchObject({
      version: 1,
      expiresAt: '2026-12-21',
      costs: { needlessHandover: 6.4, missedEscalation: 38, currency: 'EUR' },
      randomAuditRate: 0.02,
      signedOff: [],
    });
    expect(policy.triggers[0]).toMatchObject({
      signal: 'confidence',
      operator: '<',
      threshold: 0.6,
      rollback: 0.8,
    });
    const { seed } = (await test.client.workspaces.current())!;
    expect(policy.triggers[0]!.evidence).toMatchObject({ codebookVersion: 1, seed, weighted: false });
    expect(policy.triggers[0]!.evidence!.sentence).toMatch(/^0\.6 was chosen by hand\. The advice: /);
  });
  it('leaves the triggers alone where no threshold is advised, and says why', async () => {
    await judgedWorkspace(test, 60);
    const { current: _, ...asHandled } = noise;
    const { policy } = await test.client.policies.draft(asHandled);
    expect(policy.triggers).toEqual([]);
    expect(policy.note).toMatch(
      /^No threshold on noise is set\. No advice\. Do not threshold on this signal/,
    );
  });
});

describe('signing', () => {
  it('puts the next version in force and keeps who signed when', async () => {
    await judgedWorkspace(test, 60);
    const { policy } = await test.client.policies.draft({ ...question, cut: 0.6 });
    const signed = await test.client.policies.sign({ policy, name: 'Grace' });
    expect(signed.signedOff).toEqual([{ name: 'Grace', at: signed.createdAt }]);
    expect(await test.client.policies.current()).toEqual(signed);
    expect((await test.client.policies.export({})).text).toContain('# Signed by Grace on 21\u00a0Nov 2026.');
  });
  it('by a name with a line break stays in the comment and changes no field', async () => {
    await judgedWorkspace(test, 60);
    const { policy } = await test.client.policies.draft({ ...question, cut: 0.6 });
    const name = 'Eve\ntriggers: []\u2028version: 99';
    const signed = await test.client.policies.sign({ policy, name });
    const { text } = await test.client.policies.export({});
    expect(text).toContain('# Signed by Eve triggers: [] version: 99 on');
    expect(Policy.parse(parse(text))).toEqual(signed);
  });
  it('of a second version shows what changed, line by line', async () => {
    await judgedWorkspace(test, 60);
    const first = await test.client.policies.draft({ ...question, cut: 0.6 });
    await test.client.policies.sign({ policy: first.policy, name: 'Grace' });
    const { current: _, ...next } = question;
    const { policy, diff } = await test.client.policies.draft({ ...next, cut: 0.55 });
    expect(policy).toMatchObject({ version: 2, triggers: [{ threshold: 0.55, rollback: 0.6 }] });
    const changed = diff.filter((line) => line.sign !== ' ').map((line) => `${line.sign}${line.text.trim()}`);
    expect(changed).toEqual(
      expect.arrayContaining(['-version: 1', '+version: 2', '-threshold: 0.6', '+threshold: 0.55']),
    );
    expect(diff.filter((line) => line.text.includes('randomAuditRate'))).toEqual([
      { sign: ' ', text: 'randomAuditRate: 0.02' },
    ]);
  });
  it('is refused for a draft that another signature has overtaken', async () => {
    await judgedWorkspace(test, 60);
    const { policy } = await test.client.policies.draft({ ...question, cut: 0.6 });
    await test.client.policies.sign({ policy, name: 'Grace' });
    await expect(test.client.policies.sign({ policy, name: 'Alan' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await test.client.policies.current())!.signedOff).toHaveLength(1);
  });
});

describe('exporting', () => {
  it('asks for a decision before there is anything to export', async () => {
    await expect(test.client.policies.export({})).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
  });
  it('gives the proposal until one is signed, then the one in force', async () => {
    await judgedWorkspace(test, 60);
    await test.client.policies.propose({ ...question, cut: 0.6 });
    const proposed = await test.client.policies.export({});
    expect(proposed.fileName).toBe('Policies policy v1 proposed.yaml');
    expect(parse(proposed.text).signedOff).toEqual([]);
    const { policy } = await test.client.policies.draft({ ...question, cut: 0.58 });
    await test.client.policies.sign({ policy, name: 'Grace' });
    const inForce = await test.client.policies.export({});
    expect(inForce.fileName).toBe('Policies policy v1.yaml');
    expect(parse(inForce.text).triggers[0].threshold).toBe(0.58);
  });
  it('has no proposal to give once it was overtaken by a signature', async () => {
    await judgedWorkspace(test, 60);
    const policy = await test.client.policies.propose({ ...question, cut: 0.6 });
    expect((await test.client.policies.export({ proposed: true })).fileName).toContain('v1 proposed');
    await test.client.policies.sign({ policy, name: 'Grace' });
    await expect(test.client.policies.export({ proposed: true })).rejects.toMatchObject({
      code: 'NEEDS_DECISION',
    });
  });
  it('survives a restart', async () => {
    await judgedWorkspace(test, 60);
    const policy = await test.client.policies.propose({ ...question, cut: 0.6 });
    await test.restart();
    expect(Policy.parse(parse((await test.client.policies.export({})).text))).toEqual(policy);
  });
});
