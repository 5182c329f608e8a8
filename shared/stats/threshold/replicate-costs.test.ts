import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COSTS, scoredCases } from '../testing/scored-cases.ts';
import { replicateCosts } from './replicate-costs.ts';
import { meanCosts, planSweep } from './sweep-plan.ts';

test('a replicate costs at every cut what the sweep with its weights costs', () => {
  const direction = fc.constantFrom('at-or-above' as const, 'below' as const);
  fc.assert(
    fc.property(
      scoredCases,
      direction,
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      (cases, way, drawn) => {
        const plan = planSweep(cases, { costs: COSTS, direction: way });
        const times = Float64Array.from(cases.need, () => drawn.next().value);
        const expected = new Float64Array(plan.candidates);
        const total = meanCosts(
          plan,
          times.map((r, i) => r * cases.weight[i]!),
          expected,
        );
        const costs = replicateCosts(
          plan,
          cases.weight,
          cases.need.map((_, i) => i),
          times.length,
        );
        expect(costs.price(times)).toBeCloseTo(total, 9);
        if (total === 0) return;
        expected.forEach((cost, k) => {
          expect(costs.at(k)).toBeCloseTo(cost, 9);
        });
        expect(costs.at(costs.cheapest())).toBeCloseTo(Math.min(...expected), 8);
      },
    ),
  );
});
