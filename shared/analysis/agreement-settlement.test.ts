import { describe, expect, it } from 'vitest';
import type { Answers } from '../model/answers.ts';
import { DEFAULT_CODEBOOK } from '../model/default-codebook.ts';
import { letterOrder } from './agreement-letters.ts';
import { agreementParts, answerOf, withAnswer } from './agreement-parts.ts';
import { choicesOf, differingParts, settledAnswers } from './agreement-settlement.ts';

const A: Answers = {
  verdict: 'true_escalation',
  grounds: ['explicit_request'],
  escalationType: 'user_request',
  conduct: { request_honoured: 'yes', ambiguity_clarified: 'not_applicable' },
  withoutContact: true,
  withoutInvestigation: false,
  evidence: [{ question: 'verdict', source: 'transcript', turn: 3 }],
};
const B: Answers = {
  ...A,
  verdict: 'false_escalation',
  severity: 2,
  grounds: [],
  withoutInvestigation: true,
  evidence: [],
};
const differing = differingParts(DEFAULT_CODEBOOK, 'escalated', [A, B]);

describe('settling a case', () => {
  it('asks only where the reviewers differ', () => {
    expect(differing.map(({ key }) => key)).toEqual(['grounds.explicit_request', 'withoutInvestigation']);
  });
  it('takes over everything of the one who is accepted, under the lead’s note', () => {
    const choices = { ...choicesOf(differing, A), verdict: A.verdict };
    expect(settledAnswers(DEFAULT_CODEBOOK, 'escalated', [A, B], choices, ' as written ')).toEqual({
      ...A,
      note: 'as written',
    });
  });
  it('keeps the severity of a verdict only where that verdict is chosen', () => {
    const ofB = { ...choicesOf(differing, B), verdict: B.verdict };
    expect(settledAnswers(DEFAULT_CODEBOOK, 'escalated', [A, B], ofB, '').severity).toBe(2);
    const third = { verdict: 'cannot_tell' as const, parts: {} };
    expect(settledAnswers(DEFAULT_CODEBOOK, 'escalated', [A, B], third, '')).toEqual({
      verdict: 'cannot_tell',
      grounds: [],
      escalationType: 'user_request',
      conduct: A.conduct,
      withoutContact: true,
    });
  });
  it('does not take a verdict that came alone for a form that was left empty', () => {
    const alone: Answers = { verdict: 'false_escalation' };
    expect(differingParts(DEFAULT_CODEBOOK, 'escalated', [A, alone])).toEqual([]);
  });
  it('reads back every part that it sets', () => {
    for (const part of agreementParts(DEFAULT_CODEBOOK).filter(({ key }) => key !== 'verdict')) {
      for (const { value } of part.options) {
        expect(answerOf(part, withAnswer(part, { verdict: 'cannot_tell' }, value))).toBe(value);
      }
    }
  });
});

describe('letters', () => {
  const people = [{ reviewer: 'Ada' }, { reviewer: 'Ben' }, { reviewer: 'Cleo' }];
  const order = (caseId: string, who = people) =>
    letterOrder('seed', caseId, who).map(({ who }) => who.reviewer);
  it('stay with a case, whatever the order in which its reviewers come', () => {
    expect(order('c1', [...people].reverse())).toEqual(order('c1'));
  });
  it('do not make the same person A in every case', () => {
    const first = Array.from({ length: 300 }, (_, i) => order(`c${i}`)[0]);
    for (const { reviewer } of people) {
      expect(first.filter((name) => name === reviewer).length).toBeGreaterThan(70);
    }
  });
});
