import { describe, expect, it } from 'vitest';
import type { Answers, Verdict } from '../model/answers.ts';
import { type Judgement, settleVerdict } from './settle-verdict.ts';

function says(
  reviewer: string,
  verdict: Verdict,
  more: Partial<Judgement> & { answers?: Answers } = {},
): Judgement {
  return { reviewer, kind: 'label', stage: 'blind', answers: { verdict }, ...more };
}

describe('the verdict a case counts with', () => {
  it('is nothing while nobody has judged it', () => {
    expect(settleVerdict([])).toBeNull();
  });

  it('is what most reviewers said', () => {
    const settled = settleVerdict([
      says('a', 'true_escalation'),
      says('b', 'false_escalation'),
      says('c', 'true_escalation'),
    ]);
    expect(settled).toMatchObject({ verdict: 'true_escalation', route: 'majority', judges: 3 });
  });

  it('is cannot_tell, which the bounds count both ways, while two reviewers differ', () => {
    const settled = settleVerdict([says('a', 'true_escalation'), says('b', 'false_escalation')]);
    expect(settled).toMatchObject({ verdict: 'cannot_tell', route: 'bounds' });
  });

  it('is left out, or counted both ways, where the team has chosen so', () => {
    const two = says('a', 'true_escalation');
    const differ = [two, says('b', 'false_escalation'), says('c', 'true_escalation')];
    expect(settleVerdict(differ, 'exclude')).toMatchObject({ route: 'excluded', sufficient: undefined });
    expect(settleVerdict(differ, 'bounds')).toMatchObject({ verdict: 'cannot_tell', route: 'bounds' });
    expect(settleVerdict([two], 'exclude')).toMatchObject({ verdict: 'true_escalation', route: 'single' });
    expect(settleVerdict([two, says('d', 'true_escalation')], 'exclude')).toMatchObject({
      route: 'unanimous',
    });
  });

  it('is the later answer to a reworded question, and never a repeat', () => {
    const settled = settleVerdict([
      says('a', 'false_escalation', { pass: 1, occasion: 'repeat' }),
      says('a', 'true_escalation', { pass: 3, occasion: 'reworded' }),
      says('a', 'false_escalation', { pass: 2, occasion: 'reworded' }),
      says('a', 'false_escalation'),
    ]);
    expect(settled).toMatchObject({ verdict: 'true_escalation', route: 'single' });
  });

  it('is undecided while two adjudications differ, as merged from two copies', () => {
    const lead = (reviewer: string, verdict: Verdict) =>
      says(reviewer, verdict, { kind: 'adjudication', stage: null });
    const settled = settleVerdict([lead('Lea', 'true_escalation'), lead('Max', 'false_escalation')]);
    expect(settled).toMatchObject({ verdict: 'cannot_tell', route: 'bounds' });
  });

  it('is the adjudicated answer whatever the reviewers said', () => {
    const settled = settleVerdict([
      says('a', 'true_escalation'),
      says('b', 'true_escalation'),
      says('lead', 'false_escalation', { kind: 'adjudication', stage: null }),
    ]);
    expect(settled).toMatchObject({ verdict: 'false_escalation', route: 'adjudicated', judges: 1 });
  });

  it('counts the blind answer of a reviewer who revised it after the packet or the reveal', () => {
    const settled = settleVerdict([
      says('a', 'false_escalation', { stage: 'revealed' }),
      says('a', 'true_escalation', { stage: 'blind' }),
      says('a', 'false_escalation', { stage: 'after_packet' }),
    ]);
    expect(settled).toMatchObject({ verdict: 'true_escalation', judges: 1 });
  });

  it('calls a handoff sufficient only when both take-over questions are answered yes', () => {
    const answered = (withoutContact: boolean, withoutInvestigation: boolean) =>
      settleVerdict([
        says('a', 'true_escalation', {
          answers: { verdict: 'true_escalation', withoutContact, withoutInvestigation },
        }),
      ])?.sufficient;
    expect(answered(true, true)).toBe(true);
    expect(answered(true, false)).toBe(false);
    expect(answered(false, true)).toBe(false);
    expect(settleVerdict([says('a', 'true_escalation')])?.sufficient).toBeUndefined();
  });
});
