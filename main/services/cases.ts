import type { CaseFilter } from '../../shared/model/review.ts';
import { listCases } from '../db/case-queries.ts';
import { readCohorts } from '../db/cohort-values.ts';
import type { Context } from './context.ts';
import { similar } from './similar-cases.ts';

const SHOWN_VALUES = 200;

export const cases = {
  list(
    context: Context,
    input: CaseFilter & { reviewer?: string | undefined; limit: number; cursor?: string | undefined },
  ) {
    const { reviewer = '', limit, cursor, ...filter } = input;
    const viewer = { reviewer, now: context.now().toISOString() };
    return listCases(context.session.require().db, filter, viewer, { limit, cursor });
  },
  similar,
  cohorts: (context: Context) => readCohorts(context.session.require().db, SHOWN_VALUES),
};
