import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/model/export.ts';
import { cancelledJobsGone } from '../jobs/run-job.ts';
import { TestApp } from '../test-app.ts';

const CASES = Array.from({ length: 4 }, (_, place) => ({ id: `run ${place}` }));
const ESCALATED = { id: '=1+1', summary: 'Needs a person.' };

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Exports' });
  await test.importRuns([...CASES, ESCALATED]);
});
afterEach(() => test.remove());

const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Lines without what is given anew in another workspace. */
const comparable = (path: string) =>
  linesOf(path)
    .map(({ eventId: _, ...line }) => JSON.stringify(line))
    .sort();

/** Exports labels, imports them into another workspace with the same cases, and exports them from there. */
async function throughFile(format: ExportFormat): Promise<{ ours: string[]; theirs: string[] }> {
  const file = await test.export({ content: 'labels', format });
  const other = new TestApp();
  try {
    await other.client.workspaces.create({ name: 'Other' });
    await other.importRuns([...CASES, ESCALATED]);
    const count = (await test.client.workspaces.current())?.labels ?? 0;
    expect(await other.importLabelFile(file)).toMatchObject({ quarantined: 0, conflicts: 0 });
    expect(await other.importLabelFile(file)).toMatchObject({ new: 0, quarantined: 0, conflicts: 0 });
    expect((await other.client.workspaces.current())?.labels).toBe(count);
    return {
      ours: comparable(await test.export({ content: 'labels' })),
      theirs: comparable(await other.export({ content: 'labels' })),
    };
  } finally {
    await other.remove();
  }
}

describe('labels exported', () => {
  it('keep settlements with the labels they weighed, known answers and skips, through a workbook', async () => {
    await test.importLabels([
      { caseId: 'run 0', reviewer: 'Ada', verdict: 'missed_escalation' },
      { caseId: 'run 0', reviewer: 'Tom', verdict: 'correct_resolution' },
      { caseId: 'run 1', reviewer: 'Ada', verdict: 'correct_resolution', kind: 'gold' },
      {
        caseId: 'run 0',
        reviewer: 'Lead',
        verdict: 'missed_escalation',
        kind: 'adjudication',
        cause: 'slip',
      },
      { caseId: ESCALATED.id, reviewer: 'Ada', verdict: 'true_escalation', note: 'late', codebookVersion: 1 },
    ]);
    await test.client.reviews.skip({ reviewer: 'Ada', caseId: 'run 2', reason: 'unreadable' });
    await test.importLabels([{ caseId: 'run 0', reviewer: 'Late', verdict: 'cannot_tell' }]);
    const { ours, theirs } = await throughFile('xlsx');
    expect(theirs).toEqual(ours);
    expect(ours).toHaveLength(7);
    const settled = ours.map((line) => JSON.parse(line)).find(({ kind }) => kind === 'adjudication');
    expect(settled.judged).toEqual([
      { reviewer: 'Ada', stage: 'blind' },
      { reviewer: 'Tom', stage: 'blind' },
    ]);
  }, 240_000);

  it('say of each case what is known to everybody, and nothing that is concealed', async () => {
    await test.importLabels([{ caseId: 'run 0', reviewer: 'Ada', verdict: 'cannot_tell' }]);
    const [line] = linesOf(await test.export({ content: 'labels' }));
    expect(line?.case).toMatchObject({
      outcome: 'automated',
      startedAt: '2026-11-01T10:00:00Z',
      metadata: { task_id: 'task-run 0' },
    });
    expect(JSON.stringify(line)).not.toContain('agent-one');
    const csv = await test.exportLabels('csv');
    expect(csv.split('\r\n')[0]).toContain('case.metadata.task_id');
  });

  it('start with an apostrophe in CSV where a spreadsheet would run them, and nowhere else', async () => {
    await test.importLabels([{ caseId: '=1+1', reviewer: 'Ada', verdict: 'true_escalation', note: '+1' }]);
    expect(await test.exportLabels('csv')).toContain("\r\n'=1+1,Ada,");
    expect(linesOf(await test.export({ content: 'labels' }))[0]).toMatchObject({
      caseId: '=1+1',
      note: '+1',
    });
  });
});

describe('an export', () => {
  it('is given to a browser part by part, and nothing else is', async () => {
    await test.importLabels([{ caseId: 'run 0', reviewer: 'Ada', verdict: 'cannot_tell' }]);
    const path = await test.export({ content: 'labels' });
    const content = readFileSync(path);
    const handle = test.app.context.files.issue(path);
    const { base64, next } = await test.client.exports.part({ handle, from: 0 });
    expect(Buffer.from(base64, 'base64')).toEqual(content);
    expect(next).toBeNull();
    expect(existsSync(path)).toBe(false);
    const foreign = test.app.context.files.issue(test.write('other.txt', 'x'));
    await expect(test.client.exports.part({ handle: foreign, from: 0 })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });

  it('leaves nothing behind when it is cancelled, and says so when there is nothing to write', async () => {
    const stop = new AbortController();
    const job = await test.client.exports.create({ content: 'cases' }, { signal: stop.signal });
    stop.abort();
    await expect(job.next()).rejects.toMatchObject({ code: 'CANCELLED' });
    await cancelledJobsGone();
    await expect(test.export({ content: 'labels' })).rejects.toMatchObject({ code: 'INVALID' });
    const left = readdirSync(join(test.folder, 'exports')).filter((name) => name.endsWith('.part'));
    expect(left).toEqual([]);
  });

  it('is refused in a notation that the content has not', async () => {
    await expect(test.export({ content: 'cases', format: 'xlsx' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'format' },
    });
  });
});

describe('cases exported', () => {
  it('come back into an empty workspace as they were, and into their own as nothing new', async () => {
    const file = await test.export({ content: 'cases' });
    expect(await test.importFile(file)).toMatchObject({ new: 0, unchanged: 5, format: 'plumbline-cases' });
    const other = new TestApp();
    try {
      await other.client.workspaces.create({ name: 'Other' });
      expect(await other.importFile(file)).toMatchObject({ new: 5, quarantined: 0 });
      expect(readFileSync(await other.export({ content: 'cases' }), 'utf8')).toBe(readFileSync(file, 'utf8'));
    } finally {
      await other.remove();
    }
  });

  it('are kept aside one by one where a line is no case', async () => {
    const [first = '', ...rest] = readFileSync(await test.export({ content: 'cases' }), 'utf8').split('\n');
    const broken = first.replace('"outcome":"automated"', '"outcome":"lost"');
    const result = await test.importFile(test.write('cases.jsonl', [...rest.slice(0, 2), broken].join('\n')));
    expect(result).toMatchObject({ new: 0, unchanged: 2, quarantined: 1 });
    expect(result.quarantine[0]).toMatchObject({ line: 3, field: 'outcome', problem: 'E_FIELD' });
  });
});
