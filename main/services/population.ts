import { unitOf } from '../../shared/analysis/periods.ts';
import { AppError } from '../../shared/errors.ts';
import { COHORT_FIELDS, type CohortField } from '../../shared/model/case.ts';
import type { FormatId, ImportProgress, Mapping } from '../../shared/model/import.ts';
import type {
  CountMapping,
  PeriodRange,
  PeriodUnit,
  PopulationCount,
  PopulationPreview,
  PopulationResult,
  PopulationTable,
} from '../../shared/model/population.ts';
import { countImportedCases } from '../db/count-cases.ts';
import type { Db } from '../db/open-db.ts';
import {
  clearPopulation,
  type PopulationHead,
  readCounts,
  readPeriods,
  readPopulationHead,
  writeCounts,
  writePopulationHead,
} from '../db/population-queries.ts';
import { lastOf, runJob } from '../jobs/run-job.ts';
import type { Context } from './context.ts';
import { CountTally } from './count-tally.ts';
import { frame } from './frame.ts';
import { placeCounts } from './place-counts.ts';
import { refuseShortPopulation } from './refuse-short-population.ts';
import { applyCounts, countsInFrame, periodsHeld } from './use-population.ts';

/** Periods listed with their totals; older ones are counted. */
const LISTED_PERIODS = 500;

interface Source {
  handle: string;
  mapping?: CountMapping | undefined;
  replace: boolean;
}

interface CountsInput {
  by?: CohortField[] | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  limit: number;
}

interface Grain {
  unit: PeriodUnit | null;
  fields: CohortField[];
}

function table(db: Db): PopulationTable | null {
  const head = readPopulationHead(db);
  return head && { ...head, ...readPeriods(db, LISTED_PERIODS), inUse: periodsHeld(db, head) };
}

function requireHead(db: Db): PopulationHead {
  const head = readPopulationHead(db);
  if (head) return head;
  throw new AppError('NOT_FOUND', 'There are no population counts yet.', {
    hint: 'Import a table of counts, or count a log.',
  });
}

/** What both jobs need to know of the file and the workspace. */
function jobInput(context: Context, { handle, ...more }: Source) {
  const { path } = context.session.require();
  return { databasePath: path, file: context.files.resolve(handle), ...more };
}

/** Counts of the whole population, from which strata, weights and rates take how much traffic there was. */
export const population = {
  get: (context: Context) => table(context.session.require().db),

  counts: (
    context: Context,
    { by, from, to, limit }: CountsInput,
  ): { fields: CohortField[]; counts: PopulationCount[]; more: boolean } => {
    const { db } = context.session.require();
    const head = requireHead(db);
    const fields = head.fields.filter((field) => by === undefined || by.includes(field));
    const range = { from: from ?? null, to: to ?? null };
    const counts = readCounts(db, fields, range, limit + 1);
    return { fields, counts: counts.slice(0, limit), more: counts.length > limit };
  },

  preview: (context: Context, input: Source, signal?: AbortSignal): Promise<PopulationPreview> =>
    lastOf(runJob('previewCounts', jobInput(context, input), signal)),

  run: (
    context: Context,
    input: Source,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, PopulationResult> =>
    runJob('importCounts', { ...jobInput(context, input), startedAt: context.now().toISOString() }, signal),

  countLog: (
    context: Context,
    input: Grain & {
      handle: string;
      as?: FormatId | undefined;
      mapping?: Mapping | undefined;
      replace: boolean;
    },
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, PopulationResult> => {
    const { path } = context.session.require();
    const { handle, ...more } = input;
    const file = context.files.resolve(handle);
    return runJob(
      'countLog',
      { ...more, databasePath: path, file, startedAt: context.now().toISOString() },
      signal,
    );
  },

  /** What was imported is all there was; earlier counts give way. */
  countCases: (context: Context, { unit, fields: asked }: Grain): PopulationTable => {
    const { db } = context.session.require();
    const fields = COHORT_FIELDS.filter((field) => asked.includes(field));
    const tally = new CountTally();
    for (const one of countImportedCases(db, unit, fields)) tally.counted([one], null, one.cases);
    const source = { kind: 'cases' as const, name: null, at: context.now().toISOString() };
    placeCounts(db, tally, { unit, fields }, { source, replace: true });
    return table(db) as PopulationTable;
  },

  use: (context: Context, range: PeriodRange) => {
    const { db } = context.session.require();
    const head = requireHead(db);
    refuseOtherPeriods(head, range);
    db.transaction(() => {
      applyCounts(db, head, range);
      refuseShortPopulation(db);
      writePopulationHead(db, { ...head, inUse: range });
    }).immediate();
    return frame.get(context);
  },

  /** Single counts corrected by hand; where the frame holds the table, it follows. */
  put: (
    context: Context,
    { counts }: { counts: (Omit<PopulationCount, 'cases'> & { cases: number | null })[] },
  ): PopulationTable => {
    const { db } = context.session.require();
    const head = requireHead(db);
    for (const { period, values } of counts) {
      if (values.length !== head.fields.length)
        throw new AppError('INVALID', 'Every count needs one value for each field of the table.', {
          field: 'counts',
        });
      if (period !== '' && unitOf(period) !== head.unit)
        throw new AppError(
          'INVALID',
          `"${period}" is no ${head.unit ?? 'period'}, and the table counts by that.`,
          {
            field: 'counts',
          },
        );
    }
    db.transaction(() => {
      const follows = countsInFrame(db);
      writeCounts(db, head.fields, counts);
      writePopulationHead(db, {
        ...head,
        source: { ...head.source, kind: 'typed', at: context.now().toISOString() },
      });
      if (!follows?.inUse) return;
      applyCounts(db, head, follows.inUse);
      refuseShortPopulation(db);
    }).immediate();
    return table(db) as PopulationTable;
  },

  clear: (context: Context) => {
    const { db } = context.session.require();
    db.transaction(() => clearPopulation(db)).immediate();
    return null;
  },
};

function refuseOtherPeriods({ unit }: PopulationHead, { from, to }: PeriodRange): void {
  for (const period of [from, to]) {
    if (period === null || unitOf(period) === unit) continue;
    throw new AppError('INVALID', `"${period}" is not how this table names its periods.`, {
      field: period === from ? 'from' : 'to',
      hint: unit === null ? 'The counts are of no period: use them all.' : `It counts by ${unit}.`,
    });
  }
  if (from !== null && to !== null && from > to)
    throw new AppError('INVALID', 'The first period comes after the last one.', { field: 'from' });
}
