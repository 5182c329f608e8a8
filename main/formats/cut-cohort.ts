import type { Cohort } from '../../shared/model/case.ts';

/** Longest value of a cohort field, in characters. */
const LONGEST = 1000;

/** Cohort values within what a case holds. Only a damaged file has longer ones where a tool writes names of its own. */
export function cutCohort(cohort: Cohort): Cohort {
  return Object.fromEntries(
    Object.entries(cohort).map(([field, value]) => [field, value?.slice(0, LONGEST).toWellFormed()]),
  );
}
