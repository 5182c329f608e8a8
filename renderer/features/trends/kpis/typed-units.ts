import { taskWords } from '../../../../shared/analysis/task-kpis/task-words.ts';
import type { TaskKpiId } from '../../../../shared/model/task-settings.ts';

/** How a KPI's value is typed: shares as percentages, times as minutes, the rest as it is. */
export function typedUnit(kpi: TaskKpiId, currency: string): { factor: number; suffix: string } {
  const { unit } = taskWords[kpi];
  if (unit === 'share') return { factor: 100, suffix: ' %' };
  if (unit === 'seconds') return { factor: 1 / 60, suffix: ' min' };
  return { factor: 1, suffix: unit === 'money' ? ` ${currency}` : '' };
}

/** A typed value in the KPI's own unit; null of an empty field. */
export function fromTyped(typed: string | number, factor: number): number | null {
  const value = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value / factor : null;
}

/** A value as it stands in the field. */
export function toTyped(value: number | null, factor: number): number | '' {
  return value === null ? '' : Math.round(value * factor * 10_000) / 10_000;
}
