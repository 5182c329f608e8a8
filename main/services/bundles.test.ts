import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundleOrder, MadeBundle, MergeReport } from '../../shared/model/bundle.ts';
import { allEvents } from '../db/event-log.ts';
import { checkBundle } from '../formats/check-bundle.ts';
import { BundleFile } from '../formats/read-bundle.ts';
import { writeBundle } from '../formats/write-bundle.ts';
import { TestApp } from '../test-app.ts';
import { dumpOf } from '../testing/logical-dump.ts';

let lead: TestApp;
let ada: TestApp;
beforeEach(async () => {
  lead = new TestApp();
  ada = new TestApp();
  await lead.client.workspaces.create({ name: 'Week 46' });
  await lead.importRuns([
    { id: 'e', summary: 'Mail jo@example.com about SIM 12', said: 'My mail is jo@example.com.' },
    { id: 'a' },
    { id: 'b' },
  ]);
});
afterEach(async () => {
  await lead.remove();
  await ada.remove();
});

async function finished<T>(job: AsyncIterator<unknown, T>): Promise<T> {
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

async function made(app: TestApp, order: BundleOrder): Promise<MadeBundle & { path: string }> {
  const bundle = await finished(await app.client.bundles.create(order));
  return { ...bundle, path: app.app.context.files.resolve(bundle.handle).path };
}

const handOut = (more: object = {}) =>
  made(lead, {
    kind: 'assignment',
    reviewer: 'Ada',
    what: { filter: {} },
    redact: false,
    withReveal: true,
    ...more,
  });
const handle = (app: TestApp, path: string) => app.app.context.files.issue(path);
const merge = async (app: TestApp, path: string): Promise<MergeReport> =>
  finished(await app.client.bundles.merge({ handle: handle(app, path) }));
const open = (app: TestApp, path: string) => app.client.bundles.open({ handle: handle(app, path) });
const judge = (app: TestApp, caseId: string, verdict: string, reviewer = 'Ada') =>
  app.client.reviews.commit({ reviewer, caseId, answers: { verdict } as never, milliseconds: 1000 });
const dump = (app: TestApp) => dumpOf(app.app.context.session.require().db);

describe('from the lead to the reviewer and back', () => {
  it('brings the judgements of the reviewer to the lead, once', async () => {
    const out = await handOut();
    expect(out).toMatchObject({ cases: 3, events: 0, fileName: 'Week 46 for Ada.plumbline-bundle' });
    expect(await open(ada, out.path)).toMatchObject({ cases: 3, handedTo: 'Ada' });
    await judge(ada, 'e', 'true_escalation');
    await judge(ada, 'a', 'missed_escalation');
    const back = await made(ada, { kind: 'return' });
    expect(back).toMatchObject({ kind: 'return', for: 'Ada', events: 2, cases: 0 });

    const before = dump(lead);
    const preview = await lead.client.bundles.preview({ handle: handle(lead, back.path) });
    expect(dump(lead)).toBe(before);
    const report = await merge(lead, back.path);
    expect(preview).toEqual(report);
    expect(report).toMatchObject({
      events: { total: 2, new: 2, alreadyHere: 0 },
      people: [{ reviewer: 'Ada', cases: 2, labels: 2 }],
      conflictCount: 0,
      unknownCases: { cases: 0 },
    });
    const view = await lead.client.reviews.open({ reviewer: 'Ada', caseId: 'a' });
    expect(view.labels[0]?.answers.verdict).toBe('missed_escalation');
    expect(await merge(lead, back.path)).toMatchObject({ events: { new: 0, alreadyHere: 2 } });
    expect(await lead.client.workspaces.doctor()).toMatchObject({ healthy: true });
    expect(await lead.client.bundles.list()).toHaveLength(2);
  });

  it('holds the seed, the codebook and the queue of the reviewer, and the cases in the same order', async () => {
    await open(ada, (await handOut()).path);
    const [theirs, ours] = await Promise.all([
      ada.client.workspaces.current(),
      lead.client.workspaces.current(),
    ]);
    expect(theirs).toMatchObject({ id: ours?.id, seed: ours?.seed, codebookVersion: ours?.codebookVersion });
    const order = async (app: TestApp) =>
      (await app.client.cases.list({ reviewer: 'Ada' })).cases.map(({ caseId }) => caseId);
    expect(await order(ada)).toEqual(await order(lead));
  });

  it('never carries a colleague’s label, a settlement or a known answer to a reviewer', async () => {
    await judge(lead, 'a', 'missed_escalation', 'Ben');
    await judge(lead, 'a', 'correct_resolution', 'Ada');
    await lead.client.agreement.settle({
      caseId: 'a',
      lead: 'Ada',
      answers: { verdict: 'cannot_tell' },
      cause: 'slip',
    });
    const out = await handOut();
    expect(out.events).toBe(1);
    await open(ada, out.path);
    const { lines } = await ada.client.history.list({});
    expect(lines.map(({ reviewer, what }) => [reviewer, what])).toEqual([['Ada', 'Correct resolution']]);
  });

  it('leaves out what opens after commit when the lead wants it so', async () => {
    const bytes = async (withReveal: boolean) => {
      const app = new TestApp();
      try {
        await open(app, (await handOut({ withReveal })).path);
        const { db } = app.app.context.session.require();
        return {
          concealed: db.prepare('SELECT count(*) FROM concealed').pluck().get(),
          versions: db.prepare('SELECT count(agent_version) FROM cases').pluck().get(),
        };
      } finally {
        await app.remove();
      }
    };
    expect(await bytes(true)).toEqual({ concealed: 3, versions: 3 });
    expect(await bytes(false)).toEqual({ concealed: 0, versions: 0 });
  });

  it('redacts on request, says how much, and leaves passages where they were', async () => {
    const plan = await lead.client.bundles.plan({
      kind: 'assignment',
      reviewer: 'Ada',
      what: { filter: {} },
      redact: true,
    });
    expect(plan).toMatchObject({ cases: 3, redactions: { email: 3, card: 0 } });
    const out = await handOut({ redact: true });
    expect(out.redactions).toEqual(plan.redactions);
    await open(ada, out.path);
    const view = await ada.client.reviews.open({ reviewer: 'Ada', caseId: 'e' });
    expect(view.case.messages[0]?.text).toBe('My mail is [email·······].');
  });

  it('goes on in the same workspace when a bundle is opened again', async () => {
    const out = await handOut();
    const first = await open(ada, out.path);
    await judge(ada, 'a', 'missed_escalation');
    expect(await open(ada, out.path)).toMatchObject({ location: first.location, labels: 1 });
  });

  it('adds nothing where a bundle came from', async () => {
    await judge(lead, 'a', 'missed_escalation');
    const before = dump(lead);
    expect(await merge(lead, (await handOut()).path)).toMatchObject({ events: { new: 0, alreadyHere: 1 } });
    expect(dump(lead)).toBe(before);
  });

  it('says which codebook a label was made under, and waits with labels on cases that are not here', async () => {
    await open(ada, (await handOut()).path);
    await judge(ada, 'a', 'missed_escalation');
    const back = await made(ada, { kind: 'return' });
    const { db } = lead.app.context.session.require();
    const info = await lead.client.workspaces.current();
    db.exec(`INSERT INTO codebook (version, body, created_at)
             SELECT version + 1, json_set(body, '$.version', version + 1), created_at FROM codebook`);
    db.prepare(`UPDATE cases SET case_id = 'another' WHERE case_id = 'a'`).run();
    expect(await merge(lead, back.path)).toMatchObject({
      olderWording: [{ version: info?.codebookVersion, labels: 1 }],
      unknownCases: { cases: 1, events: 1, first: ['a'] },
    });
    expect(await lead.client.workspaces.current()).toMatchObject({ labels: 1 });
  });
});

describe('one person on two devices', () => {
  let laptop: TestApp;
  beforeEach(async () => {
    laptop = new TestApp();
    const out = await handOut();
    await open(ada, out.path);
    await open(laptop, out.path);
  });
  afterEach(() => laptop.remove());

  const verdicts = async (app: TestApp) =>
    (await app.client.bundles.conflicts()).map(({ caseId, answers }) => [
      caseId,
      answers.map(({ what }) => what),
    ]);

  it('conflicts where they differ, with the same provisional choice in any order, until the person decides', async () => {
    await judge(ada, 'a', 'missed_escalation');
    await judge(laptop, 'a', 'correct_resolution');
    await judge(ada, 'b', 'correct_resolution');
    await judge(laptop, 'b', 'correct_resolution');
    const [one, two] = [await made(ada, { kind: 'return' }), await made(laptop, { kind: 'return' })];
    await merge(lead, one.path);
    expect(await merge(lead, two.path)).toMatchObject({ conflictCount: 1 });
    const other = new TestApp();
    await open(other, (await handOut()).path);
    await merge(other, two.path);
    await merge(other, one.path);
    expect(await verdicts(other)).toEqual(await verdicts(lead));
    await other.remove();

    const [conflict] = await lead.client.bundles.conflicts();
    const rival = conflict?.answers.find(({ stands }) => !stands);
    await expect(
      lead.client.bundles.keep({ eventId: rival?.eventId ?? '', reviewer: 'Ben' }),
    ).rejects.toThrow('Only Ada can decide');
    await lead.client.bundles.keep({ eventId: rival?.eventId ?? '', reviewer: 'Ada' });
    expect(await lead.client.bundles.conflicts()).toEqual([]);
    const view = await lead.client.reviews.open({ reviewer: 'Ada', caseId: 'a' });
    expect(view.labels.map(({ answers }) => answers.verdict)).toEqual([
      rival?.what === 'Missed escalation' ? 'missed_escalation' : 'correct_resolution',
    ]);
    expect(await lead.client.workspaces.doctor()).toMatchObject({ healthy: true });
  });

  it('undoes only what was done in this file, never what a bundle brought', async () => {
    await judge(laptop, 'b', 'missed_escalation');
    await judge(ada, 'a', 'missed_escalation');
    await merge(ada, (await made(laptop, { kind: 'return' })).path);
    expect(await ada.client.reviews.undo({ reviewer: 'Ada' })).toMatchObject({ caseId: 'a' });
    expect(await ada.client.reviews.undo({ reviewer: 'Ada' })).toBeNull();
    const view = await ada.client.reviews.open({ reviewer: 'Ada', caseId: 'b' });
    expect(view.labels).toHaveLength(1);
    expect(await ada.client.reviews.redo({ reviewer: 'Ada' })).toMatchObject({ caseId: 'a' });
  });

  it('has a name for each device, though both are one computer', async () => {
    await judge(ada, 'a', 'missed_escalation');
    await judge(laptop, 'b', 'missed_escalation');
    const device = async (app: TestApp) => (await app.client.history.list({})).lines[0]?.device;
    expect(await device(ada)).not.toBe(await device(laptop));
  });
});

describe('a bundle that cannot be merged', () => {
  const refused = async (path: string) => {
    const before = dump(lead);
    const error = await merge(lead, path).then(
      () => null,
      (failure: { message: string; data?: { problem?: string; hint?: string } }) => failure,
    );
    expect(dump(lead)).toBe(before);
    return { problem: error?.data?.problem, message: error?.message ?? '', hint: error?.data?.hint ?? '' };
  };

  it('of another workspace is refused with the way out', async () => {
    await ada.client.workspaces.create({ name: 'Other' });
    await ada.importRuns([{ id: 'a' }]);
    await judge(ada, 'a', 'missed_escalation');
    const { problem, message, hint } = await refused((await made(ada, { kind: 'return' })).path);
    expect(problem).toBe('E_BUNDLE_FOREIGN');
    expect(`${message} ${hint}`).toContain('Open the workspace “Other”');
  });

  it('with another wording of the same codebook version is refused with the reason', async () => {
    await open(ada, (await handOut()).path);
    await judge(ada, 'a', 'missed_escalation');
    ada.app.context.session
      .require()
      .db.prepare(`UPDATE codebook SET body = json_set(body, '$.title', 'Mine')`)
      .run();
    const { problem, message } = await refused((await made(ada, { kind: 'return' })).path);
    expect(problem).toBe('E_CODEBOOK_CONFLICT');
    expect(message).toContain('another wording');
  });

  it('is refused at every single byte that is not as it was, and the workspace stays as it is', async () => {
    await open(ada, (await handOut()).path);
    await judge(ada, 'a', 'missed_escalation');
    const [event] = allEvents(ada.app.context.session.require().db);
    const path = join(lead.folder, 'small.plumbline-bundle');
    await writeBundle(path, { ...TOLD, workspace_id: (await lead.client.workspaces.current())?.id ?? '' }, [
      { path: 'workspace.json', lines: ['{"codebooks":[],"setting":null}'] },
      { path: 'events.jsonl', lines: [JSON.stringify(event)] },
    ]);
    const bytes = readFileSync(path);
    const before = dump(lead);
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      writeFileSync(path, flipped);
      const error = await read(path).then(
        () => null,
        (failure: Error) => failure,
      );
      if (error === null) accepted.push(at);
      else expect(error.name).toBe('AppError');
      if (at % 300 === 0) expect((await refused(path)).problem).toMatch(/^E_BUNDLE/);
    }
    expect(accepted).toEqual([]);
    expect(dump(lead)).toBe(before);
    writeFileSync(path, bytes);
    expect(await merge(lead, path)).toMatchObject({ events: { new: 1 } });
  }, 240_000);

  it('is the same file to the byte when it is made again of the same content at the same time', async () => {
    const write = async (name: string) => {
      const path = join(lead.folder, name);
      await writeBundle(path, TOLD, [{ path: 'events.jsonl', lines: ['{"a":1}'] }]);
      return readFileSync(path);
    };
    expect((await write('one.zip')).equals(await write('two.zip'))).toBe(true);
  });
});

const TOLD = {
  workspace_id: 'w',
  workspace_name: 'W',
  kind: 'return' as const,
  made_by: 'plumbline 0',
  created_at: '2026-11-21T10:00:00.000Z',
  for: 'Ada',
  counts: { events: 1, cases: 0 },
};

/** Reads and checks a bundle as a merge does, without a workspace. */
async function read(path: string): Promise<void> {
  const bundle = await BundleFile.open(path);
  const keep = { addEvent: () => null, addCase: () => {}, eventHere: () => undefined };
  await checkBundle(bundle, keep, () => {}).finally(() => bundle.close());
}
