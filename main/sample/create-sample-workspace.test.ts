import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Kpi, KpiId } from '../../shared/model/kpi.ts';
import { allEvents } from '../db/event-log.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.openSample();
});
afterAll(() => test.remove());

async function kpis(): Promise<Map<KpiId, Kpi>> {
  const { overall } = await test.client.estimates.kpis({});
  return new Map(overall.kpis.map((kpi) => [kpi.id, kpi]));
}

const costs = { missed: 38, needless: 6.4 };

describe('the sample workspace', () => {
  it('opens as Meridian Mobile with 600 cases, two reviewers and a policy, and is healthy', async () => {
    const info = await test.client.workspaces.current();
    expect(info).toMatchObject({
      sample: true,
      cases: 600,
      policyVersion: 2,
      reviewers: expect.arrayContaining(['Ada Brandt', 'Tomás Rivera']),
      settings: { name: 'Meridian Mobile', currency: 'EUR' },
    });
    expect(info?.reviewers).toHaveLength(2);
    expect((await test.client.workspaces.doctor()).healthy).toBe(true);
  });

  it('is the same on every machine: the last event has the same hash when it is made twice', async () => {
    const other = new TestApp();
    await other.client.workspaces.openSample();
    const last = (app: TestApp) => allEvents(app.app.context.session.require().db).at(-1)?.hash;
    expect(last(other)).toBe(last(test));
    await other.remove();
  });

  it('tells a story: one number above its limit, one below, some undecided', async () => {
    const all = await kpis();
    const of = (id: KpiId) => all.get(id) as Kpi & { estimate: number; low: number; high: number };
    expect(of('escalation_rate').estimate).toBeCloseTo(0.23, 6);
    expect(of('escalation_appropriateness').estimate).toBeGreaterThan(0.66);
    expect(of('escalation_appropriateness').estimate).toBeLessThan(0.76);
    expect(of('escalation_appropriateness').low).toBeLessThan(0.65);
    expect(of('missed_escalation_rate').estimate).toBeGreaterThan(0.025);
    expect(of('missed_escalation_rate').estimate).toBeLessThan(0.045);
    expect(of('missed_escalation_rate').high).toBeGreaterThan(0.05);
    expect(of('escalation_recall').estimate).toBeGreaterThan(0.8);
    expect(of('escalation_recall').low).toBeLessThan(0.8);
    expect(of('handoff_sufficiency').high).toBeLessThan(0.7);
    for (const kpi of all.values()) expect(kpi.weighted).toBe(true);
  });

  it('has picture messages as its sore spot, more so since the last version', async () => {
    const { groups } = await test.client.estimates.kpis({ by: 'topic' });
    const appropriate = groups.map((group) => ({
      topic: group.value,
      share: group.kpis.find((kpi) => kpi.id === 'escalation_appropriateness')?.estimate ?? 1,
    }));
    appropriate.sort((a, b) => a.share - b.share);
    expect(appropriate[0]?.topic).toBe('Picture messages');
    const sides = await test.client.estimates.kpis({ by: 'agentVersion' });
    const shares = sides.groups
      .toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
      .map((group) => group.kpis.find((kpi) => kpi.id === 'escalation_appropriateness')?.estimate ?? 1);
    expect(shares.at(-1)).toBeLessThan(Math.min(...shares.slice(0, -1)));
  });

  it('advises to move the confidence cut a little down, with a saving that is more than noise', async () => {
    const advice = await test.client.thresholds.suggest({ signal: 'self_confidence', costs, scope: {} });
    expect(advice.verdict).toBe('move');
    expect(advice.current?.cut).toBe(0.62);
    expect(advice.suggested?.cut).toBeGreaterThanOrEqual(0.5);
    expect(advice.suggested?.cut).toBeLessThanOrEqual(0.57);
    expect(advice.saving?.low).toBeGreaterThan(0);
    expect(advice.separation?.auroc).toBeGreaterThan(0.74);
    expect(advice.separation?.auroc).toBeLessThan(0.84);
    const newest = await test.client.thresholds.suggest({ signal: 'self_confidence', costs });
    expect(newest.scope).toEqual({ agentVersion: 'atlas-4.1, prompt 12' });
    expect(newest.verdict).toBe('move');
  });

  it('gives no advice on sentiment, which does not separate, and has a verifier that does', async () => {
    const sentiment = await test.client.thresholds.suggest({ signal: 'sentiment', costs });
    expect(sentiment.verdict).toBe('cannot_say');
    expect(sentiment.separation?.low).toBeLessThan(0.5);
    expect(sentiment.separation?.high).toBeGreaterThan(0.5);
    const verifier = await test.client.thresholds.suggest({ signal: 'verifier_score', costs });
    expect(verifier.separation?.auroc).toBeGreaterThan(0.83);
  });

  it('has work waiting: an open case for the newcomer, found by the queue', async () => {
    const next = await test.client.reviews.next({ reviewer: 'Newcomer', filter: {}, direction: 'next' });
    expect(next.caseId).not.toBeNull();
  });

  it('has failures in every state of curation, most of them decided in time', async () => {
    const { items, counts, hours } = await test.client.evals.list({});
    for (const [state, cases] of Object.entries(counts)) expect(cases, state).toBeGreaterThan(3);
    const decided = items.filter(({ decidedAt }) => decidedAt !== null);
    const late = decided.filter(({ decidedAt, dueAt }) => (decidedAt ?? '') > dueAt);
    expect(decided.length).toBeGreaterThan(100);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(decided.length / 10);
    expect(hours).toBe(72);
    for (const { state, checkable, criteria } of items) {
      if (state === 'accepted' || state === 'exported') expect(criteria).toBeGreaterThan(0);
      expect(checkable).toBeLessThanOrEqual(criteria);
    }
  });
});
