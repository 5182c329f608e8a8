import { count, percent, percentRange } from '../../../../shared/format.ts';
import type { SufficiencyPoint } from '../../../../shared/model/handoff.ts';

/** Columns that say what a point says. */
export const HEAD = ['Sufficient', 'From to', 'n', 'Of', 'Remark'];

export function rowOf({ kpi, few }: SufficiencyPoint): string[] {
  const { estimate, low, high, n, denominator, reason } = kpi;
  return [
    estimate === undefined ? '–' : percent(estimate),
    low === undefined || high === undefined ? '–' : percentRange(low, high),
    count(n),
    denominator,
    reason?.sentence ?? (few ? 'few labels' : ''),
  ];
}
