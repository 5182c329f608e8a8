import { sampleSize } from '../../format.ts';
import type { TaskKpis } from '../../model/task-kpi.ts';
import type { TaskLine } from '../../model/weekly-review.ts';
import { taskInterval, taskValue } from '../task-kpis/task-words.ts';

/** The task KPIs that levels were set for, in words. The escalation rate has a limit of its own and is left out. */
export function taskLines({ kpis, currency }: Pick<TaskKpis, 'kpis' | 'currency'>): TaskLine[] {
  return kpis.flatMap(({ id, name, unit, figure, denominator, state }) => {
    if (state.state === 'none' || id === 'escalation_rate') return [];
    const { value, low, high, n, reason } = figure;
    const interval =
      low === undefined || high === undefined ? '' : ` (${taskInterval(low, high, unit, currency)})`;
    const told =
      value === undefined
        ? (reason?.sentence ?? 'It cannot be estimated.')
        : `${taskValue(value, unit, currency)}${interval}, ${denominator}, ${sampleSize(n)}`;
    return [{ id, name, told, state: state.state, level: state.reached, sentence: state.sentence }];
  });
}
