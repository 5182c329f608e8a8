import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Codebook, Question } from '../../model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../model/default-codebook.ts';
import { codebookErrors, codebookProblems } from './problems.ts';
import { readCodebookValue } from './read-codebook.ts';

const mood: Question = {
  id: 'mood',
  kind: 'one',
  title: 'Mood',
  phase: 'blind',
  outcomes: ['escalated'],
  required: false,
  options: [
    { value: 'calm', label: 'Calm' },
    { value: 'angry', label: 'Angry' },
  ],
};

/** The default codebook with one question changed, by id. */
function changed(id: string, change: (question: Question) => Question): Codebook {
  const questions = DEFAULT_CODEBOOK.questions.map((one) => (one.id === id ? change(one) : one));
  return { ...DEFAULT_CODEBOOK, questions };
}
function withAdded(more: Partial<Question>): Codebook {
  const [verdict, ...others] = DEFAULT_CODEBOOK.questions as [Question, ...Question[]];
  return { ...DEFAULT_CODEBOOK, questions: [verdict, { ...mood, ...more }, ...others] };
}
const says = (codebook: Codebook, before?: Codebook) =>
  codebookErrors(codebook, before)
    .map(({ sentence }) => sentence)
    .join('\n');

describe('a codebook', () => {
  it('has no problem as it comes', () => {
    expect(codebookProblems(DEFAULT_CODEBOOK)).toEqual([]);
    expect(codebookProblems(withAdded({}))).toEqual([]);
  });
  it('needs the verdict, first of the blind questions and with every value', () => {
    const { questions } = DEFAULT_CODEBOOK;
    expect(says({ ...DEFAULT_CODEBOOK, questions: questions.slice(1) })).toContain('verdict is missing');
    const later = { ...DEFAULT_CODEBOOK, questions: [mood, ...questions] };
    expect(says(later)).toContain('Question 2, “Should a person have taken this case?”: it comes first');
    const fewer = changed('verdict', (one) => ({ ...one, options: one.options.slice(1) }));
    expect(says(fewer)).toContain('true_escalation');
    const other = changed('verdict', (one) => ({ ...one, outcomes: ['escalated'], required: false }));
    expect(says(other)).toMatch(/automated and abandoned[\s\S]*without a verdict/);
  });
  it('keeps the names that Plumbline computes with, and may add grounds, types and rows', () => {
    const renamed = changed('packet', (one) => ({
      ...one,
      options: one.options.map((option) =>
        option.value === 'partial' ? { ...option, value: 'half' } : option,
      ),
    }));
    expect(says(renamed)).toMatch(
      /computes with partial[\s\S]*option 2, “Partial”: Plumbline could not compute/,
    );
    const reordered = changed('packet', (one) => ({ ...one, options: one.options.toReversed() }));
    expect(says(reordered)).toContain('the columns keep their order');
    const kind = changed('grounds', (one) => ({ ...one, kind: 'one' }));
    expect(says(kind)).toContain('stays of the kind many');
    const gone = changed('conduct', (one) => ({ ...one, rows: one.rows?.slice(1) }));
    expect(says(gone)).toContain('request_honoured');
    const more = changed('grounds', (one) => ({
      ...one,
      options: [...one.options, { value: 'vip', label: 'Important customer' }],
    }));
    expect(codebookProblems(more)).toEqual([]);
    const row = changed('packet', (one) => ({
      ...one,
      rows: [...(one.rows ?? []), { id: 'language', label: 'Language of the customer' }],
    }));
    expect(codebookProblems(row)).toEqual([]);
  });
  it('has no name twice, and no digit twice where both are offered', () => {
    const { questions } = DEFAULT_CODEBOOK;
    expect(says({ ...DEFAULT_CODEBOOK, questions: [...questions, ...questions.slice(-1)] })).toContain(
      'two questions have the name note',
    );
    const options = [
      { value: 'calm', label: 'Calm', hotkey: '3' },
      { value: 'calm', label: 'Quiet', hotkey: '3' },
    ];
    expect(says(withAdded({ options }))).toBe(
      [
        'Question 2, “Mood”, option 2, “Quiet”: two options have the name calm.',
        'Question 2, “Mood”, option 2, “Quiet”: two options have the hotkey 3.',
      ].join('\n'),
    );
    const apart = changed('verdict', (one) => ({
      ...one,
      options: one.options.map((option) =>
        ['true_escalation', 'missed_escalation'].includes(option.value) ? { ...option, hotkey: '2' } : option,
      ),
    }));
    expect(codebookProblems(apart)).toEqual([]);
    const rows = [
      { id: 'a', label: 'A' },
      { id: 'a', label: 'B' },
    ];
    expect(says(withAdded({ kind: 'rows', rows }))).toContain('row 2, “B”: two rows have the name a');
  });
  it('has options and rows where the kind needs them, and none elsewhere', () => {
    expect(says(withAdded({ options: [] }))).toContain('needs at least two options');
    expect(says(withAdded({ kind: 'rows' }))).toContain('a grid needs at least one row');
    expect(says(withAdded({ kind: 'text' }))).toContain('has no options');
    expect(says(withAdded({ kind: 'yes_no', options: [], rows: [] }))).toContain('only a grid has rows');
    const offered = [{ value: 'a', label: 'A', outcomes: ['automated' as const] }, ...mood.options];
    expect(says(withAdded({ options: offered.slice(0, 2) }))).toContain('for a case that was escalated');
  });
  it('asks every question of somebody, after a verdict that can be given there', () => {
    expect(says(withAdded({ outcomes: [], required: true }))).toContain('asked of no outcome');
    expect(says(withAdded({ verdicts: ['missed_escalation'] }))).toContain(
      'waits for “missed escalation”, which no case it is asked of can be judged',
    );
    expect(says(withAdded({ required: true, requiredAfter: ['correct_resolution'] }))).toContain(
      'is not asked there',
    );
    expect(says(withAdded({ requiredAfter: ['true_escalation'] }))).toContain('and need not be');
  });
  it('asks about the packet only of escalated cases, and only after every blind question', () => {
    const { questions } = DEFAULT_CODEBOOK;
    const packet = { ...mood, phase: 'packet' as const };
    expect(
      says({ ...DEFAULT_CODEBOOK, questions: [...questions, { ...packet, outcomes: ['automated'] }] }),
    ).toContain('only escalated cases have a packet');
    expect(says({ ...DEFAULT_CODEBOOK, questions: [...questions, mood] })).toContain(
      'stands above the questions',
    );
  });
  it('keeps the kind of a question that labels may hold answers to', () => {
    expect(says(withAdded({ kind: 'many' }), withAdded({}))).toContain('a name of its own');
    expect(says(withAdded({ kind: 'many' }), DEFAULT_CODEBOOK)).toBe('');
  });
  it('takes no name that a program would find in every object, and no bare digit', () => {
    expect(says(withAdded({ id: 'constructor' }))).toContain('the name constructor is taken');
    const options = [...mood.options, { value: '3', label: 'Three' }];
    expect(says(withAdded({ options }))).toContain('a name begins with a letter');
  });
  it('warns where blindness is given up, a button tells, the digits run out, or something is no longer computed', () => {
    const warned = (codebook: Codebook) => {
      const problems = codebookProblems(codebook);
      expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'warning'));
      return problems.map(({ sentence }) => sentence).join('\n');
    };
    expect(warned(withAdded({ sees: ['statedReason'] }))).toContain('no longer blind');
    const telling = changed('grounds', (one) => ({
      ...one,
      options: one.options.map((option) => ({ ...option, label: `${option.label} (valid)` })),
    }));
    expect(warned(telling)).toContain('its button says');
    const many = Array.from({ length: 11 }, (_, i) => ({ value: `o${i}`, label: `Option ${i}` }));
    expect(warned(withAdded({ options: many }))).toContain('11 options for nine digits');
    const without = DEFAULT_CODEBOOK.questions.filter(({ id }) => id !== 'withoutContact');
    expect(warned({ ...DEFAULT_CODEBOOK, questions: without })).toContain('handoff sufficiency');
  });
});

describe('a codebook read from outside', () => {
  const read = (change: (book: Record<string, unknown>) => void) => {
    const value = structuredClone(DEFAULT_CODEBOOK) as unknown as Record<string, unknown>;
    change(value);
    return readCodebookValue(value);
  };
  it('is named by place where a word is missing, empty, or not one of those there are', () => {
    const { codebook, problems } = read((book) => {
      const question = (book.questions as Record<string, unknown>[])[2] as Record<string, unknown>;
      delete question.title;
      question.phase = 'later';
      (question.options as Record<string, unknown>[])[1] = { value: 'Policy Gap', label: ' ' };
    });
    expect(codebook).toBeNull();
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      'Question 3, “grounds”: title is missing.',
      'Question 3, “grounds”: phase must be one of blind, packet, any and revealed.',
      'Question 3, “grounds”, option 2, “Policy Gap”: value must be small letters, digits and _.',
      'Question 3, “grounds”, option 2, “Policy Gap”: label is empty.',
    ]);
  });
  it('is refused with a word that no codebook has', () => {
    const { problems } = read((book) => {
      (book.questions as Record<string, unknown>[])[0] = {
        ...DEFAULT_CODEBOOK.questions[0],
        guidence: 'slip',
      };
    });
    expect(problems[0]?.sentence).toContain('“guidence” is no word of a codebook');
  });
  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { codebook, problems } = readCodebookValue(value);
        expect(codebook === null).toBe(problems.some(({ severity }) => severity === 'error'));
      }),
    );
    expect(readCodebookValue({ questions: [null, { options: null, rows: 3 }] }).codebook).toBeNull();
  });
});
