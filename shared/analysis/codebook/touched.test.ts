import { describe, expect, it } from 'vitest';
import type { Answers } from '../../model/answers.ts';
import type { Codebook, Question } from '../../model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../../model/default-codebook.ts';
import { type StampedLabel, touchedLabels } from './touched.ts';

function changed(base: Codebook, version: number, id: string, more: Partial<Question>): Codebook {
  const questions = base.questions.map((one) => (one.id === id ? { ...one, ...more } : one));
  return { ...base, version, questions };
}
const label = (
  caseId: string,
  answers: Partial<Answers>,
  codebookVersion = 1,
  reviewer = 'Ada',
): StampedLabel => ({
  ...{ caseId, reviewer, outcome: 'escalated', codebookVersion },
  answers: { verdict: 'true_escalation', ...answers },
});
function touched(books: readonly Codebook[], labels: StampedLabel[]) {
  const versions = new Map(books.map((book) => [book.version, book]));
  return touchedLabels(versions, books[0] as Codebook, books.at(-1) as Codebook, labels);
}
const two = changed(DEFAULT_CODEBOOK, 2, 'escalationType', { title: 'Why did it leave?' });

describe('labels that a change of the codebook touches', () => {
  it('are those that answered the question under its old wording', () => {
    const found = touched(
      [DEFAULT_CODEBOOK, two],
      [
        label('a', { escalationType: 'policy' }),
        label('b', { escalationType: 'policy' }, 2),
        label('c', { escalationType: 'policy' }, 1, 'Ben'),
      ],
    );
    expect(found.labels.map(({ caseId, reviewer }) => [caseId, reviewer])).toEqual([
      ['a', 'Ada'],
      ['c', 'Ben'],
    ]);
    expect(found.questions).toEqual([
      { question: 'escalationType', title: 'Why did it leave?', effect: 'meaning', labels: 2, cases: 2 },
    ]);
  });
  it('do not touch a label without an answer to a question that may be left out, but one with a gap', () => {
    const severity = changed(DEFAULT_CODEBOOK, 2, 'severity', { title: 'How bad?' });
    const plain = label('a', { verdict: 'false_escalation' });
    expect(touched([DEFAULT_CODEBOOK, severity], [plain]).labels).toEqual([]);
    const must = changed(severity, 2, 'severity', { required: true });
    expect(touched([DEFAULT_CODEBOOK, must], [plain]).labels).toHaveLength(1);
  });
  it('touch a question of many options also where none was chosen: that says no to each', () => {
    const grounds = changed(DEFAULT_CODEBOOK, 2, 'grounds', { title: 'Reasons' });
    expect(
      touched([DEFAULT_CODEBOOK, grounds], [label('a', { escalationType: 'policy' })]).labels,
    ).toHaveLength(1);
    expect(touched([DEFAULT_CODEBOOK, grounds], [label('a', {})]).labels).toEqual([]);
  });
  it('leave out a reviewer who has judged the case under the new wording', () => {
    const both = [label('a', { escalationType: 'policy' }), label('a', { escalationType: 'refusal' }, 2)];
    expect(touched([DEFAULT_CODEBOOK, two], both).labels).toEqual([]);
  });
  it('leave out a label whose wording has come back', () => {
    const three = { ...DEFAULT_CODEBOOK, version: 3 };
    const versions = new Map([DEFAULT_CODEBOOK, two, three].map((book) => [book.version, book]));
    const labels = [label('a', { escalationType: 'policy' }), label('b', { escalationType: 'policy' }, 2)];
    expect(touchedLabels(versions, two, three, labels).labels.map(({ caseId }) => caseId)).toEqual(['b']);
  });
  it('count guidance apart from meaning, and order not at all', () => {
    const options = DEFAULT_CODEBOOK.questions
      .find(({ id }) => id === 'escalationType')
      ?.options.toReversed();
    const ordered = changed(DEFAULT_CODEBOOK, 2, 'escalationType', { options: options ?? [] });
    expect(
      touched([DEFAULT_CODEBOOK, ordered], [label('a', { escalationType: 'policy' })]).questions,
    ).toEqual([]);
    const guided = changed(DEFAULT_CODEBOOK, 2, 'escalationType', { guidance: 'Think twice.' });
    const found = touched([DEFAULT_CODEBOOK, guided], [label('a', { escalationType: 'policy' })]);
    expect(found.questions).toMatchObject([{ effect: 'wording', labels: 1 }]);
  });
  it('count the stages of one judgement once', () => {
    const stages = [label('a', { escalationType: 'policy' }), label('a', { escalationType: 'refusal' })];
    expect(touched([DEFAULT_CODEBOOK, two], stages).questions).toMatchObject([{ labels: 1, cases: 1 }]);
  });
});
