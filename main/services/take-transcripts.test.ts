import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SamplePlan, TranscriptsTaken } from '../../shared/model/sample.ts';
import { JobControl } from '../jobs/job-control.ts';
import { lastOf } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';
import { importFile } from './import-file.ts';
import { takeTranscripts } from './take-transcripts.ts';

let test: TestApp;
let log: { path: string; name: string };

const plan = (n: number): SamplePlan => ({
  ...{ by: [], trigger: false, bands: null, risk: null, allocation: 'proportional', auditRate: 0 },
  ...{
    minimum: 0,
    expected: {},
    seed: null,
    size: { kind: 'per_outcome', n: { escalated: n, automated: n } },
  },
});

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Log' });
  const rows = Array.from({ length: 60 }, (_, i) => {
    const said = `[{""role"":""user"",""content"":""gasket ${i} does not fit""}]`;
    return `c${i},${i % 3 === 0 ? 'escalated' : 'automated'},Billing,0.${i},"${said}",${i % 3 === 0 ? `Packet ${i}` : ''}`;
  });
  const text = ['case_id,outcome,topic,confidence,transcript,packet', ...rows].join('\n');
  log = { path: test.write('log.csv', text), name: 'log.csv' };
});
afterEach(() => test.remove());

const databasePath = () => test.app.context.session.require().path;

function importFacts() {
  const input = { databasePath: databasePath(), file: log, startedAt: '2026-11-21T10:00:00Z' };
  return lastOf(importFile({ ...input, wholePopulation: true, transcripts: 'sample' }, new JobControl()));
}

function take(file = log): Promise<TranscriptsTaken> {
  return lastOf(takeTranscripts({ databasePath: databasePath(), file }, new JobControl()));
}

const found = async (search: string) => (await test.client.cases.list({ search })).total;

describe('a log that is imported as the population', () => {
  it('keeps what is known of every case, and nothing of what was said', async () => {
    expect(await importFacts()).toMatchObject({ new: 60 });
    const { strata } = await test.client.frame.get();
    expect(strata.map(({ outcome, population, sampled }) => [outcome, population, sampled])).toEqual([
      ['escalated', 20, 20],
      ['automated', 40, 40],
    ]);
    expect([await found('gasket'), await found('c17')]).toEqual([0, 1]);
    const { db } = test.app.context.session.require();
    const kept = db
      .prepare("SELECT count(*) FROM transcript WHERE messages <> '[]' OR packet IS NOT NULL OR kept = 1")
      .pluck()
      .get();
    expect(kept).toBe(0);
    expect(db.prepare('SELECT count(*) FROM signal').pluck().get()).toBe(60);
  });

  it('is unchanged when it is imported a second time, with or without its transcripts', async () => {
    await importFacts();
    expect(await importFacts()).toMatchObject({ new: 0, unchanged: 60 });
    const whole = { databasePath: databasePath(), file: log, startedAt: '2026-11-21T10:00:00Z' };
    expect(await lastOf(importFile(whole, new JobControl()))).toMatchObject({ new: 0, unchanged: 60 });
    expect(await found('gasket')).toBe(0);
  });

  it('gives the drawn cases their transcripts when it is read again, and no other case', async () => {
    await importFacts();
    const { sample } = await test.client.sample.draw({ plan: plan(5) });
    expect(sample?.withoutTranscript).toBe(10);
    expect(await take()).toEqual({ file: 'log.csv', wanted: 10, taken: 10, missing: 0, conflicts: [] });
    expect((await test.client.sample.get()).sample?.withoutTranscript).toBe(0);
    expect(await found('gasket')).toBe(10);
    await expect(take()).rejects.toMatchObject({ code: 'CONFLICT' });
    await test.client.sample.draw({ plan: plan(8) });
    expect(await take()).toMatchObject({ wanted: 6, taken: 6 });
  });

  it('opens a case as if it had been imported whole', async () => {
    await importFacts();
    await test.client.sample.draw({ plan: plan(20) });
    const one = { caseId: 'c3', reviewer: 'Ada' };
    expect((await test.client.reviews.open(one)).case).toMatchObject({ messages: [], hasTranscript: false });
    await take();
    const { case: seen, packet } = await test.client.reviews.open(one);
    expect(seen.hasTranscript).toBe(true);
    expect(seen.messages.map(({ text }) => text)).toEqual(['gasket 3 does not fit']);
    expect([seen.hasPacket, packet]).toEqual([true, null]);
  });

  it('leaves a case as it is where another file tells it otherwise, and takes the others', async () => {
    await importFacts();
    await test.client.sample.draw({ plan: plan(20) });
    const other = { path: test.write('other.csv', ''), name: 'other.csv' };
    writeFileSync(
      other.path,
      readFileSync(log.path, 'utf8').replace('c3,escalated,Billing', 'c3,escalated,Roaming'),
    );
    const taken = await take(other);
    expect(taken).toMatchObject({ wanted: 40, taken: 39, missing: 1 });
    expect(taken.conflicts).toEqual([
      { line: 5, caseId: 'c3', differences: ['topic Billing here, Roaming in the file'], labels: 0 },
    ]);
  });

  it('says when it is cancelled that what was taken before stays', async () => {
    await importFacts();
    await test.client.sample.draw({ plan: plan(20) });
    const stop = new AbortController();
    const handle = test.app.context.files.issue(log.path);
    const job = await test.client.sample.takeTranscripts({ handle }, { signal: stop.signal });
    stop.abort();
    await expect(job.next()).rejects.toMatchObject({
      code: 'CANCELLED',
      message: 'Cancelled. The transcripts taken in before stay.',
    });
  });

  it('needs a drawn sample first', async () => {
    await importFacts();
    await expect(take()).rejects.toMatchObject({
      code: 'CONFLICT',
      detail: { hint: 'Draw a sample first.' },
    });
  });
});
