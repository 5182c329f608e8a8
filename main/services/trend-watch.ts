import type { CountColumns } from '../../shared/analysis/trends/count-columns.ts';
import { alertsOf } from '../../shared/analysis/trends/trend-rates.ts';
import { type Watch, watchCohorts } from '../../shared/analysis/trends/watch-cohorts.ts';
import { AppError } from '../../shared/errors.ts';
import type { TrendAlert } from '../../shared/model/trend-alert.ts';
import type { TrendMetric } from '../../shared/model/trend-metric.ts';
import type { Db } from '../db/open-db.ts';
import { readMutes } from '../db/trend-queries.ts';
import { allMarkers } from './trend-markers.ts';

const looked = new WeakMap<CountColumns, Map<string, Watch | null>>();

/** Looks that are kept for counts that stay the same. */
const MOST_LOOKS = 8;

/** The look at all cohorts at an instant, which the page, the badge and the review share. */
export function lookAt(
  db: Db,
  columns: CountColumns,
  metric: TrendMetric,
  at: string | undefined,
): { watch: Watch | null; found: readonly (TrendAlert | null)[] } {
  const looks = looked.get(columns) ?? new Map<string, Watch | null>();
  looked.set(columns, looks);
  const name = `${metric} ${at ?? ''}`;
  let watch = looks.get(name);
  if (watch === undefined) {
    watch = watchCohorts(columns, metric, instantOf(at));
    if (looks.size >= MOST_LOOKS) looks.clear();
    looks.set(name, watch);
  }
  const more = { metric, markers: allMarkers(db), mutes: readMutes(db) };
  return { watch, found: watch ? alertsOf(watch, more) : [] };
}

const DAY = 86_400_000;

/** An ISO day, to its end, or an instant, in milliseconds; without end when absent. */
export function instantOf(at: string | undefined): number {
  if (at === undefined) return Infinity;
  const instant = Date.parse(at);
  if (Number.isNaN(instant))
    throw new AppError('INVALID', `"${at}" is no day and no instant.`, {
      field: 'at',
      hint: 'Write 2026-11-02, or 2026-11-02T14:00:00Z.',
    });
  return at.length === 10 ? instant + DAY : instant;
}
