import { describe, expect, it } from 'vitest';
import type { Answers } from '../model/answers.ts';
import type { Codebook, Question } from '../model/codebook.ts';
import { DEFAULT_CODEBOOK } from '../model/default-codebook.ts';
import { answerProblems } from './answer-problems.ts';

const mood: Question = {
  id: 'mood',
  kind: 'one',
  title: 'Mood',
  phase: 'blind',
  outcomes: ['escalated'],
  required: false,
  options: [
    { value: 'calm', label: 'Calm' },
    { value: 'angry', label: 'Angry', outcomes: ['automated'] },
  ],
};
const added = (question: Partial<Question>): Codebook => ({
  ...DEFAULT_CODEBOOK,
  questions: [...DEFAULT_CODEBOOK.questions, { ...mood, ...question }],
});
const escalated = (answers: Partial<Answers>, codebook = DEFAULT_CODEBOOK) =>
  answerProblems(codebook, 'escalated', { verdict: 'true_escalation', ...answers });
const fields = (answers: Partial<Answers>, codebook?: Codebook) =>
  escalated(answers, codebook).map(({ field }) => field);

describe('answers against the codebook', () => {
  it('have no problem when everything is offered, and may leave everything but the verdict out', () => {
    const all: Answers = {
      verdict: 'false_escalation',
      severity: 4,
      grounds: ['sentiment'],
      escalationType: 'refusal',
      conduct: { request_honoured: 'no' },
      packet: { root_cause: 'partial' },
      withoutContact: true,
      withoutInvestigation: false,
      note: 'seen',
    };
    expect(escalated(all)).toEqual([]);
    expect(escalated({})).toEqual([]);
  });
  it('are named by field where an option or a row is unknown', () => {
    expect(
      escalated({ grounds: ['sentiment', 'vip'], packet: { root: 'absent', root_cause: 'yes' } }),
    ).toEqual([
      { field: 'grounds', reason: '“Grounds you see in the transcript” has no option vip' },
      { field: 'packet.root', reason: '“Handoff packet” has no row root' },
      { field: 'packet.root_cause', reason: '“Handoff packet” has no option yes' },
    ]);
  });
  it('are a problem where the outcome or the verdict asks no such question', () => {
    const automated = answerProblems(DEFAULT_CODEBOOK, 'automated', {
      verdict: 'correct_resolution',
      escalationType: 'policy',
      severity: 2,
    });
    expect(automated).toEqual([
      { field: 'escalationType', reason: '“Type” is not asked of a case that was automated' },
      { field: 'severity', reason: '“How grave was it?” is not asked after the verdict correct resolution' },
    ]);
  });
  it('must fit an added question in kind and option, and the question must be there', () => {
    expect(fields({ added: { mood: 'calm' } }, added({}))).toEqual([]);
    expect(escalated({ added: { mood: 'calm' } })[0]?.reason).toBe(
      'the codebook (version 1) has no question mood',
    );
    expect(fields({ added: { mood: 'angry' } }, added({}))).toEqual(['added.mood']);
    expect(fields({ added: { mood: true } }, added({}))).toEqual(['added.mood']);
    expect(fields({ added: { mood: ['calm'] } }, added({}))).toEqual(['added.mood']);
    expect(fields({ added: { mood: 'calm' } }, added({ kind: 'many' }))).toEqual(['added.mood']);
    expect(fields({ added: { mood: 'yes' } }, added({ kind: 'yes_no', options: [] }))).toEqual([
      'added.mood',
    ]);
    expect(fields({ added: { mood: ['x'] } }, added({ kind: 'text', options: [] }))).toEqual(['added.mood']);
    const rows = added({ kind: 'rows', rows: [{ id: 'before', label: 'Before' }] });
    expect(fields({ added: { mood: { before: 'calm' } } }, rows)).toEqual([]);
    expect(fields({ added: { mood: { after: 'calm' } } }, rows)).toEqual(['added.mood.after']);
  });
});
