import { type CountColumns, dataEnd, dataStart } from '../../shared/analysis/trends/count-columns.ts';
import { isoOf } from '../../shared/analysis/trends/time-axis.ts';
import { fieldName } from '../../shared/analysis/trends/trend-names.ts';
import { count, dayRange, list } from '../../shared/format.ts';
import { COHORT_FIELDS } from '../../shared/model/case.ts';
import type { PeriodUnit } from '../../shared/model/population.ts';
import type { TrendBasis } from '../../shared/model/trend.ts';
import { countImportedCases } from '../db/count-cases.ts';
import { readFrameCells } from '../db/frame-queries.ts';
import { keptUnder, keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { type PopulationHead, readPopulationHead } from '../db/population-queries.ts';
import { type CountBlock, countBlocks } from '../db/trend-queries.ts';
import { countColumns } from './trend-columns.ts';

/** What rates over time are taken of. */
export interface TrendSource {
  readonly columns: CountColumns | null;
  readonly basis: TrendBasis;
}

/** Which longer periods counts can be added up to. */
const UNITS: Readonly<Record<PeriodUnit, readonly PeriodUnit[]>> = {
  hour: ['hour', 'day', 'week', 'month'],
  day: ['day', 'week', 'month'],
  week: ['week'],
  month: ['month'],
};

/** Read once, and held in memory until the counts are others: labels change nothing about them. */
export function trendSource(db: Db): TrendSource {
  const head = readPopulationHead(db);
  if (head?.unit)
    return keptUnder(db, 'trend counts', JSON.stringify(head), () =>
      ofCounts(db, head, head.unit as PeriodUnit),
    );
  return keptWhileUnchanged(db, 'trend cases', () => (casesAreAll(db) ? ofCases(db) : nothing(head)));
}

function ofCounts(db: Db, head: PopulationHead, unit: PeriodUnit): TrendSource {
  return sourceOf('counts', countColumns(countBlocks(db, head.fields), unit, head.fields));
}

/** Whether somebody said that what was imported is all there was. */
function casesAreAll(db: Db): boolean {
  const cells = readFrameCells(db);
  return cells.length > 0 && cells.every(({ population, sampled }) => population === sampled);
}

function ofCases(db: Db): TrendSource {
  const days = blocksOf(db, 'day');
  const hours = blocksOf(db, 'hour');
  const unit = hours.dated >= 0.9 * days.dated ? 'hour' : 'day';
  const { blocks } = unit === 'hour' ? hours : days;
  return sourceOf('cases', countColumns(blocks, unit, COHORT_FIELDS));
}

/** The imported cases in order of time, and how many of them say when they began, to the hour or the day. */
function blocksOf(db: Db, unit: PeriodUnit): { blocks: CountBlock[]; dated: number } {
  const counts = countImportedCases(db, unit, COHORT_FIELDS);
  const blocks = counts
    .map(
      ({ period, outcome, cases, values }): CountBlock => [
        ...([period, outcome, `[${cases}]`] as const),
        ...values.map((value) => JSON.stringify([value])),
      ],
    )
    .sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return { blocks, dated: counts.reduce((sum, { period, cases }) => sum + (period === '' ? 0 : cases), 0) };
}

function sourceOf(kind: 'counts' | 'cases', columns: CountColumns): TrendSource {
  const [start, end] = [dataStart(columns), dataEnd(columns)];
  if (start === null || end === null) {
    const sentence =
      kind === 'counts'
        ? 'The population counts hold no case of any period.'
        : 'None of the imported cases says when it began, so there is nothing to draw over time.';
    return { columns: null, basis: { kind: 'none', sentence, unit: null, units: [], fields: [] } };
  }
  const fields = columns.fields
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ field }) => field);
  const cases = columns.cases.reduce((sum, value) => sum + value, 0);
  const by = fields.length === 0 ? '' : ` and ${list(fields.map(fieldName))}`;
  const stretch = dayRange(isoOf(start), isoOf(end - 1));
  const what = kind === 'counts' ? 'Counted in full' : 'The imported cases are all there were';
  const undated = columns.undated > 0 ? ` ${count(columns.undated)} more say no time and are left out.` : '';
  return {
    columns,
    basis: {
      kind,
      sentence: `${what}: ${count(cases)} cases by ${columns.unit}${by}, ${stretch}.${undated}`,
      unit: columns.unit,
      units: [...UNITS[columns.unit]],
      // What cases and labels tell is shown as a part of the rate that these counts give.
      fields: [...fields, 'trigger', 'escalationType'],
    },
  };
}

function nothing(head: PopulationHead | null): TrendSource {
  const sentence = head
    ? 'The population counts are of no period, so nothing can be drawn over time. Import counts by hour, day or week.'
    : 'A rate needs all cases, not a sample of them, and nobody said how many there were when. Import population counts by hour, day or week under Import, or, if the imported cases are all there were, count them as the population.';
  return { columns: null, basis: { kind: 'none', sentence, unit: null, units: [], fields: [] } };
}
