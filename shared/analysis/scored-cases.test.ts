import { describe, expect, it } from 'vitest';
import type { Answers } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import { type JudgedCase, scoredSample } from './scored-cases.ts';
import { type Judgement, settleVerdict } from './settle-verdict.ts';

function label(answers: Answers, reviewer = 'Ada'): Judgement {
  return { reviewer, kind: 'label', stage: 'blind', answers };
}

function judged(seq: number, outcome: Outcome, judgements: Judgement[], stratum = '[]'): JudgedCase {
  return { seq, outcome, stratum, judgements, settled: settleVerdict(judgements)! };
}

const scores = new Map([
  [1, 0.2],
  [2, 0.9],
]);
const stratum = (outcome: Outcome, key: string, population: number | null, sampled = 1) => ({
  outcome,
  key,
  population,
  sampled,
});

describe('labelled cases with their scores', () => {
  it('say whether a human was needed, whichever way the case ended', () => {
    const { cases } = scoredSample(
      [
        judged(1, 'escalated', [label({ verdict: 'false_escalation' })]),
        judged(2, 'automated', [label({ verdict: 'missed_escalation' })]),
      ],
      scores,
      [],
    );
    expect(cases).toMatchObject([
      { score: 0.2, needed: 0, escalated: true },
      { score: 0.9, needed: 1, escalated: false },
    ]);
  });
  it('leave out and count cases without a score, and those that cannot be told', () => {
    const sample = scoredSample(
      [
        judged(1, 'escalated', [label({ verdict: 'cannot_tell' })]),
        judged(3, 'automated', [label({ verdict: 'correct_resolution' })]),
        judged(2, 'automated', [label({ verdict: 'correct_resolution' })]),
      ],
      scores,
      [],
    );
    expect([sample.cases.length, sample.unusable]).toEqual([1, 2]);
  });
  it('know when the customer asked for a human, as the grounds or the conduct check say', () => {
    const asked: Answers[] = [
      { verdict: 'true_escalation', grounds: ['explicit_request'] },
      { verdict: 'true_escalation', conduct: { request_honoured: 'no' } },
      { verdict: 'true_escalation', grounds: ['policy_gap'] },
      { verdict: 'true_escalation' },
    ];
    const requested = asked.map(
      (answers) => scoredSample([judged(1, 'escalated', [label(answers)])], scores, []).cases[0]!.requested,
    );
    expect(requested).toEqual([true, true, false, false]);
  });
});

describe('the population behind labelled cases', () => {
  const cases = [
    judged(1, 'escalated', [label({ verdict: 'true_escalation' })], '["a"]'),
    judged(2, 'automated', [label({ verdict: 'correct_resolution' })], '["a"]'),
  ];
  it('is unknown as soon as one stratum has no count', () => {
    const strata = [stratum('escalated', '["a"]', 100), stratum('automated', '["a"]', null)];
    expect(scoredSample(cases, scores, strata).population).toBeNull();
  });
  it('lets a stratum without labels be represented by the thinnest of the same outcome', () => {
    const strata = [
      stratum('escalated', '["a"]', 100),
      stratum('automated', '["a"]', 400),
      stratum('automated', '["b"]', 50, 0),
    ];
    expect(scoredSample(cases, scores, strata).population).toEqual({
      'escalated ["a"]': 100,
      'automated ["a"]': 450,
    });
  });
});
