import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Policy } from '../../shared/model/policy.ts';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';
import { type Decision, signDecision } from './testing/sign-decision.ts';

let test: TestApp;
const signAs = (name: string, decision: Decision) => signDecision(test, name, decision);
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
      before: 0.8,
      rollback: 0.8,
    });
    expect(policy).toMatchObject({ codebookVersion: 1, promise: { labels: 117, weighted: false } });
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
    await signAs('Grace', { ...question, cut: 0.58 });
    const inForce = await test.client.policies.export({});
    expect(inForce.fileName).toBe('Policies policy v1.yaml');
    expect(parse(inForce.text).triggers[0].threshold).toBe(0.58);
  });
  it('has no proposal to give once it was overtaken by a signature', async () => {
    await judgedWorkspace(test, 60);
    await test.client.policies.propose({ ...question, cut: 0.6 });
    expect((await test.client.policies.export({ proposed: true })).fileName).toContain('v1 proposed');
    await signAs('Grace', { ...question, cut: 0.6 });
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
