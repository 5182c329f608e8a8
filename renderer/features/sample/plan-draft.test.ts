import { describe, expect, it } from 'vitest';
import { SamplePlan } from '../../../shared/model/sample.ts';
import { cutsOf, draftOf, planOf } from './plan-draft.ts';

const fresh = draftOf(null, 0.03, 'own');

describe('the form of a sampling plan', () => {
  it('opens with the width that the team wants, on every side', () => {
    expect(planOf(fresh)).toMatchObject({
      plan: {
        size: { kind: 'half_width', wanted: { escalated: 0.03, automated: 0.03 } },
        risk: null,
        seed: null,
      },
    });
  });
  it('gives back the plan it was opened with', () => {
    const plan = SamplePlan.parse({
      by: ['topic'],
      trigger: true,
      bands: { signal: 'confidence', cuts: [0.3, 0.8] },
      risk: { reopened: true, near: { signal: 'confidence', cut: 0.6, within: 0.05 }, factor: 6 },
      size: { kind: 'strata', n: { '["automated"]': 12 } },
      allocation: 'proportional',
      auditRate: 0.01,
      expected: { automated: 0.05 },
      seed: 'wave 2',
    });
    expect(planOf(draftOf(plan, 0.03, 'own'))).toEqual({ plan });
  });
  it('takes cut points that grow, however they are separated, and nothing else', () => {
    expect(cutsOf('0.3, 0.8')).toEqual([0.3, 0.8]);
    expect(cutsOf('1;2 3')).toEqual([1, 2, 3]);
    for (const typed of ['', '0.8, 0.3', '0.3, high', '1 2 3 4 5 6 7 8 9 10'])
      expect(cutsOf(typed)).toBeNull();
  });
  it('says what is missing instead of asking for a plan', () => {
    expect(planOf({ ...fresh, bandSignal: 'confidence' })).toHaveProperty('problem');
    expect(planOf({ ...fresh, nearSignal: 'confidence', nearCut: 0.5 })).toHaveProperty('problem');
  });
});
