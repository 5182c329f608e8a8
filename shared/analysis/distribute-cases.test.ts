import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../stats/index.ts';
import { type Distributing, distributeCases } from './distribute-cases.ts';

const names = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus'];
const chance = (...keys: string[]) => createRandom(keys.join('|')).next();

const distributing = fc
  .record({
    cases: fc.integer({ min: 0, max: 60 }),
    people: fc.integer({ min: 1, max: names.length }),
    doubleShare: fc.double({ min: 0, max: 1, noNaN: true }),
    from: fc.integer({ min: 0, max: 1000 }),
  })
  .map(
    ({ cases, people, doubleShare, from }): Distributing => ({
      cases: Array.from({ length: cases }, (_, i) => `case ${from + i}`),
      reviewers: names.slice(0, people),
      doubleShare,
      chance,
    }),
  );

const countsOf = (plan: Distributing) => {
  const given = distributeCases(plan);
  return plan.reviewers.map((name) => given.filter(({ reviewer }) => reviewer === name).length);
};

describe('dealing cases out', () => {
  it('gives nobody more than one case more than anybody else', () => {
    fc.assert(
      fc.property(distributing, (plan) => {
        const counts = countsOf(plan);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives every case to one reviewer first, and no reviewer a case twice', () => {
    fc.assert(
      fc.property(distributing, (plan) => {
        const given = distributeCases(plan);
        const firsts = given.filter(({ kind }) => kind === 'first').map(({ caseId }) => caseId);
        expect(firsts.sort()).toEqual([...plan.cases].sort());
        expect(new Set(given.map(({ caseId, reviewer }) => `${caseId} ${reviewer}`)).size).toBe(given.length);
      }),
    );
  });

  it('keeps the double-review share to the nearest case, where there are two reviewers', () => {
    fc.assert(
      fc.property(distributing, (plan) => {
        const seconds = distributeCases(plan).filter(({ kind }) => kind === 'second').length;
        const wanted = plan.reviewers.length < 2 ? 0 : Math.round(plan.doubleShare * plan.cases.length);
        expect(seconds).toBe(wanted);
      }),
    );
  });

  it('depends on the set of cases and reviewers, not on the order they are named in', () => {
    fc.assert(
      fc.property(distributing, (plan) => {
        const turned = { ...plan, cases: plan.cases.toReversed(), reviewers: plan.reviewers.toReversed() };
        const sorted = (one: Distributing) =>
          distributeCases(one)
            .map((given) => JSON.stringify(given))
            .sort();
        expect(sorted(turned)).toEqual(sorted(plan));
      }),
    );
  });

  it('mixes the pairs: with four reviewers and half of 400 cases doubled, all six pairs meet', () => {
    const cases = Array.from({ length: 400 }, (_, i) => `case ${i}`);
    const given = distributeCases({ cases, reviewers: names.slice(0, 4), doubleShare: 0.5, chance });
    const byCase = Map.groupBy(given, ({ caseId }) => caseId);
    const pairs = [...byCase.values()]
      .filter((pair) => pair.length === 2)
      .map((pair) =>
        pair
          .map(({ reviewer }) => reviewer)
          .sort()
          .join(' and '),
      );
    const counts = [...Map.groupBy(pairs, (pair) => pair).values()].map((same) => same.length);
    expect(counts).toHaveLength(6);
    expect(Math.min(...counts)).toBeGreaterThan(15);
  });

  it('gives nobody a case that they have put aside, and leaves out what everybody has', () => {
    const barred = new Map([
      ['a', new Set(['Ada'])],
      ['b', new Set(['Ada', 'Ben'])],
    ]);
    const plan = { cases: ['a', 'b'], reviewers: ['Ada', 'Ben'], doubleShare: 1, chance, barred };
    expect(distributeCases(plan)).toEqual([{ caseId: 'a', reviewer: 'Ben', kind: 'first' }]);
  });
});
