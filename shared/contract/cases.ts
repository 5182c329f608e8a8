import { z } from 'zod';
import { CohortField } from '../model/case.ts';
import { CaseFilter, CaseSummary, SimilarCase } from '../model/review.ts';
import { operation } from './operation.ts';

export const cases = {
  list: operation('query', 'Cases that match a filter or a full-text search, in review order')
    .input(
      CaseFilter.extend({
        reviewer: z.string().optional(),
        limit: z.int().min(1).max(1000).default(100),
        cursor: z.string().optional(),
      }),
    )
    .output(
      z.object({
        cases: z.array(CaseSummary),
        next: z.string().nullable(),
        /** Exact unless `more` is true: then there are more, and how many was not worth the wait. */
        total: z.int(),
        more: z.boolean(),
      }),
    ),
  similar: operation('query', 'Cases that share the most telling words of a case, the most alike first')
    .input(
      z.object({
        caseId: z.string(),
        reviewer: z.string().optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ terms: z.array(z.string()), cases: z.array(SimilarCase) })),
  cohorts: operation('query', 'Cohort fields in use, with their most frequent values', {
    thread: 'analysis',
  }).output(
    z.array(
      z.object({
        field: CohortField,
        values: z.array(z.object({ value: z.string(), cases: z.int() })),
        distinct: z.int(),
      }),
    ),
  ),
};
