import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allEvents } from '../db/event-log.ts';
import { insertEvent } from '../db/event-rows.ts';
import { writeTogether, writeUnsynced } from '../db/write-soon.ts';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Kept twice' });
  await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }, { id: 'b' }, { id: 'c' }]);
});
afterEach(() => test.remove());

const path = () => test.app.context.session.require().path;
const journal = () => `${path()}-labels`;
const events = () => allEvents(test.app.context.session.require().db);
const label = (caseId: string, verdict = 'correct_resolution') =>
  test.importLabels([{ caseId, reviewer: 'Ada', verdict }]);
const inJournal = () =>
  readFileSync(journal(), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => (JSON.parse(line) as { event: unknown }).event);
const state = () => test.client.journal.get();
/** What lies beside the workspace and is not the workspace. */
const beside = () =>
  readdirSync(dirname(path()))
    .filter((name) => name.includes('-labels'))
    .sort();

/** Closes the workspace, lets something happen to its files, and opens it again. */
async function reopenAfter(happens: () => void): Promise<void> {
  const at = path();
  await test.client.workspaces.close();
  happens();
  await test.client.workspaces.open({ handle: test.app.context.files.issue(at) });
}

describe('the journal of labels', () => {
  it('holds every event that the workspace holds, in the same order, whatever act made it', async () => {
    await label('a');
    await test.client.reviews.skip({ reviewer: 'Ada', caseId: 'b', reason: 'other' });
    await test.client.reviews.undo({ reviewer: 'Ada' });
    await test.client.reviews.redo({ reviewer: 'Ada' });
    expect(events().length).toBeGreaterThan(3);
    expect(inJournal()).toEqual(events());
    await reopenAfter(() => {});
    expect(await state()).toEqual({ finding: 'whole', waiting: null });
  });

  it('holds nothing of what did not come to its end', async () => {
    await label('a');
    const before = readFileSync(journal());
    const rest = { reviewer: 'Ada', caseId: 'b', reason: 'other' as const };
    test.app.context.session.require().db.exec(`
      CREATE TEMP TRIGGER refuse AFTER UPDATE ON journal_mark BEGIN SELECT RAISE (ABORT, 'refused'); END`);
    await expect(test.client.reviews.skip(rest)).rejects.toThrow();
    test.app.context.session.require().db.exec('DROP TRIGGER temp.refuse');
    expect(readFileSync(journal()).subarray(0, before.length)).toEqual(before);
    await test.client.reviews.skip(rest);
    expect(inJournal()).toEqual(events());
    await reopenAfter(() => {});
    expect(await state()).toEqual({ finding: 'whole', waiting: null });
  });

  it('takes back what it held already when the commit itself fails', async () => {
    await label('a');
    const before = readFileSync(journal());
    const { db } = test.app.context.session.require();
    const [event] = events();
    const failing = () =>
      writeTogether(db, () => {
        db.pragma('defer_foreign_keys = ON');
        insertEvent(db, { ...event!, id: 'never' }, null);
        db.exec("INSERT INTO concealed (case_seq, body) VALUES (999999, '{}')");
      });
    expect(failing).toThrow('FOREIGN KEY');
    expect(readFileSync(journal())).toEqual(before);
    expect(inJournal()).toEqual(events());
  });

  it('takes no label that would not be synced', async () => {
    await label('a');
    const { db } = test.app.context.session.require();
    const [event] = events();
    const insert = () => insertEvent(db, { ...event!, id: 'never' }, null);
    expect(() => writeUnsynced(db, insert)).toThrow('synced');
    expect(inJournal()).toEqual(events());
  });

  it('that cannot be written saves nothing, says so, and saves again once it can', async () => {
    await label('a');
    const count = events().length;
    renameSync(journal(), `${journal()}.away`);
    mkdirSync(journal());
    const skip = () => test.client.reviews.skip({ reviewer: 'Ada', caseId: 'b', reason: 'other' });
    await expect(skip()).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(events().length).toBe(count);
    rmSync(journal(), { recursive: true });
    renameSync(`${journal()}.away`, journal());
    await skip();
    expect(inJournal()).toEqual(events());
  });

  it('of a workspace from before there were journals is begun with all that was labelled', async () => {
    await label('a');
    const { db } = test.app.context.session.require();
    db.exec('DELETE FROM journal_mark');
    await reopenAfter(() => rmSync(`${test.folder}/Kept twice.plumbline-labels`));
    expect(await state()).toEqual({ finding: 'none', waiting: null });
    expect(inJournal()).toEqual(events());
  });
});

describe('damage to the journal', () => {
  const flip = (at: number) => {
    const bytes = readFileSync(`${test.folder}/Kept twice.plumbline-labels`);
    bytes[at < 0 ? bytes.length + at : at]! ^= 1;
    writeFileSync(`${test.folder}/Kept twice.plumbline-labels`, bytes);
  };
  const size = () => readFileSync(`${test.folder}/Kept twice.plumbline-labels`).length;
  const file = () => `${test.folder}/Kept twice.plumbline-labels`;

  it.each<[string, () => void, string]>([
    ['it is gone', () => rmSync(file()), 'missing'],
    ['it is empty', () => truncateSync(file(), 0), 'damaged'],
    ['its end is cut off', () => truncateSync(file(), size() - 1), 'damaged'],
    ['half of it is cut off', () => truncateSync(file(), size() >> 1), 'damaged'],
    ['a bit of its beginning flips', () => flip(20), 'damaged'],
    ['a bit of its middle flips', () => flip(size() >> 1), 'damaged'],
    ['a bit of its end flips', () => flip(-3), 'damaged'],
    ['it holds zeros', () => writeFileSync(file(), Buffer.alloc(size())), 'damaged'],
    [
      'a line is taken out',
      () => {
        const lines = readFileSync(file(), 'utf8').split('\n');
        writeFileSync(file(), lines.filter((_, n) => n !== 2).join('\n'));
      },
      'damaged',
    ],
    [
      'it is another workspace’s',
      () =>
        writeFileSync(
          file(),
          readFileSync(file(), 'utf8').replaceAll(/"workspace":"[^"]+"/g, '"workspace":"x"'),
        ),
      'damaged',
    ],
  ])(
    '%s: it is noticed at the next opening and written anew, and no label is lost',
    async (_, happens, finding) => {
      await label('a');
      await label('b', 'missed_escalation');
      const before = events();
      await reopenAfter(happens);
      expect((await state()).finding).toBe(finding);
      expect(events()).toEqual(before);
      expect(inJournal()).toEqual(before);
      await label('c');
      expect(inJournal()).toEqual(events());
    },
  );

  it('a file of that name that belongs to another workspace is set aside, not written over', async () => {
    await label('a');
    const other = readFileSync(journal());
    await test.client.workspaces.create({ name: 'Other' });
    await test.importRuns([{ id: 'a' }]);
    const at = path();
    await test.client.workspaces.close();
    writeFileSync(`${at}-labels`, other);
    await test.client.workspaces.open({ handle: test.app.context.files.issue(at) });
    await label('a', 'missed_escalation');
    expect(await state()).toEqual({ finding: 'foreign', waiting: null });
    expect(inJournal()).toEqual(events());
    await reopenAfter(() => {});
    expect((await state()).finding).toBe('whole');
  });

  it('what lay there is set aside under a name of its own', async () => {
    await label('a');
    await reopenAfter(() => flip(-3));
    expect(beside().some((name) => name.includes('set-aside'))).toBe(true);
  });
});

describe('labels that only the journal holds', () => {
  /** Goes back to the workspace file as it was after the first label, as a lost write-ahead log or an old copy does. */
  async function goBack(): Promise<{ lost: unknown[]; all: unknown[] }> {
    await label('a');
    const kept = events().length;
    const at = path();
    await test.client.workspaces.close();
    copyFileSync(at, `${at}.old`);
    await test.client.workspaces.open({ handle: test.app.context.files.issue(at) });
    await label('b', 'missed_escalation');
    await label('c');
    const all = events();
    await reopenAfter(() => renameSync(`${at}.old`, at));
    return { lost: all.slice(kept), all };
  }

  it('are noticed, told, and taken in again', async () => {
    const { lost, all } = await goBack();
    expect(events().length).toBe(all.length - lost.length);
    const { finding, waiting } = await state();
    expect(finding).toBe('ahead');
    expect(waiting).toMatchObject({ events: lost.length, cases: 2, reviewers: ['Ada'] });
    expect(await test.client.journal.take()).toEqual({ taken: lost.length, unknownWording: 0 });
    expect(events()).toEqual(all);
    expect(inJournal()).toEqual(all);
    expect((await state()).waiting).toBeNull();
    const { healthy, checks } = await test.client.workspaces.doctor();
    expect(healthy, JSON.stringify(checks)).toBe(true);
  });

  it('are noticed too where the older copy holds no label at all', async () => {
    const at = path();
    await test.client.workspaces.close();
    copyFileSync(at, `${at}.old`);
    await test.client.workspaces.open({ handle: test.app.context.files.issue(at) });
    await label('a');
    const all = events();
    await reopenAfter(() => renameSync(`${at}.old`, at));
    expect(events()).toEqual([]);
    await test.client.journal.take();
    expect(events()).toEqual(all);
    expect(inJournal()).toEqual(all);
  });

  it('go on waiting over restarts and further labels, and are left out by a word; their file stays', async () => {
    const { lost } = await goBack();
    await label('b');
    await test.restart();
    expect((await state()).waiting).toMatchObject({ events: lost.length });
    await test.client.journal.leave();
    await test.restart();
    expect(await state()).toEqual({ finding: 'whole', waiting: null });
    expect(beside().some((name) => name.includes('.left-'))).toBe(true);
    await expect(test.client.journal.take()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are found beside a label that was cut off while it was written, which was never shown as saved', async () => {
    const { lost } = await goBack();
    await test.client.journal.take();
    await reopenAfter(() => appendFileSync(`${test.folder}/Kept twice.plumbline-labels`, '{"chain":"abc'));
    expect(lost.length).toBeGreaterThan(0);
    expect(await state()).toMatchObject({ waiting: null });
    await label('e', 'true_escalation');
    expect(inJournal()).toEqual(events());
  });

  it('are not taken from lines that somebody altered', async () => {
    await label('a');
    const at = path();
    await test.client.workspaces.close();
    copyFileSync(at, `${at}.old`);
    await test.client.workspaces.open({ handle: test.app.context.files.issue(at) });
    await label('b', 'missed_escalation');
    await reopenAfter(() => {
      renameSync(`${at}.old`, at);
      const text = readFileSync(`${at}-labels`, 'utf8');
      writeFileSync(`${at}-labels`, text.replace('missed_escalation', 'correct_resolution'));
    });
    expect((await state()).waiting).toBeNull();
  });
});

it('no label event is written past the journal', async () => {
  await label('a');
  expect(existsSync(journal())).toBe(true);
  const { db } = test.app.context.session.require();
  const [event] = events();
  expect(() => db.transaction(() => insertEvent(db, { ...event!, id: 'x' }, null))()).toThrow('writeSoon');
});
