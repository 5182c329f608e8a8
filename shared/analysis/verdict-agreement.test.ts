import { describe, expect, it } from 'vitest';
import type { Verdict } from '../model/answers.ts';
import { verdictAgreement } from './verdict-agreement.ts';

const judgedBy = (...verdicts: Verdict[]) => ({
  judgements: verdicts.map((verdict, i) => ({
    reviewer: `reviewer ${i}`,
    kind: 'label' as const,
    stage: 'blind' as const,
    answers: { verdict },
  })),
});

describe('agreement on the verdict', () => {
  it('is measured over cases with two reviewers, with an interval', () => {
    const cases = [
      ...Array.from({ length: 20 }, () => judgedBy('true_escalation', 'true_escalation')),
      ...Array.from({ length: 16 }, () => judgedBy('correct_resolution', 'correct_resolution')),
      ...Array.from({ length: 4 }, () => judgedBy('true_escalation', 'false_escalation')),
      judgedBy('true_escalation'),
    ];
    const { cases: shared, ac1 } = verdictAgreement(cases, 0.95);
    expect(shared).toBe(40);
    expect(ac1!.value).toBeGreaterThan(0.8);
    expect([ac1!.low < ac1!.value, ac1!.high > ac1!.value]).toEqual([true, true]);
  });
  it('is not known when nobody judged a case twice', () => {
    expect(verdictAgreement([judgedBy('true_escalation')], 0.95)).toEqual({
      cases: 0,
      ac1: null,
      reason: 'No case was judged by two reviewers.',
    });
  });
  it('takes what reviewers said blind, not what they changed after the reveal', () => {
    const changed = judgedBy('true_escalation', 'true_escalation');
    changed.judgements.push({
      reviewer: 'reviewer 1',
      kind: 'label',
      stage: 'revealed' as 'blind',
      answers: { verdict: 'false_escalation' },
    });
    const others = Array.from({ length: 9 }, () => judgedBy('false_escalation', 'false_escalation'));
    expect(verdictAgreement([changed, ...others], 0.95).ac1?.value).toBe(1);
  });
});
