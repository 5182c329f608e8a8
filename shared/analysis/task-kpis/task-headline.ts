import { list, sentenceCase } from '../../format.ts';
import type { TaskKpi } from '../../model/task-kpi.ts';
import { inSentence } from './task-words.ts';

/** What the five together say: which levels are reached, which cannot be told, which numbers have no reference. */
export function taskHeadline(kpis: readonly TaskKpi[]): string {
  const names = (some: readonly TaskKpi[]) => list(some.map(({ name }) => inSentence(name)));
  const reached = kpis.filter(({ state }) => state.state === 'reached');
  const open = kpis.filter(({ state }) => state.state === 'undecided');
  const inside = kpis.filter(({ state }) => state.state === 'inside');
  if (reached.length + open.length + inside.length === 0) {
    return 'No levels are set, so nothing here can be called inside or outside.';
  }
  const parts = [
    ...reached.map(({ name, state }) => `${inSentence(name)} has reached ${state.reached}`),
    ...(open.length > 0 ? [`${names(open)} cannot be told yet`] : []),
    ...(inside.length > 0 ? [`${names(inside)} ${inside.length === 1 ? 'is' : 'are'} inside`] : []),
  ];
  return `${sentenceCase(parts.join('; '))}.`;
}
