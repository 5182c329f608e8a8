import type { Kpi, KpiId } from '../model/kpi.ts';
import { kpiWords } from './kpi-words.ts';

/**
 * `inside`, `over` and `below` are shown by the whole interval; `undecided` means the interval includes the limit,
 * or there is no interval to show anything. `none`: nobody set a limit.
 */
export type LimitState = 'none' | 'inside' | 'over' | 'below' | 'undecided';

type Figures = Pick<Kpi, 'estimate' | 'low' | 'high' | 'method'>;

/** Where a KPI stands against its limit. A full count has no interval: the count itself decides. */
export function limitState(id: KpiId, kpi: Figures, limit: number | undefined): LimitState {
  if (limit === undefined) return 'none';
  const isCount = kpi.method === 'full_count';
  const low = isCount ? kpi.estimate : kpi.low;
  const high = isCount ? kpi.estimate : kpi.high;
  if (low === undefined || high === undefined) return 'undecided';
  if (kpiWords[id].limit === 'at_most') {
    if (high <= limit) return 'inside';
    return low > limit ? 'over' : 'undecided';
  }
  if (low >= limit) return 'inside';
  return high < limit ? 'below' : 'undecided';
}

/** The state as its tag reads. */
export const limitStateWords: Readonly<Record<LimitState, string>> = {
  none: 'no limit set',
  inside: 'inside',
  over: 'over limit',
  below: 'below limit',
  undecided: 'limit undecided',
};
