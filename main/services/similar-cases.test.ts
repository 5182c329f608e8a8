import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

const reviewer = 'Ada';
let test: TestApp;
const said = {
  roaming: 'My roaming does not work abroad in Lisbon since the eSIM was swapped.',
  alsoRoaming: 'In Lisbon my eSIM shows no roaming at all.',
  onlyLisbon: 'I want to change my flight to Lisbon.',
  bill: 'Why is the invoice so high?',
  other: 'Please cancel the subscription.',
  more: 'Please send the invoice again.',
};

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Alike' });
  await test.importRuns([
    ...Object.entries(said).map(([id, text]) => ({ id, said: text })),
    { id: 'handed', said: 'Nothing works.', summary: 'The eSIM was swapped in Lisbon.' },
  ]);
});
afterEach(() => test.remove());

const similar = (caseId: string, limit = 50) => test.client.cases.similar({ caseId, reviewer, limit });

describe('cases that are alike', () => {
  it('are those that share the rarest words, the most alike first, each with what it shares', async () => {
    const { cases } = await similar('roaming');
    expect(cases.map(({ caseId }) => caseId)).toEqual(['alsoRoaming']);
    expect([...(cases[0]?.shared ?? [])].sort()).toEqual(['esim', 'lisbon', 'roaming']);
  });
  it('may share a single word where nothing shares more', async () => {
    const { cases } = await similar('bill');
    expect(cases.map(({ caseId }) => caseId)).toEqual(['more']);
  });
  it('never hold the case itself, and no more than were asked for', async () => {
    expect((await similar('onlyLisbon')).cases.map(({ caseId }) => caseId)).not.toContain('onlyLisbon');
    expect((await similar('onlyLisbon', 1)).cases).toHaveLength(1);
  });
  it('are none where no other case holds a word of it, and that is no error', async () => {
    expect(await similar('handed')).toEqual({ terms: [], cases: [] });
  });
  it('are looked for without the packet, before it is open and after', async () => {
    const before = await similar('handed');
    expect(JSON.stringify(before)).not.toMatch(/lisbon|esim|swapped/i);
    const draft = { answers: { verdict: 'cannot_tell' as const }, beforePacket: null, milliseconds: 0 };
    await test.client.reviews.openPacket({ reviewer, caseId: 'handed', draft });
    expect(await similar('handed')).toEqual(before);
  });
  it('take hostile text for words', async () => {
    await test.importRuns([
      { id: 'quote', said: '"NEAR( * AND -x: \'; DROP TABLE cases; -- NEAR' },
      { id: 'again', said: '"NEAR( * "near" DROP table' },
    ]);
    expect((await similar('quote')).cases.map(({ caseId }) => caseId)).toEqual(['again']);
  });
});

describe('a queue narrowed to cases that are alike', () => {
  const among = ['bill', 'roaming', 'other'];
  const next = (from: string, direction: 'next' | 'previous' = 'next') =>
    test.client.reviews.next({ reviewer, filter: { among }, from, direction });

  it('goes through them in the order of likeness and round its ends', async () => {
    expect(await next('bill')).toEqual({ caseId: 'roaming' });
    expect(await next('other')).toEqual({ caseId: 'bill' });
    expect(await next('bill', 'previous')).toEqual({ caseId: 'other' });
  });
  it('starts at the most alike from a case that is not one of them, and passes over what is done', async () => {
    await test.client.reviews.skip({ reviewer, caseId: 'bill', reason: 'other' });
    expect(await next('alsoRoaming')).toEqual({ caseId: 'roaming' });
  });
  it('is finished when none is open', async () => {
    for (const caseId of among) await test.client.reviews.skip({ reviewer, caseId, reason: 'other' });
    expect(await next('bill')).toEqual({ caseId: null });
  });
  it('is listed in that order, page by page, and can be searched', async () => {
    const first = await test.client.cases.list({ reviewer, among, limit: 2 });
    expect(first.cases.map(({ caseId }) => caseId)).toEqual(['bill', 'roaming']);
    const rest = await test.client.cases.list({ reviewer, among, limit: 2, cursor: first.next as string });
    expect(rest).toMatchObject({ cases: [{ caseId: 'other' }], next: null, total: 3 });
    const found = await test.client.cases.list({ reviewer, among, search: 'esim' });
    expect(found.cases.map(({ caseId }) => caseId)).toEqual(['roaming']);
  });
});
