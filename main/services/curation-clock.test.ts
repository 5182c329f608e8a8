import { afterAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

const test = new TestApp();
afterAll(() => test.remove());

describe('the clock by which failures age', () => {
  it('is that of the computer in a workspace of one’s own', async () => {
    await test.client.workspaces.create({ name: 'Own' });
    const before = test.app.context.now().toISOString();
    const { now } = await test.client.evals.list({});
    expect(now > before).toBe(true);
  });

  it('stands still in the sample, where the newest failures are always hours old and few are overdue', async () => {
    await test.client.workspaces.openSample();
    const { items, now, hours } = await test.client.evals.list({ states: ['open', 'in_progress'] });
    expect(now.slice(0, 10)).toBe('2026-11-20');
    const ages = items.map(({ labelledAt }) => (Date.parse(now) - Date.parse(labelledAt)) / 3_600_000);
    expect(ages.length).toBeGreaterThan(8);
    expect(ages.filter((age) => age > hours)).toHaveLength(1);
    expect(Math.max(...ages)).toBeLessThan(hours + 24);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
    const { caseId } = items[0] ?? { caseId: '' };
    await test.client.evals.open({ caseId, by: 'Newcomer' });
    const view = await test.client.evals.get({ caseId, by: 'Newcomer' });
    expect(view.history[0]?.at).toBe(now);
    expect((await test.client.evals.sla()).now).toBe(now);
  });
});
