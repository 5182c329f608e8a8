import { describe, expect, it } from 'vitest';
import type { Codebook, Question } from '../../model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../model/default-codebook.ts';
import { compareCodebooks } from './changes.ts';

function changed(id: string, change: (question: Question) => Question): Codebook {
  const questions = DEFAULT_CODEBOOK.questions.map((one) => (one.id === id ? change(one) : one));
  return { ...DEFAULT_CODEBOOK, version: 2, questions };
}
const changesTo = (after: Codebook) =>
  compareCodebooks(DEFAULT_CODEBOOK, after).map(({ question, part, what, effect }) => [
    question,
    part,
    what,
    effect,
  ]);

describe('comparing two codebooks', () => {
  it('finds nothing between one and itself, whatever its number and note', () => {
    expect(changesTo({ ...DEFAULT_CODEBOOK, version: 9, note: 'again' })).toEqual([]);
  });
  it('says that a new title, option, row or time of asking can change answers', () => {
    expect(changesTo(changed('severity', (one) => ({ ...one, title: 'How bad was it?' })))).toEqual([
      ['severity', null, 'reworded', 'meaning'],
    ]);
    const vip = { value: 'vip', label: 'Important customer' };
    expect(changesTo(changed('grounds', (one) => ({ ...one, options: [...one.options, vip] })))).toEqual([
      ['grounds', 'vip', 'added', 'meaning'],
    ]);
    const row = { id: 'language', label: 'Language' };
    expect(changesTo(changed('packet', (one) => ({ ...one, rows: [...(one.rows ?? []), row] })))).toEqual([
      ['packet', 'language', 'added', 'meaning'],
    ]);
    expect(changesTo(changed('severity', (one) => ({ ...one, required: true })))).toEqual([
      ['severity', null, 'asked', 'meaning'],
    ]);
  });
  it('takes guidance, examples, digits and order for wording', () => {
    const after = changed('grounds', (one) => ({
      ...one,
      guidance: 'Shorter.',
      options: one.options.toReversed().map((option, i) => ({ ...option, hotkey: `${i + 1}`, examples: [] })),
    }));
    const found = compareCodebooks(DEFAULT_CODEBOOK, after);
    expect(new Set(found.map(({ effect }) => effect))).toEqual(new Set(['wording']));
    expect(new Set(found.map(({ what }) => what))).toEqual(
      new Set(['guidance', 'examples', 'hotkey', 'order']),
    );
  });
  it('tells a question that was taken out from a new one that must be answered', () => {
    const language: Question = {
      ...{ id: 'language', kind: 'yes_no', title: 'Was it the language?', phase: 'blind', options: [] },
      ...{ outcomes: ['escalated'], required: true },
    };
    const questions = [...DEFAULT_CODEBOOK.questions.filter(({ id }) => id !== 'severity'), language];
    const found = compareCodebooks(DEFAULT_CODEBOOK, { ...DEFAULT_CODEBOOK, questions });
    expect(found.map(({ sentence }) => sentence)).toEqual([
      '“Was it the language?” is a new question; labels made before have no answer to it.',
      '“How grave was it?” is no longer asked; its answers are kept.',
    ]);
  });
  it('gives each change a sentence that says what is now and what was', () => {
    const after = changed('severity', (one) => ({ ...one, verdicts: ['missed_escalation'] }));
    expect(compareCodebooks(DEFAULT_CODEBOOK, after)[0]?.sentence).toBe(
      '“How grave was it?” is asked of every case, after missed escalation, may be left out; before, of every case, after missed escalation or false escalation, may be left out.',
    );
  });
});
