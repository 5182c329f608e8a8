import type { TaskFigure } from '../../model/task-kpi.ts';
import { LEVEL, noFigure } from './figures.ts';

/**
 * First minus second, of two groups that share no case, from their own intervals: d - √((v₁-l₁)² + (u₂-v₂)²) to
 * d + √((u₁-v₁)² + (v₂-l₂)²). For two shares with Wilson limits this is Newcombe's interval.
 *
 * Source: Zou & Donner 2008 (method of variance estimates recovery).
 */
export function differenceOf(first: TaskFigure, second: TaskFigure): TaskFigure {
  const [a, b] = [first, second];
  if (a.value === undefined || b.value === undefined) {
    return noFigure(a.reason?.sentence ?? b.reason?.sentence ?? 'One side has no figure.', 0);
  }
  const value = a.value - b.value;
  const known = { value, level: LEVEL, method: 'recovered-variance', n: a.n + b.n, left: a.left + b.left };
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined)
    return known;
  return {
    ...known,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
