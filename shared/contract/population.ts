import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CohortField } from '../model/case.ts';
import { FormatId, ImportProgress, Mapping } from '../model/import.ts';
import { Frame } from '../model/kpi.ts';
import {
  CountMapping,
  PeriodRange,
  PeriodUnit,
  PopulationCount,
  PopulationPreview,
  PopulationResult,
  PopulationTable,
} from '../model/population.ts';
import { operation } from './operation.ts';

const Source = z.object({
  handle: z.string(),
  mapping: CountMapping.optional(),
  /** Puts these counts in the place of all there are. */
  replace: z.boolean().default(false),
});

/** By what cases are counted. */
const Grain = z.object({ unit: PeriodUnit.nullable(), fields: z.array(CohortField).max(6) });

export const population = {
  get: operation(
    'query',
    'The table of population counts, with totals per period; null when there is none',
  ).output(PopulationTable.nullable()),
  counts: operation('query', 'Population counts, added up over the fields that are not asked for')
    .input(
      PeriodRange.partial().extend({
        /** The fields to keep apart; all of the table when absent. */
        by: z.array(CohortField).max(6).optional(),
        limit: z.int().min(1).max(100_000).default(1000),
      }),
    )
    .output(z.object({ fields: z.array(CohortField), counts: z.array(PopulationCount), more: z.boolean() })),
  preview: operation('query', 'What a table of counts is, and what importing it would do; changes nothing')
    .input(Source)
    .output(PopulationPreview),
  run: operation('job', 'Import population counts: period, cohort fields, outcome, count')
    .input(Source)
    .output(eventIterator(ImportProgress, PopulationResult)),
  countLog: operation('job', 'Count the cases of a full log as population, without importing them')
    .input(
      Grain.extend({
        handle: z.string(),
        as: FormatId.optional(),
        mapping: Mapping.optional(),
        replace: z.boolean().default(false),
      }),
    )
    .output(eventIterator(ImportProgress, PopulationResult)),
  countCases: operation(
    'command',
    'Take the imported cases as the population, counted by period and cohort',
    {
      thread: 'analysis',
    },
  )
    .input(Grain)
    .output(PopulationTable),
  use: operation(
    'command',
    'Let the sampling frame hold the counts of some periods: weights and rates follow',
  )
    .input(PeriodRange)
    .output(Frame),
  put: operation('command', 'Change or add single population counts; null takes one away')
    .input(
      z.object({
        counts: z
          .array(PopulationCount.extend({ cases: z.int().nonnegative().nullable() }))
          .min(1)
          .max(1000),
      }),
    )
    .output(PopulationTable),
  clear: operation(
    'command',
    'Take the table of population counts away; the frame keeps what it holds',
  ).output(z.null()),
};
