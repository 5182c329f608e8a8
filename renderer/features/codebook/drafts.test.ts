// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../../../shared/model/default-codebook.ts';
import {
  beginDraft,
  changeDraft,
  draftOf,
  dropDraft,
  replaceDraft,
  travelDraft,
  useDrafts,
} from './drafts.ts';
import {
  moved,
  questionChanger,
  withMovedQuestion,
  withNewQuestion,
  withoutQuestion,
} from './edit/editing.ts';
import { tidied } from './edit/tidied.ts';

const here = () => useDrafts.getState().drafts.w;
const titles = () => here()?.codebook.questions.map(({ title }) => title);

beforeEach(() => {
  for (const workspace of Object.keys(useDrafts.getState().drafts)) dropDraft(workspace);
  beginDraft('w', DEFAULT_CODEBOOK);
});

describe('a draft of the codebook', () => {
  it('begins as the version in force, and is not begun twice', () => {
    expect(here()).toEqual({ basedOn: 1, codebook: draftOf(DEFAULT_CODEBOOK), at: 0, note: '' });
    changeDraft('w', withNewQuestion);
    beginDraft('w', DEFAULT_CODEBOOK);
    expect(titles()).toContain('New question');
  });
  it('takes the letters typed into one field back in one step, and those of another field in another', () => {
    const change = questionChanger('w', 0);
    for (const title of ['A', 'Ab', 'Abc']) change({ title }, 'title');
    change({ guidance: 'G' }, 'guidance');
    expect(travelDraft('w', 'undo')).toBe(true);
    expect(here()?.codebook.questions[0]).toMatchObject({
      title: 'Abc',
      guidance: expect.stringMatching(/^Judge/),
    });
    expect(travelDraft('w', 'undo')).toBe(true);
    expect(titles()?.[0]).toBe('Should a person have taken this case?');
    expect(travelDraft('w', 'undo')).toBe(false);
    expect(travelDraft('w', 'redo')).toBe(true);
    expect(titles()?.[0]).toBe('Abc');
  });
  it('is the same after any changes, all of them undone and done again', () => {
    const step = fc.constantFrom(
      withNewQuestion,
      withoutQuestion,
      (draft: Parameters<typeof withoutQuestion>[0]) => withMovedQuestion(draft, -1),
      (draft: Parameters<typeof withoutQuestion>[0]) => withMovedQuestion(draft, 1),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        dropDraft('w');
        beginDraft('w', DEFAULT_CODEBOOK);
        const before = here();
        for (const one of steps) changeDraft('w', one);
        const after = here();
        for (const _ of steps) travelDraft('w', 'undo');
        expect(here()).toEqual(before);
        for (const _ of steps) travelDraft('w', 'redo');
        expect(here()).toEqual(after);
      }),
    );
  });
  it('is kept on this computer without its way there, and by workspace', () => {
    changeDraft('w', withNewQuestion);
    const kept = JSON.parse(localStorage.getItem('plumbline.codebook-drafts') ?? '{}');
    expect(kept.state.drafts.w.codebook.questions).toHaveLength(DEFAULT_CODEBOOK.questions.length + 1);
    expect(kept.state.travels).toEqual({});
    expect(useDrafts.getState().drafts.other).toBeUndefined();
  });
  it('makes room for an older version and brings itself back', () => {
    changeDraft('w', withNewQuestion);
    replaceDraft('w', 3, draftOf(DEFAULT_CODEBOOK), 'Version 1 again');
    expect(here()).toMatchObject({ basedOn: 3, note: 'Version 1 again' });
    travelDraft('w', 'undo');
    expect(titles()).toContain('New question');
  });
});

describe('editing', () => {
  it('puts a new question before the packet opens, under a name of its own', () => {
    changeDraft('w', withNewQuestion);
    changeDraft('w', withNewQuestion);
    const ids = here()?.codebook.questions.map(({ id }) => id);
    expect(ids?.indexOf('question_2')).toBeLessThan(ids?.indexOf('packet') ?? -1);
    expect(ids).toContain('question_1');
  });
  it('moves an item by one and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });
  it('leaves empty lines of examples and emptied guidance out', () => {
    questionChanger('w', 1)({ guidance: '', examples: ['', ' one ', ''] });
    const [, question] = tidied(here()?.codebook ?? draftOf(DEFAULT_CODEBOOK)).questions;
    expect(question).not.toHaveProperty('guidance');
    expect(question?.examples).toEqual(['one']);
  });
});
