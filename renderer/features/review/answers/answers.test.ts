import { describe, expect, it } from 'vitest';
import type { DraftAnswers } from '../../../../shared/model/answers.ts';
import { DEFAULT_CODEBOOK } from '../../../../shared/model/default-codebook.ts';
import { answersToCommit } from './applicable.ts';
import { chosenAt, withChoice, withoutAnswer } from './chosen.ts';
import { spokenAnswer } from './spoken.ts';
import { evidenceKey, openQuestions, type Stop, stopsOf } from './stops.ts';
import { answeredCount, nextUnanswered, step } from './walk.ts';

const codebook = DEFAULT_CODEBOOK;
const question = (id: string) => {
  const found = codebook.questions.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const escalated = (answers: DraftAnswers, packetOpen = false) =>
  openQuestions(codebook, 'escalated', answers, packetOpen);

const conduct = {
  request_honoured: 'yes',
  ambiguity_clarified: 'no',
  frustrated_solved: 'not_applicable',
} as const;
const packet = Object.fromEntries((question('packet').rows ?? []).map(({ id }) => [id, 'absent']));

describe('the form of a case', () => {
  it('asks about the packet only once it is open', () => {
    const asked = (open: boolean) => escalated({ verdict: 'true_escalation' }, open).map(({ id }) => id);
    expect(asked(false)).not.toContain('packet');
    expect(asked(true)).toEqual(expect.arrayContaining(['packet', 'withoutContact', 'withoutInvestigation']));
  });
  it('asks for severity after a verdict that has one, and for no type of an automated case', () => {
    expect(escalated({ verdict: 'true_escalation' }).map(({ id }) => id)).not.toContain('severity');
    expect(escalated({ verdict: 'false_escalation' }).map(({ id }) => id)).toContain('severity');
    const automated = openQuestions(codebook, 'automated', { verdict: 'missed_escalation' }, false);
    expect(automated.map(({ id }) => id)).toEqual(['verdict', 'severity', 'grounds', 'conduct', 'note']);
  });
  it('has one stop per row of a grid', () => {
    expect(stopsOf([question('conduct')]).map(evidenceKey)).toEqual([
      'conduct.request_honoured',
      'conduct.ambiguity_clarified',
      'conduct.frustrated_solved',
    ]);
  });
});

describe('choosing', () => {
  it('stores what the contract wants: a number for severity, a boolean for yes and no, a record for rows', () => {
    expect(withChoice(question('severity'), null, '3', {})).toEqual({ severity: 3 });
    expect(withChoice(question('withoutContact'), null, 'no', {})).toEqual({ withoutContact: false });
    expect(withChoice(question('packet'), 'root_cause', 'absent', {})).toEqual({
      packet: { root_cause: 'absent' },
    });
  });
  it('takes an option of many in and out, and leaves no empty list behind', () => {
    const one = withChoice(question('grounds'), null, 'sentiment', {});
    const two = withChoice(question('grounds'), null, 'no_progress', one);
    expect(two.grounds).toEqual(['sentiment', 'no_progress']);
    const none = ['sentiment', 'no_progress'].reduce(
      (answers, value) => withChoice(question('grounds'), null, value, answers),
      two,
    );
    expect(none).toEqual({});
  });
  it('clears one row and leaves the others', () => {
    const answers: DraftAnswers = { conduct };
    const cleared = withoutAnswer(question('conduct'), 'request_honoured', answers);
    expect(cleared.conduct).toEqual({ ambiguity_clarified: 'no', frustrated_solved: 'not_applicable' });
    expect(chosenAt(question('conduct'), 'request_honoured', cleared)).toEqual([]);
  });
});

describe('walking', () => {
  const at = (id: Stop['question'], row: string | null = null): Stop => ({ question: id, row });
  it('goes by rows and stays inside the form', () => {
    const questions = escalated({});
    expect(step(questions, at('conduct', 'request_honoured'), 1)).toEqual(
      at('conduct', 'ambiguity_clarified'),
    );
    expect(step(questions, at('verdict'), -1)).toEqual(at('verdict'));
  });
  it('stops with Enter at an optional question further down, but does not come back for it', () => {
    const answers: DraftAnswers = { verdict: 'true_escalation' };
    const questions = escalated(answers);
    expect(nextUnanswered(questions, at('verdict'), answers)).toEqual(at('grounds'));
    expect(nextUnanswered(questions, at('grounds'), answers)).toEqual(at('escalationType'));
    const rest: DraftAnswers = { ...answers, escalationType: 'policy', conduct };
    expect(nextUnanswered(escalated(rest), at('conduct', 'frustrated_solved'), rest)).toBeNull();
  });
  it('never stops at the note', () => {
    const answers: DraftAnswers = { verdict: 'correct_resolution', conduct, grounds: ['sentiment'] };
    const questions = openQuestions(codebook, 'automated', answers, false);
    expect(nextUnanswered(questions, at('verdict'), answers)).toBeNull();
  });
  it('counts the answers that must be given', () => {
    const answers: DraftAnswers = { verdict: 'true_escalation', escalationType: 'policy', conduct };
    expect(answeredCount(escalated(answers, true), answers)).toEqual({ given: 5, wanted: 16 });
  });
});

describe('committing', () => {
  const complete: DraftAnswers = {
    verdict: 'true_escalation',
    escalationType: 'policy',
    conduct,
    packet,
    withoutContact: true,
    withoutInvestigation: false,
  };
  it('waits for every answer that must be given', () => {
    const { withoutContact: _, ...missing } = complete;
    expect(answersToCommit(codebook, 'escalated', missing)).toBeNull();
    expect(answersToCommit(codebook, 'escalated', complete)).toEqual(complete);
  });
  it('leaves out an answer whose question no longer applies', () => {
    const changed = answersToCommit(codebook, 'escalated', { ...complete, severity: 4, note: 'seen' });
    expect(changed).toEqual({ ...complete, note: 'seen' });
  });
});

it('says an answer as it would be read aloud', () => {
  const answers: DraftAnswers = { packet: { root_cause: 'absent' }, grounds: ['no_progress', 'sentiment'] };
  expect(spokenAnswer(question('packet'), 'root_cause', answers, 'escalated')).toBe(
    'Root cause, absent, 7 of 9',
  );
  expect(spokenAnswer(question('grounds'), null, answers, 'escalated')).toBe(
    'Grounds you see in the transcript, no progress and sentiment',
  );
});
