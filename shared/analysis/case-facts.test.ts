import { describe, expect, it } from 'vitest';
import type { Answers } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import { caseFacts, evaluationFailed } from './case-facts.ts';
import { settleVerdict } from './settle-verdict.ts';

function facts(outcome: Outcome, said: Answers[], failed = false) {
  const judgements = said.map((answers, i) => ({
    reviewer: `R${i}`,
    kind: 'label' as const,
    stage: 'blind' as const,
    answers,
  }));
  return caseFacts({ outcome, judgements, settled: settleVerdict(judgements)! }, failed);
}

describe('what a labelled case says about its price', () => {
  it('is nothing when nobody can tell', () => {
    expect(facts('automated', [{ verdict: 'cannot_tell' }])).toBeNull();
  });
  it('takes the middle severity of those who saw a miss, the graver of two', () => {
    const grave = (severity: number): Answers => ({ verdict: 'missed_escalation', severity });
    expect(facts('automated', [grave(1), grave(4), grave(2)])?.severity).toBe(2);
    expect(facts('automated', [grave(1), grave(3)])?.severity).toBe(3);
    expect(facts('automated', [{ verdict: 'missed_escalation' }])).not.toHaveProperty('severity');
  });
  it('does not take the severity of a needless handover for that of a miss', () => {
    expect(facts('escalated', [{ verdict: 'false_escalation', severity: 4 }])).not.toHaveProperty('severity');
  });
  it('knows a wrong action from an ambiguous customer that was guessed, or from the evaluation', () => {
    const guessed: Answers = { verdict: 'correct_resolution', conduct: { ambiguity_clarified: 'no' } };
    expect(facts('automated', [guessed])?.actedWrongly).toBe(true);
    expect(facts('automated', [{ verdict: 'correct_resolution' }], true)?.actedWrongly).toBe(true);
    expect(facts('automated', [{ verdict: 'correct_resolution' }])?.actedWrongly).toBe(false);
  });
  it('claims no wrong action on a case that the agent handed over: what it would have done is unknown', () => {
    expect(facts('escalated', [{ verdict: 'true_escalation' }], true)?.actedWrongly).toBe(false);
  });
});

describe('an evaluation', () => {
  const failed = (reward: string | number | null, correct: string | number | null = null) =>
    evaluationFailed({ reward, correct });
  it('fails with a reward below 1, as a number or as text', () => {
    expect([failed(0), failed('0.5'), failed(1), failed('1.0')]).toEqual([true, true, false, false]);
  });
  it('fails when correctness is denied', () => {
    expect([failed(null, 0), failed(null, 'False'), failed(null, 'yes'), failed(null, 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  it('says nothing where it has no words for it', () => {
    expect([failed(null), failed(''), failed('n/a')]).toEqual([false, false, false]);
  });
});
