import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';
import { importCases, type TestCase } from '../test-imported-cases.ts';

let test: TestApp;
const list = (more: object = {}) => test.client.abandons.list(more);
const firsts = async (more: object = {}) => (await list(more)).rows.map(({ first }) => first.caseId);

interface Made {
  customer?: string;
  at: string;
  until?: string;
  channel?: string;
  outcome?: TestCase['outcome'];
  topic?: string;
  said?: TestCase['messages'];
}

function made(caseId: string, { customer, at, until, channel, outcome, topic, said }: Made): TestCase {
  return {
    caseId,
    outcome: outcome ?? 'automated',
    startedAt: at,
    endedAt: until ?? null,
    cohort: { ...(channel && { channel }), ...(topic && { topic }) },
    metadata: { ...(customer && { customer_id: customer }), site: 'north' },
    ...(said && { messages: said }),
  };
}

beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Abandons' });
  importCases(test, [
    // Left in chat at 9:05, taken over on the phone an hour later.
    made('left', {
      ...{ customer: 'K-1', at: '2026-11-02T09:00:00Z', until: '2026-11-02T09:05:00Z' },
      ...{ channel: 'Chat', outcome: 'abandoned', topic: 'Roaming' },
      said: [
        { speaker: 'agent', text: 'How can I help?' },
        { speaker: 'customer', text: 'My   roaming is off.\nAgain.' },
        { speaker: 'tool', text: '{"found": 0}' },
        { speaker: 'agent', text: `Please wait. ${'x'.repeat(400)}` },
      ],
    }),
    made('left-phone', {
      ...{ customer: ' k-1 ', at: '2026-11-02T10:05:00Z', channel: 'Phone' },
      ...{ outcome: 'escalated', topic: 'Roaming' },
    }),
    made('left-mail', { customer: 'K-1', at: '2026-11-03T10:05:00Z', channel: 'E-mail', topic: 'Billing' }),
    // Ended by the agent, and back by e-mail two days later.
    made('ended', { customer: 'K-2', at: '2026-11-02T09:00:00Z', channel: 'Chat' }),
    made('ended-mail', { customer: 'K-2', at: '2026-11-04T09:00:00Z', channel: 'E-mail' }),
    // The same channel, a handover, too late, nobody's name, nobody's channel: none of these is suspected.
    made('same', { customer: 'K-3', at: '2026-11-02T09:00:00Z', channel: 'Chat' }),
    made('same-again', { customer: 'K-3', at: '2026-11-02T12:00:00Z', channel: 'chat ' }),
    made('handed', { customer: 'K-4', at: '2026-11-02T09:00:00Z', channel: 'Chat', outcome: 'escalated' }),
    made('handed-phone', { customer: 'K-4', at: '2026-11-02T10:00:00Z', channel: 'Phone' }),
    made('late', { customer: 'K-5', at: '2026-11-02T09:00:00Z', channel: 'Chat' }),
    made('late-phone', { customer: 'K-5', at: '2026-11-05T10:00:00Z', channel: 'Phone' }),
    made('nobody', { customer: 'unknown', at: '2026-11-02T09:00:00Z', channel: 'Chat' }),
    made('nobody-phone', { customer: 'Unknown', at: '2026-11-02T10:00:00Z', channel: 'Phone' }),
    made('nameless', { at: '2026-11-02T09:00:00Z', channel: 'Chat' }),
    made('channelless', { customer: 'K-2', at: '2026-11-02T10:00:00Z' }),
    // While the chat was still open.
    made('open', {
      ...{ customer: 'K-6', at: '2026-11-02T09:00:00Z', until: '2026-11-02T11:00:00Z' },
      ...{ channel: 'Chat', outcome: 'abandoned' },
    }),
    made('open-phone', { customer: 'K-6', at: '2026-11-02T10:00:00Z', channel: 'Phone' }),
  ]);
});
afterAll(() => test.remove());

describe('sessions of one customer on other channels', () => {
  it('are not joined while nobody has declared what names the customer', async () => {
    const found = await list();
    expect(found).toMatchObject({ rule: { key: null, windowHours: 72 }, joined: 0, rows: [] });
    expect(found.headline).toContain('no field was declared');
  });

  it('can be joined by the fields that exist, each with how many cases have it and how many share it', async () => {
    expect(await test.client.abandons.fields()).toEqual([
      { name: 'customer_id', cases: 16, shared: 16, customers: 7 },
      { name: 'site', cases: 17, shared: 17, customers: 1 },
    ]);
    await expect(test.client.abandons.configure({ key: 'no_such', windowHours: 72 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are suspected within 72 hours after the end, the strongest suspicion first', async () => {
    await test.client.abandons.configure({ key: 'customer_id', windowHours: 72 });
    const found = await list();
    expect(found.rows.map(({ first, next }) => [first.caseId, next.caseId])).toEqual([
      ['left', 'left-phone'],
      ['open', 'open-phone'],
      ['ended', 'ended-mail'],
    ]);
    expect(found).toMatchObject({ cases: 17, joined: 13, counts: { open: 3, labelled: 0, dismissed: 0 } });
    expect(found.headline).toContain('None is judged yet, so none counts');
    expect(found.rows[0]).toMatchObject({ gapMinutes: 60, overlaps: false, sameTopic: true, more: 1 });
    expect(found.rows[1]).toMatchObject({ gapMinutes: 0, overlaps: true, sameTopic: null, more: 0 });
  });

  it('are told by what the customer said first and what was said last, cut off where it is long', async () => {
    const [row] = (await list()).rows;
    expect(row?.first).toMatchObject({ opening: 'My roaming is off. Again.', channel: 'Chat', turns: 4 });
    expect(row?.first.closing?.by).toBe('agent');
    expect([...(row?.first.closing?.text ?? '')]).toHaveLength(280);
    expect(row?.next).toMatchObject({ opening: 'Where is my bill?', closing: null });
  });

  it('follow the window that is declared, and come in pages', async () => {
    await test.client.abandons.configure({ key: 'customer_id', windowHours: 24 });
    expect(await firsts()).toEqual(['left', 'open']);
    await test.client.abandons.configure({ key: 'customer_id', windowHours: 96 });
    expect(await firsts()).toEqual(['left', 'open', 'ended', 'late']);
    const page = await list({ limit: 2 });
    expect(page.next).toBe(2);
    expect(await firsts({ limit: 2, from: 2 })).toEqual(['ended', 'late']);
    await test.client.abandons.configure({ key: 'customer_id', windowHours: 72 });
  });

  it('are found in files that come later, too', async () => {
    importCases(test, [
      made('ended-phone', { customer: 'K-2', at: '2026-11-02T09:30:00Z', channel: 'Phone' }),
    ]);
    const found = (await list()).rows.find(({ first }) => first.caseId === 'ended');
    expect(found).toMatchObject({ next: { caseId: 'ended-phone' }, gapMinutes: 30, more: 1 });
  });
});

it('a joining that was cut off is none: the field has to be declared again', async () => {
  const { db } = test.app.context.session.require();
  const change = (joining: boolean) =>
    db
      .prepare("UPDATE setting SET value = json_set(value, '$.joining', json(?)) WHERE name = 'abandons'")
      .run(String(joining));
  change(true);
  expect(await list()).toMatchObject({ rule: { key: null }, joined: 0, rows: [] });
  await test.client.abandons.configure({ key: 'customer_id', windowHours: 72 });
  expect(await list()).toMatchObject({ rule: { key: 'customer_id' }, joined: 14 });
});

describe('two sessions that are not the same matter', () => {
  it('are dismissed, and the next session within the window takes the place', async () => {
    await test.client.abandons.dismiss({ first: 'open', next: 'open-phone' });
    await test.client.abandons.dismiss({ first: 'ended', next: 'ended-phone' });
    const found = await list();
    expect(found.rows.map(({ next }) => next.caseId)).toEqual(['left-phone', 'ended-mail', 'ended-mail']);
    expect(found.counts).toMatchObject({ open: 3, dismissed: 2 });
    expect(await firsts({ show: 'dismissed' })).toEqual(['open', 'ended']);
  });

  it('come back by undo and go again by redo, also after a restart', async () => {
    expect(await test.client.abandons.undo()).toMatchObject({ first: 'ended', canUndo: true, canRedo: true });
    await test.restart();
    expect((await list()).counts.dismissed).toBe(1);
    expect(await test.client.abandons.redo()).toMatchObject({ first: 'ended', canRedo: false });
    expect((await list()).counts.dismissed).toBe(2);
    expect(await test.client.abandons.redo()).toBeNull();
  });

  it('are cases of this workspace', async () => {
    await expect(test.client.abandons.dismiss({ first: 'open', next: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a suspected abandon escalation', () => {
  it('counts only once its first session was labelled, and as what the label says', async () => {
    await test.importLabels([{ caseId: 'left', reviewer: 'Ada', verdict: 'missed_escalation' }]);
    await test.importLabels([{ caseId: 'ended', reviewer: 'Ada', verdict: 'correct_resolution' }]);
    const found = await list({ show: 'labelled' });
    expect(found.counts).toMatchObject({ labelled: 2, confirmed: 1 });
    expect(found.rows.map(({ first, verdict }) => [first.caseId, verdict])).toEqual([
      ['left', 'missed_escalation'],
      ['ended', 'correct_resolution'],
    ]);
    expect(found.headline).toContain('only those count');
  });

  it('is not made of a value that more cases share than one customer has sessions', async () => {
    const crowd = Array.from({ length: 51 }, (_, i) =>
      made(`crowd-${i}`, {
        ...{ customer: 'walk-in', at: `2026-11-06T09:${String(i).padStart(2, '0')}:00Z` },
        channel: i % 2 === 0 ? 'Chat' : 'Phone',
      }),
    );
    importCases(test, crowd);
    const found = await list();
    expect(found.crowded).toEqual({ values: 1, cases: 51 });
    expect(found.rows.filter(({ first }) => first.caseId.startsWith('crowd'))).toEqual([]);
    expect(found.remarks.join(' ')).toContain('51');
  });

  it('goes with its cases when their import is taken back', async () => {
    const [crowd] = await test.client.imports.list();
    const job = await test.client.imports.undo({ importId: crowd!.id });
    while (!(await job.next()).done);
    expect(await list()).toMatchObject({ joined: 14, crowded: { values: 0, cases: 0 } });
    const { db } = test.app.context.session.require();
    expect(db.prepare('SELECT count(*) FROM customer_session').pluck().get()).toBe(14);
  });
});
