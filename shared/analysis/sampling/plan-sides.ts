import { OUTCOMES } from '../../model/case.ts';
import type { PlannedSide, SamplePlan } from '../../model/sample.ts';
import { LEVEL } from '../kpis.ts';
import { expectedHalfWidth } from './expected-width.ts';
import { sideRate } from './planned-rates.ts';
import type { SizedCell } from './sample-sizes.ts';

/** What the plan makes of each side that has cases. */
export function planSides(sized: readonly SizedCell[], plan: SamplePlan): PlannedSide[] {
  return OUTCOMES.flatMap((outcome): PlannedSide[] => {
    const own = sized.filter(({ cell }) => cell.outcome === outcome);
    if (own.length === 0) return [];
    const sum = (of: (one: SizedCell) => number) => own.reduce((total, one) => total + of(one), 0);
    return [
      {
        outcome,
        population: sum(({ cell }) => cell.population),
        eligible: sum(({ cell }) => cell.eligible),
        drawn: sum(({ cell }) => cell.drawn),
        labelled: sum(({ cell }) => cell.labelled),
        n: sum(({ n }) => n),
        halfWidth: expectedHalfWidth(
          own.map(({ cell, rate, n }) => ({ population: cell.population, rate, n })),
          LEVEL,
        ),
        wanted: plan.size.kind === 'half_width' ? (plan.size.wanted[outcome] ?? null) : null,
        rate: sideRate(
          own.map(({ cell }) => cell),
          outcome,
          plan.expected[outcome],
        ),
      },
    ];
  });
}
