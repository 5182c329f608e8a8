import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../shared/model/codebook.ts';
import type { CodebookDraft } from '../../shared/model/codebook-change.ts';
import { TestApp } from '../test-app.ts';
import { judgedWorkspace } from '../test-judged-workspace.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Codebook' });
});
afterEach(() => test.remove());

async function inForce(): Promise<CodebookDraft> {
  const { codebook } = await test.client.codebook.get();
  const { version: _, note: __, ...draft } = codebook;
  return draft;
}
async function changed(id: string, more: Partial<Question>): Promise<CodebookDraft> {
  const draft = await inForce();
  return { ...draft, questions: draft.questions.map((one) => (one.id === id ? { ...one, ...more } : one)) };
}
const save = (codebook: CodebookDraft, basedOn = 1) =>
  test.client.codebook.save({ codebook, by: 'Lea', note: 'clearer', basedOn });

describe('saving a codebook', () => {
  it('makes the next version, keeps the older ones, and says who changed what', async () => {
    const { version, changes } = await save(await changed('severity', { title: 'How bad was it?' }));
    expect([version, changes.map(({ sentence }) => sentence)]).toEqual([
      2,
      ['“How grave was it?” is now worded “How bad was it?”.'],
    ]);
    expect(await test.client.codebook.list()).toMatchObject([
      { version: 2, savedBy: 'Lea', note: 'clearer', labels: 0 },
      { version: 1, savedBy: null, note: null, labels: 0 },
    ]);
    const { codebook, newest } = await test.client.codebook.get({ version: 1 });
    expect([codebook.questions[1]?.title, newest]).toEqual(['How grave was it?', 2]);
    await save(
      await (async () => {
        const { version: _, note: __, ...first } = (await test.client.codebook.get({ version: 1 })).codebook;
        return first;
      })(),
      2,
    );
    expect(await test.client.codebook.compare({ from: 1, to: 3 })).toEqual([]);
  });
  it('is refused when another version was saved meanwhile, and changes nothing', async () => {
    await save(await changed('severity', { title: 'How bad?' }));
    await expect(save(await changed('severity', { title: 'How sad?' }))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await test.client.codebook.list()).toHaveLength(2);
  });
  it('is refused with an error, by its place, and when nothing was changed', async () => {
    await expect(save(await changed('packet', { rows: [] }))).rejects.toMatchObject({
      code: 'INVALID',
      data: { problem: 'E_CODEBOOK', field: 'questions.5.rows' },
    });
    await expect(save(await inForce())).rejects.toMatchObject({
      message: expect.stringContaining('same as version 1'),
    });
  });
});

describe('what a change touches', () => {
  it('is counted before it is saved and listed after', async () => {
    await judgedWorkspace(test, 10);
    const draft = await changed('withoutContact', { title: 'No need to ask the customer again' });
    const before = await test.client.codebook.touched({ from: 1, draft });
    expect(before).toMatchObject({
      questions: [{ question: 'withoutContact', effect: 'meaning', labels: 10, cases: 10 }],
      labels: 10,
      reviewers: [{ name: 'Ada', labels: 10 }],
    });
    await save(draft);
    expect(await test.client.codebook.touched({ from: 1 })).toEqual(before);
    const labels = await test.client.codebook.touchedLabels({ from: 1, to: 2 });
    expect(labels).toHaveLength(10);
    expect(labels[0]).toMatchObject({ reviewer: 'Ada', codebookVersion: 1, questions: ['withoutContact'] });
    expect(await test.client.codebook.list()).toMatchObject([{ labels: 0 }, { labels: 24 }]);
  });
  it('goes back once into the queues of those who judged it, and the new answer takes the place of the old', async () => {
    await judgedWorkspace(test, 3);
    await save(await changed('withoutContact', { title: 'No need to ask the customer again' }));
    expect(await test.client.codebook.worklist({ from: 1 })).toEqual({ touched: 3, given: 3 });
    expect(await test.client.codebook.worklist({ from: 1 })).toEqual({ touched: 3, given: 0 });
    expect(await test.client.codebook.worklist({ from: 1, questions: [] })).toEqual({ touched: 0, given: 0 });
    const [first] = await test.client.codebook.touchedLabels({ from: 1 });
    const { caseId } = await test.client.reviews.next({ reviewer: 'Ada' });
    expect(['c0', 'c1', 'c2']).toContain(caseId);
    expect(first?.reviewer).toBe('Ada');
  });
});

describe('answers', () => {
  const language: Question = {
    ...{ id: 'language', kind: 'one', title: 'Language', phase: 'blind', required: false },
    outcomes: ['escalated', 'automated', 'abandoned'],
    options: [
      { value: 'same', label: 'Same' },
      { value: 'other', label: 'Other' },
    ],
  };
  async function withLanguage(): Promise<CodebookDraft> {
    const draft = await inForce();
    const [verdict, ...others] = draft.questions as [Question, ...Question[]];
    return { ...draft, questions: [verdict, language, ...others] };
  }
  const judge = (answers: object, more: object = {}) =>
    test.client.reviews.commit({
      ...{ caseId: 'c10', reviewer: 'Cleo', milliseconds: 1, ...more },
      answers: { verdict: 'correct_resolution', ...answers },
    });

  it('to an added question are stored, and refused by field where the codebook does not offer them', async () => {
    await judgedWorkspace(test, 10);
    await expect(judge({ added: { language: 'same' } })).rejects.toMatchObject({
      code: 'INVALID',
      message: 'The codebook (version 1) has no question language.',
      data: { field: 'added.language' },
    });
    await save(await withLanguage());
    await expect(judge({ added: { language: 'third' } })).rejects.toMatchObject({
      data: { field: 'added.language' },
    });
    const { view } = await judge({ added: { language: 'same' } });
    expect(view.labels[0]).toMatchObject({ answers: { added: { language: 'same' } }, codebookVersion: 2 });
  });
  it('are stamped with the version their form was drawn with', async () => {
    await judgedWorkspace(test, 10);
    await save(await withLanguage());
    const { view } = await judge({}, { codebookVersion: 1 });
    expect(view.labels[0]?.codebookVersion).toBe(1);
    await expect(judge({}, { codebookVersion: 7, reviewer: 'Dan' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  it('of a labels file are held against the version each line is stamped with', async () => {
    await judgedWorkspace(test, 10);
    await save(await withLanguage());
    const line = { caseId: 'c10', verdict: 'correct_resolution', added: { language: 'same' } };
    const result = await test.importLabels([
      { ...line, reviewer: 'Cleo', codebookVersion: 1 },
      { ...line, reviewer: 'Dan' },
      { ...line, reviewer: 'Eve', codebookVersion: 44 },
      { ...line, reviewer: 'Fay', grounds: ['vip'] },
    ]);
    expect(result).toMatchObject({ new: 2, quarantined: 2 });
    expect(result.quarantine.map(({ line, field, problem }) => [line, field, problem])).toEqual([
      [1, 'added.language', 'E_NOT_OFFERED'],
      [4, 'grounds', 'E_NOT_OFFERED'],
    ]);
  });
});

describe('a codebook as YAML', () => {
  it('comes back as it was', async () => {
    const { text, fileName } = await test.client.codebook.export();
    expect(fileName).toBe('Codebook codebook v1.yaml');
    const handle = test.app.context.files.issue(test.write('book.yaml', text));
    const read = await test.client.codebook.import({ handle });
    expect(read).toMatchObject({ problems: [], changes: [], saved: null, basedOn: 1 });
    expect(read.codebook).toEqual(await inForce());
  });
  it('is told by line where it is wrong, and is not saved', async () => {
    const { text } = await test.client.codebook.export();
    const slip = text.replace('label: Slight', 'lable: Slight');
    const line = slip.split('\n').findIndex((one) => one.includes('lable')) + 1;
    const handle = test.app.context.files.issue(test.write('slip.yaml', slip));
    const read = await test.client.codebook.import({ handle });
    expect(read.codebook).toBeNull();
    expect(read.problems.map((one) => one.line)).toEqual([line, line - 1]);
    const save = { by: 'Lea', note: '', basedOn: 1 };
    await expect(test.client.codebook.import({ handle, save })).rejects.toMatchObject({
      code: 'INVALID',
      data: { line, problem: 'E_CODEBOOK' },
    });
    const broken = test.app.context.files.issue(test.write('broken.yaml', 'title: "open\nquestions: ['));
    expect((await test.client.codebook.import({ handle: broken })).problems[0]).toMatchObject({
      severity: 'error',
      sentence: expect.stringContaining('no readable YAML'),
    });
  });
  it('is saved with its note when told to', async () => {
    const { text } = await test.client.codebook.export();
    const changed = text.replace('title: How grave was it?', 'title: How bad was it?');
    const handle = test.app.context.files.issue(test.write('new.yaml', `note: asked by Ben\n${changed}`));
    const { changes, saved } = await test.client.codebook.import({
      ...{ handle, save: { by: 'Lea', note: '', basedOn: 1 } },
    });
    expect([changes.length, saved]).toEqual([1, 2]);
    expect((await test.client.codebook.list())[0]).toMatchObject({ note: 'asked by Ben', savedBy: 'Lea' });
  });
});
