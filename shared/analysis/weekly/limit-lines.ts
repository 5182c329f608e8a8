import { percentShort } from '../../format.ts';
import type { Kpi, KpiId } from '../../model/kpi.ts';
import type { LimitLine } from '../../model/weekly-review.ts';
import type { Limits } from '../../model/workspace.ts';
import { kpiWords } from '../kpi-words.ts';
import { type LimitState, limitState } from '../limit-state.ts';
import { figureWords } from './measure-words.ts';

/**
 * The first question: each KPI against its limit. A week holds too few labels to decide about most limits, so the
 * estimates are those of all labels; the escalation rate is counted, and is that of the week.
 *
 * @param all KPIs of all labels
 * @param week KPIs of the cases of the week
 */
export function limitLines(all: readonly Kpi[], week: readonly Kpi[], limits: Limits): LimitLine[] {
  return all.flatMap((whole) => {
    const own = week.find(({ id }) => id === whole.id);
    if (!own) return [];
    const kpi = whole.id === 'escalation_rate' && own.estimate !== undefined ? own : whole;
    const limit = limits[whole.id];
    const state = limitState(whole.id, kpi, limit);
    const { name, limit: side } = kpiWords[whole.id];
    return [
      {
        id: whole.id,
        name,
        kpi,
        week: own,
        limit: limit ?? null,
        side,
        state,
        sentence: `${name}: ${figureWords(kpi)}. ${stateWords(state, whole.id, limit)}`,
      },
    ];
  });
}

function stateWords(state: LimitState, id: KpiId, limit: number | undefined): string {
  if (limit === undefined) return 'Nobody set a limit.';
  const of = `${kpiWords[id].limit === 'at_most' ? 'at most' : 'at least'} ${percentShort(limit)}`;
  if (state === 'inside') return `Inside the limit of ${of}.`;
  if (state === 'undecided')
    return `Whether it is ${of} cannot be told: the interval includes the limit, or there is none.`;
  return `Outside the limit of ${of}.`;
}
