import { describe, expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../model/default-codebook.ts';
import { packetShares } from './packet-shares.ts';
import type { Judgement } from './settle-verdict.ts';

const said = (reviewer: string, answer: string, more: Partial<Judgement> = {}): Judgement => ({
  reviewer,
  kind: 'label',
  stage: 'blind',
  answers: { verdict: 'true_escalation', packet: { root_cause: answer } },
  ...more,
});

const strata = [
  { outcome: 'escalated' as const, key: 'billing', population: 90, sampled: 2 },
  { outcome: 'escalated' as const, key: 'roaming', population: 10, sampled: 1 },
];

const oneCase = (stratum: string, ...judgements: Judgement[]) => ({
  outcome: 'escalated' as const,
  stratum,
  judgements,
});

function rootCause(...cases: ReturnType<typeof oneCase>[]) {
  const shares = packetShares(strata, cases, DEFAULT_CODEBOOK);
  const share = shares.find(({ element }) => element === 'root_cause');
  if (!share) throw new Error('the default codebook asks for the root cause');
  return share;
}

describe('the shares of handoff elements', () => {
  it('weigh a case as many cases as its stratum has for each labelled one', () => {
    const share = rootCause(
      oneCase('billing', said('Ada', 'present')),
      oneCase('billing', said('Ada', 'absent')),
      oneCase('roaming', said('Ada', 'absent')),
    );
    expect(share).toMatchObject({ n: 3, present: 0.45, absent: 0.55 });
  });

  it('split the weight of a case on which reviewers differ', () => {
    expect(rootCause(oneCase('billing', said('Ada', 'present'), said('Ben', 'partial')))).toMatchObject({
      n: 1,
      present: 0.5,
      partial: 0.5,
    });
  });

  it('go by the adjudicated answer where there is one', () => {
    const settled = said('Lead', 'absent', { kind: 'adjudication', stage: null });
    expect(
      rootCause(oneCase('billing', said('Ada', 'present'), said('Ben', 'partial'), settled)),
    ).toMatchObject({
      absent: 1,
    });
  });

  it('count a reviewer once: neither a repeat nor a revision after the reveal adds a voice', () => {
    const repeat = said('Ada', 'absent', { pass: 1, occasion: 'repeat' });
    const revised = said('Ada', 'partial', { stage: 'revealed' });
    expect(rootCause(oneCase('billing', revised, repeat, said('Ada', 'present')))).toMatchObject({
      present: 1,
    });
  });
});
