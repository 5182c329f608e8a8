import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { reviewRedaction } from '../test-redaction.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Meridian Mobile' });
  await test.importRuns([
    {
      id: 'asks',
      said: 'Can I speak to a human? My mail is jonas@example.com.',
      summary: 'Asked for a person.',
    },
    { id: 'asks-too', said: 'I want to talk to a person, now.', summary: 'Asked for a person.' },
    { id: 'gap', said: 'Can my neighbour share my plan?', summary: 'No rule covers it.' },
    { id: 'angry', said: 'This is ridiculous, my line is down again!' },
    { id: 'unclear', said: 'Something with my bill.', summary: 'Unclear.' },
    { id: 'single', said: 'Only one person judged this.', summary: 'One.' },
  ]);
  const settled = (caseId: string, verdict: string, more: object) => ({
    ...{ caseId, reviewer: 'Lea', kind: 'adjudication', cause: 'slip', verdict },
    ...more,
  });
  await test.importLabels([
    settled('asks', 'true_escalation', { grounds: ['explicit_request'] }),
    settled('asks-too', 'true_escalation', { grounds: ['explicit_request'] }),
    settled('gap', 'true_escalation', { grounds: ['policy_gap'] }),
    settled('angry', 'correct_resolution', { grounds: ['sentiment'] }),
    settled('unclear', 'true_escalation', { grounds: ['no_progress'], cause: 'ambiguous_case' }),
    { caseId: 'single', reviewer: 'Ada', verdict: 'true_escalation', grounds: ['no_progress'] },
  ]);
});
afterAll(() => test.remove());

describe('the criteria block', () => {
  it('shows no case whose redaction nobody went through', async () => {
    const { draft, lacks, adjudicated, previous } = await test.client.criteria.get({});
    expect(adjudicated).toBe(5);
    expect(previous).toBeNull();
    expect(draft.content.examples).toEqual([]);
    expect(draft.markdown).toContain('3. **No progress.**');
    const asks = lacks.find(({ slot }) => slot === 'honour_request');
    expect(asks?.sentence).toContain('the redaction of none was reviewed');
    expect(['asks', 'asks-too']).toContain(asks?.caseId);
  });

  it('takes its examples from settled cases alone, redacted, and from none that was settled as ambiguous', async () => {
    await reviewRedaction(test, 'asks', 'asks-too', 'gap', 'angry', 'unclear', 'single');
    const { draft, lacks } = await test.client.criteria.get({});
    expect(draft.content.examples.map(({ slot, caseId }) => [slot, caseId])).toEqual([
      ['honour_request', 'asks'],
      ['solve_frustrated', 'angry'],
      ['policy_gap', 'gap'],
    ]);
    expect(draft.markdown).toContain('[EMAIL_1]');
    expect(draft.markdown).not.toContain('jonas@');
    expect(draft.markdown).toContain('For instance: "It works again now."');
    expect(lacks.map(({ slot }) => slot)).toEqual(['ignore_doubt', 'no_progress', 'clarify_match']);
  });

  it('takes the next case where somebody does not want one', async () => {
    const { draft } = await test.client.criteria.get({ skip: ['asks'] });
    expect(draft.content.examples[0]?.caseId).toBe('asks-too');
  });

  it('is recorded as versions, each told from the one before, and not twice the same', async () => {
    await expect(test.client.criteria.export({})).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
    const first = await test.client.criteria.create({ by: 'Ada' });
    expect(first).toMatchObject({ version: 1, by: 'Ada', tokens: { encoding: 'o200k_base' } });
    expect(first.tokens.count).toBeGreaterThan(300);
    expect((await test.client.criteria.get({})).changed).toBe(false);
    await expect(test.client.criteria.create({ by: 'Ada' })).rejects.toMatchObject({ code: 'CONFLICT' });
    const { changed, diff, previous } = await test.client.criteria.get({ skip: ['asks'] });
    expect([changed, previous?.version]).toEqual([true, 1]);
    expect(diff.filter(({ sign }) => sign === '-').map(({ text }) => text)).toEqual([
      '- Customer: "Can I speak to a human? My mail is [EMAIL_1]."',
    ]);
    const second = await test.client.criteria.create({ by: 'Ben', skip: ['asks'] });
    expect((await test.client.criteria.history()).map(({ version }) => version)).toEqual([2, 1]);
    const { fileName, text } = await test.client.criteria.export({});
    expect([fileName, text]).toEqual(['Meridian Mobile escalation criteria v2.md', second.markdown]);
    const json = await test.client.criteria.export({ format: 'json', version: 1 });
    expect(JSON.parse(json.text)).toEqual(first);
  });
});
