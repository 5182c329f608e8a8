import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LabelMapping } from '../../shared/model/label-mapping.ts';
import { JobControl } from '../jobs/job-control.ts';
import { TestApp } from '../test-app.ts';
import { importLabels } from './import-labels.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Mapped' });
  await test.importRuns([{ id: 'e', summary: 'x' }, { id: 'a' }, { id: 'b' }]);
});
afterEach(() => test.remove());

const LONG: LabelMapping = {
  shape: 'long',
  caseId: 'item',
  question: 'verdict',
  raters: [{ column: 'grade', reviewer: { column: 'who' }, kind: 'label' }],
  values: { good: 'not_needed', bad: 'needed', 'no idea': 'cannot_tell', test: null },
  also: [],
  stage: 'blind',
  note: 'why',
  time: 'when',
};

const TABLE = [
  'item,who,grade,why,when',
  'e,Ada,Bad,asked for a person,2026-03-01 08:00',
  'a,Ada, GOOD ,,',
  'b,Ada,no_idea,,2026-03-02',
  'a,Tom,test,,',
  'b,Tom,,,',
  'nowhere,Tom,good,,',
  ',Tom,good,,',
  'a,,good,,',
  'e,Tom,good,,the day before',
].join('\n');

const standing = async () => {
  const text = await test.exportLabels();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

const preview = (path: string, mapping?: LabelMapping) =>
  test.client.labels.preview({ handle: test.app.context.files.issue(path), ...(mapping && { mapping }) });

describe('labels from a foreign table', () => {
  it('become verdicts by the outcome of the case; values are compared trimmed, without case, underscore as space', async () => {
    const path = test.write('foreign.csv', TABLE);
    const before = await preview(path, LONG);
    const result = await test.importLabelFile(path, LONG);
    expect(result).toMatchObject({ rows: 7, new: 3, quarantined: 4, leftOut: 2 });
    expect(before.counts).toEqual({
      rows: 7,
      new: 3,
      unchanged: 0,
      conflicts: 0,
      quarantined: 4,
      leftOut: 2,
    });
    expect(result.quarantine.map(({ line, field, problem }) => [line, field, problem])).toEqual([
      [7, 'caseId', 'E_CASE_UNKNOWN'],
      [8, 'item', 'E_CASE_MISSING'],
      [9, 'who', 'E_REVIEWER_MISSING'],
      [10, 'when', 'E_TIME'],
    ]);
    expect(result.reviewers).toMatchObject([
      { reviewer: 'Ada', new: 3 },
      { reviewer: 'Tom', new: 0, quarantined: 1 },
    ]);
    expect(await standing()).toMatchObject([
      {
        caseId: 'e',
        verdict: 'true_escalation',
        note: 'asked for a person',
        recordedAt: '2026-03-01T08:00:00Z',
      },
      { caseId: 'a', verdict: 'correct_resolution' },
      { caseId: 'b', verdict: 'cannot_tell', recordedAt: '2026-03-02T00:00:00Z' },
    ]);
  });

  it('are read the same from gzip, tabs, JSON lines, a list, and a list inside an object', async () => {
    const rows = [
      { item: 'e', who: 'Ada', grade: 'bad', why: '', when: '' },
      { item: 'a', who: 'Ada', grade: 'good', why: '', when: '' },
    ];
    const packed = join(test.folder, 'packed');
    writeFileSync(packed, gzipSync(TABLE.split('\n').slice(0, 3).join('\n')));
    const counts = async (path: string) => (await preview(path, LONG)).counts;
    const found = [
      await counts(packed),
      await counts(test.write('tabs.tsv', TABLE.split('\n').slice(0, 3).join('\n').replaceAll(',', '\t'))),
      await counts(test.write('lines.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'))),
      await counts(test.write('list.json', JSON.stringify(rows))),
      await counts(test.write('inside.json', JSON.stringify({ model: 'm', entries: rows }, null, 1))),
    ];
    for (const of of found) expect(of).toMatchObject({ rows: 2, new: 2, quarantined: 0 });
  });

  it('are asked about while a value is not decided; nothing is imported before', async () => {
    const path = test.write('foreign.csv', TABLE);
    const { test: _, ...values } = LONG.values;
    const mapping = { ...LONG, values };
    const { questions, values: shown } = await preview(path, mapping);
    expect(questions).toMatchObject([{ problem: 'E_VALUES', field: 'grade' }]);
    expect(shown.find(({ value }) => value === 'test')).toEqual({
      question: 'verdict',
      column: 'grade',
      value: 'test',
      count: 1,
    });
    await expect(test.importLabelFile(path, mapping)).rejects.toMatchObject({ code: 'NEEDS_DECISION' });
    expect((await test.client.workspaces.current())?.labels).toBe(0);
  });

  it.each([
    [{ caseId: 'ticket' }, 'E_COLUMN_MISSING'],
    [{ question: 'mood' }, 'E_QUESTION_UNKNOWN'],
    [{ raters: [] }, 'E_NO_RATER'],
    [{ question: 'severity' }, 'E_NO_VERDICT'],
    [{ raters: [{ ...LONG.raters[0], kind: 'adjudication' as const }] }, 'E_NO_CAUSE'],
  ])('with %j is asked about as %s', async (change, problem) => {
    const path = test.write('foreign.csv', TABLE);
    const { questions } = await preview(path, { ...LONG, ...change } as LabelMapping);
    expect(questions.map((question) => question.problem)).toContain(problem);
  });

  it('answer another question of the codebook beside a verdict that is always the same', async () => {
    const table = 'case,Ada,Tom\na,2,3\nb,4,\n';
    const mapping: LabelMapping = {
      ...LONG,
      shape: 'wide',
      caseId: 'case',
      question: 'severity',
      raters: ['Ada', 'Tom'].map((name) => ({ column: name, reviewer: { name }, kind: 'label' as const })),
      values: {},
      also: [{ question: 'verdict', answer: 'needed' }],
      note: undefined,
      time: undefined,
    };
    expect(await test.importLabelFile(test.write('wide.csv', table), mapping)).toMatchObject({
      new: 3,
      leftOut: 1,
    });
    expect(await standing()).toMatchObject([
      { reviewer: 'Ada', caseId: 'a', verdict: 'missed_escalation', severity: 2 },
      { reviewer: 'Ada', caseId: 'b', severity: 4 },
      { reviewer: 'Tom', caseId: 'a', severity: 3 },
    ]);
  });

  it('as a settlement names the labels of the same file that it weighed', async () => {
    const mapping: LabelMapping = {
      ...LONG,
      shape: 'wide',
      caseId: 'case',
      raters: [
        { column: 'final', reviewer: { name: 'Lead' }, kind: 'adjudication', cause: 'slip' },
        { column: 'one', reviewer: { name: 'Ada' }, kind: 'label' },
        { column: 'two', reviewer: { name: 'Tom' }, kind: 'label' },
      ],
      note: undefined,
      time: undefined,
    };
    const path = test.write('settled.csv', 'case,final,one,two\na,good,good,bad\n');
    expect(await test.importLabelFile(path, mapping)).toMatchObject({ rows: 3, new: 3 });
    expect(await test.client.agreement.counts()).toMatchObject({ settled: 1, open: 0, answeredAgain: 0 });
  });

  it('as a settlement say nothing against a case that another lead has settled otherwise: what stands stays', async () => {
    const settled = (reviewer: string, verdict: string) => [
      { caseId: 'a', reviewer, verdict, kind: 'adjudication', cause: 'slip' },
    ];
    await test.importLabels(settled('Lead', 'correct_resolution'));
    const other = await test.importLabels(settled('Other lead', 'missed_escalation'));
    expect(other).toMatchObject({ new: 0, conflicts: 1 });
    const same = await test.importLabels(settled('Other lead', 'correct_resolution'));
    expect(same).toMatchObject({ new: 0, unchanged: 1 });
  });

  it('of a nested map name reviewer and case by their keys', async () => {
    const map = { Ada: { e: 'bad', a: 'good' }, Tom: { a: 'bad' } };
    const guess = await preview(test.write('map.json', JSON.stringify(map, null, 2)));
    expect(guess.mapping).toMatchObject({ shape: 'nested', caseId: 'case' });
    const mapping = { ...(guess.mapping as LabelMapping), values: LONG.values };
    const path = test.write('map.yaml', 'Ada:\n  e: bad\n  a: good\nTom: {a: bad}\n');
    expect(await test.importLabelFile(path, mapping)).toMatchObject({ new: 3 });
  });

  it('of a map in which a name stands twice are refused', async () => {
    const path = test.write('twice.yaml', 'Ada: {a: good, a: bad}\n');
    await expect(preview(path)).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('a saved way to read labels', () => {
  it('is taken by itself when its columns are all in the file', async () => {
    await test.client.labels.saveProfile({ name: 'graders', mapping: LONG });
    const path = test.write('foreign.csv', TABLE);
    expect(await preview(path)).toMatchObject({ profile: 'graders', questions: [] });
    expect(await test.importLabelFile(path)).toMatchObject({ new: 3 });
    const other = await preview(test.write('other.csv', 'item,grade\na,good\n'));
    expect(other.profile).toBeNull();
  });
});

describe('taking an import of labels back', () => {
  const lines = [
    { caseId: 'e', reviewer: 'Ada', verdict: 'true_escalation' },
    { caseId: 'a', reviewer: 'Ada', verdict: 'missed_escalation' },
    { caseId: 'a', reviewer: 'Tom', verdict: 'correct_resolution' },
  ];

  it('leaves nothing of it standing, once; the reviewers can redo it, and it can be imported again', async () => {
    const { importId } = await test.importLabels(lines);
    expect(await test.client.labels.withdraw({ importId: importId as number })).toEqual({
      takenBack: 3,
      kept: 0,
    });
    expect((await test.client.workspaces.current())?.labels).toBe(0);
    await expect(test.client.labels.withdraw({ importId: importId as number })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await test.client.reviews.redo({ reviewer: 'Tom' });
    expect(await test.importLabels(lines)).toMatchObject({ new: 2, unchanged: 1 });
    const [last, first] = await test.client.labels.imports();
    expect(last).toMatchObject({ labels: 2, reviewers: ['Ada'], withdrawnAt: null });
    expect(first?.withdrawnAt).not.toBeNull();
  });

  it('keeps what was answered anew since', async () => {
    const { importId } = await test.importLabels(lines);
    await test.client.reviews.undo({ reviewer: 'Ada' });
    await test.client.reviews.commit({
      caseId: 'a',
      reviewer: 'Ada',
      answers: { verdict: 'cannot_tell' },
      milliseconds: 1,
    });
    expect(await test.client.labels.withdraw({ importId: importId as number })).toEqual({
      takenBack: 1,
      kept: 2,
    });
    expect(await standing()).toMatchObject([{ caseId: 'a', reviewer: 'Ada', verdict: 'cannot_tell' }]);
  });
});

describe('an import of many labels', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `run-${i}`);
  const many = ['Ada', 'Ben', 'Cid', 'Dee', 'Eve'].flatMap((reviewer) =>
    ids.map((caseId) => ({ caseId, reviewer, verdict: 'cannot_tell' })),
  );
  const file = () => test.write('many.jsonl', many.map((line) => JSON.stringify(line)).join('\n'));
  beforeEach(async () => {
    await test.importRuns(ids.map((id) => ({ id })));
  });

  it('that is cancelled while it writes leaves nothing standing and no entry', async () => {
    const { path: databasePath, device } = test.app.context.session.require();
    const control = new JobControl();
    const input = { databasePath, device, file: { path: file(), name: 'many.jsonl' } };
    const job = importLabels({ ...input, startedAt: '2026-11-21T10:00:00Z' }, control);
    const cancelled = async () => {
      // Between two steps, so that it is neither too early nor too late.
      for (let step = await job.next(); !step.done; step = await job.next())
        if (step.value.phase === 'writing') control.cancel();
    };
    await expect(cancelled()).rejects.toMatchObject({ code: 'CANCELLED' });
    await test.importLabels([{ caseId: 'a', reviewer: 'Ada', verdict: 'cannot_tell' }]);
    expect(await standing()).toMatchObject([{ caseId: 'a', reviewer: 'Ada' }]);
    expect(await test.client.labels.imports()).toHaveLength(1);
  });

  it('that was cut off is taken back when the workspace is opened next', async () => {
    await test.importLabels([{ caseId: 'a', reviewer: 'Ada', verdict: 'cannot_tell' }]);
    await test.importLabels(many.slice(0, 300));
    const { db } = test.app.context.session.require();
    db.exec(`
      UPDATE label_import SET finished_at = NULL WHERE id = 2;
      UPDATE setting SET value = '{"pid":1,"began":0,"beatAt":0}' WHERE name = 'import_owner'`);
    await test.restart();
    expect(await standing()).toMatchObject([{ caseId: 'a', reviewer: 'Ada' }]);
    expect(await test.client.labels.imports()).toHaveLength(1);
  });

  it('leaves standing what the events alone say', async () => {
    await test.importLabels(many.slice(0, 300));
    const { healthy, checks } = await test.client.workspaces.doctor();
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(healthy).toBe(true);
  });
});
