import { useLocation } from 'wouter';
import { CohortField } from '../../../../shared/model/case.ts';
import type { CaseFilter } from '../../../../shared/model/review.ts';
import type { TrendAlert } from '../../../../shared/model/trend-alert.ts';
import { usePendingFilter } from '../../../api/pending-filter.ts';
import { usePendingPlan } from '../../../api/pending-plan.ts';

/** Fewest cases per stratum of a sample that is to explain a move. */
const PER_STRATUM = 30;

/** Lists cases in the Review room. */
export function useOpenCases(): (filter: CaseFilter) => void {
  const [, go] = useLocation();
  const ask = usePendingFilter((pending) => pending.ask);
  return (filter) => {
    ask(filter);
    go('/review');
  };
}

/** Plans a sample that tells the alert's cohorts apart. */
export function usePlanSample(): (alert: TrendAlert) => void {
  const [, go] = useLocation();
  const ask = usePendingPlan((pending) => pending.ask);
  return ({ field }) => {
    const cohort = CohortField.safeParse(field);
    ask({ bands: null, minimum: PER_STRATUM, ...(cohort.success ? { by: [cohort.data] } : {}) });
    go('/sample');
  };
}
