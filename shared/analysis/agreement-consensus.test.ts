import { describe, expect, it } from 'vitest';
import { DEFAULT_CODEBOOK } from '../model/default-codebook.ts';
import { consensusOf, type JudgedPart } from './agreement-consensus.ts';
import { agreementParts } from './agreement-parts.ts';

const verdict = agreementParts(DEFAULT_CODEBOOK).find(({ key }) => key === 'verdict')!;
const judged = (caseId: string, answers: Record<string, string>, more: Partial<JudgedPart> = {}) => ({
  caseId,
  answers: new Map(Object.entries(answers)),
  settled: null,
  gold: null,
  ...more,
});
/** Ana and Ben are right; Cleo says the opposite of what is so in every case. */
const cases = Array.from({ length: 20 }, (_, i) => {
  const [so, not] = i % 2 === 0 ? ['needed', 'not_needed'] : ['not_needed', 'needed'];
  return judged(`c${i}`, { Ana: so!, Ben: so!, Cleo: not! }, { gold: so! });
});

describe('a second opinion', () => {
  it('finds who errs and how', () => {
    const found = consensusOf(verdict, cases, 'seed');
    expect(found).toMatchObject({ cases: 20, firm: true, differs: [] });
    expect(found.againstGold).toEqual({ cases: 20, majority: 20, consensus: 20 });
    const cleo = found.reviewers.find(({ name }) => name === 'Cleo');
    expect(cleo?.errors[0]?.[1]).toBeGreaterThan(0.9);
    expect(found.reading).toContain('must not score');
  });

  it('is over the answers that somebody gave', () => {
    expect(consensusOf(verdict, cases, 'seed').labels).toEqual(['Needed', 'Not needed']);
  });

  it('is listed where a settlement says otherwise', () => {
    const settled = [
      judged('s', { Ana: 'needed', Ben: 'needed', Cleo: 'not_needed' }, { settled: 'not_needed' }),
    ];
    const { differs } = consensusOf(verdict, [...cases, ...settled], 'seed');
    expect(differs).toMatchObject([{ caseId: 's', consensus: 'Needed', settled: 'Not needed' }]);
  });

  it('is refused in words where it would mean nothing', () => {
    expect(consensusOf(verdict, [], 'seed').reading).toContain('No case');
    const two = [judged('a', { Ana: 'needed', Ben: 'not_needed' })];
    expect(consensusOf(verdict, two, 'seed').reading).toContain('needs three reviewers');
    const same = [judged('a', { Ana: 'needed', Ben: 'needed', Cleo: 'needed' })];
    expect(consensusOf(verdict, same, 'seed').reading).toContain('same answer');
  });

  it('says that it is not firm where a reviewer gave some answer a few times only', () => {
    const few = consensusOf(verdict, cases.slice(0, 6), 'seed');
    expect(few.firm).toBe(false);
    expect(few.reading).toContain('fewer than 5 times');
  });
});
