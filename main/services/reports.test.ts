import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { enterPopulation, judgedWorkspace } from '../test-judged-workspace.ts';
import { signDecision } from './testing/sign-decision.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
});
afterEach(() => test.remove());

const threshold = { signal: 'confidence', costs: { missed: 38, needless: 6.4 } };

describe('the report of a workspace', () => {
  it('can be written before there is a single case, and says so', async () => {
    await test.client.workspaces.create({ name: 'Empty' });
    const { text, fileName } = await test.client.reports.html({});
    expect(fileName).toBe('Empty report.html');
    expect(text).toContain('There are not enough labels yet');
    expect(text.match(/<tr data-kpi=/g)).toHaveLength(5);
  });
  it('shows figures, cohorts, packet, agreement and period of judged cases', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    await enterPopulation(test);
    const { text } = await test.client.reports.html({});
    for (const found of [
      'of 8,000 escalated',
      'of 2,000 automated',
      '10 to 16\u00a0Nov 2026',
      'By topic',
      'Roaming',
    ]) {
      expect(text).toContain(found);
    }
    expect(text).toContain('By agent version');
    expect(text).toContain('Absent most often');
    expect(text).toContain('AC1 on the verdict');
    expect(text).not.toContain('The threshold on');
  });
  it('holds the threshold that is asked for, or the one proposed last', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    const asked = await test.client.reports.html({ threshold });
    expect(asked.text).toContain('The threshold on confidence');
    expect((await test.client.reports.html({})).text).not.toContain('The threshold on');
    await test.client.policies.propose(threshold);
    expect((await test.client.reports.html({})).text).toContain('The threshold on confidence');
  });
  it('holds the threshold of the policy in force when nothing is proposed', async () => {
    await test.client.workspaces.create({ name: 'Weekly' });
    await judgedWorkspace(test, 80);
    await signDecision(test, 'Grace', { ...threshold, cut: 0.7 });
    const { text } = await test.client.reports.html({});
    expect(text).toContain('The threshold on confidence');
    expect(text).toContain('In force 0.7');
    expect(text).not.toContain('v1 proposed');
  });
  it('shows a name that is markup as the name it is', async () => {
    await test.client.workspaces.create({ name: '<img src=x onerror=alert(1)>' });
    const { text } = await test.client.reports.html({});
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});
