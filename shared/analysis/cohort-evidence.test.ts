import { describe, expect, it } from 'vitest';
import { createRandom } from '../stats/index.ts';
import { cohortEvidence } from './cohort-evidence.ts';
import { fallingNeed, usualCosts } from './testing/simulated-labels.ts';
import type { ScoredCase } from './threshold/labelled-case.ts';
import type { AdviceInput } from './threshold-advice.ts';

interface Made {
  readonly cases: ScoredCase[];
  readonly cohort: string[];
}

/** Cohorts whose need falls with the confidence, each by its own shift of it. */
function made(shifts: Readonly<Record<string, number>>, perCohort: number, seed: string): Made {
  const random = createRandom(seed);
  const cases: ScoredCase[] = [];
  const cohort: string[] = [];
  for (const [name, shift] of Object.entries(shifts)) {
    for (let i = 0; i < perCohort; i++) {
      const score = random.next();
      const escalated = score < 0.62;
      const moved = Math.min(1, Math.max(0, score - shift));
      const needed = random.next() < fallingNeed(moved) ? 1 : 0;
      cases.push({ score, needed, escalated, stratum: escalated ? 'escalated' : 'automated' });
      cohort.push(name);
    }
  }
  return { cases, cohort };
}

function evidence({ cases, cohort }: Made, change: Partial<AdviceInput> = {}) {
  const input: AdviceInput = {
    signal: 'confidence',
    direction: 'higher_is_safer',
    cases,
    unusable: 0,
    population: null,
    costs: usualCosts,
    currency: 'EUR',
    current: 0.62,
    seed: 'cohorts',
    resamples: 200,
    ...change,
  };
  return cohortEvidence(input, 'topic', cohort);
}

const alike = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`topic ${i}`, 0]));

describe('evidence by cohort', () => {
  it('finds the one cohort that differs from the pooled cut, and leaves the others with it', () => {
    const found = evidence(made({ ...alike(3), apart: -0.35 }, 700, 'apart'));
    expect(found.rows.filter(({ differs }) => differs).map(({ value }) => value)).toEqual(['apart']);
    expect(found.sentence).toMatch(
      /^apart differs from the pooled cut 0\.\d+ beyond chance; for the others it holds\.$/,
    );
  });
  it('calls hardly any of many cohorts different that are alike', () => {
    const found = Array.from({ length: 6 }, (_, k) => evidence(made(alike(6), 200, `alike ${k}`)));
    expect(found.flatMap(({ rows }) => rows.filter(({ differs }) => differs)).length).toBeLessThanOrEqual(1);
    expect(
      found.flatMap(({ rows }) => rows.filter(({ verdict }) => verdict === 'move')).length,
    ).toBeLessThanOrEqual(2);
  });
  it('has a verdict and a reason for every cohort, also for one with too few labels', () => {
    const many = made(alike(1), 300, 'few');
    const few = made({ small: 0 }, 12, 'small');
    const both = { cases: [...many.cases, ...few.cases], cohort: [...many.cohort, ...few.cohort] };
    const { rows } = evidence(both);
    expect(rows.map(({ value, n }) => [value, n])).toEqual([
      ['topic 0', 300],
      ['small', 12],
    ]);
    expect(rows[1]).toMatchObject({ verdict: 'cannot_say', headline: 'Cannot say yet', best: null });
    expect(rows[1]!.why).toMatch(
      /^12\u00a0labels, \d+ needed a human: costs would decide, not data; about \d+\u00a0more needed$/,
    );
  });
});
