import type { CohortField } from '../../model/case.ts';
import type { TrendField, TrendMetric } from '../../model/trend-metric.ts';

const FIELD_NAMES: Readonly<Record<TrendField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version',
  trigger: 'trigger',
  escalationType: 'escalation type',
};

/** The name of a field in a sentence: "agent version". */
export function fieldName(field: TrendField): string {
  return FIELD_NAMES[field];
}

/** A cohort as a heading has it: "All cases", "Billing", "No topic". */
export function cohortName(field: TrendField | null, value: string | null): string {
  if (field === null) return 'All cases';
  return value === null || value === '' ? `No ${fieldName(field)}` : value;
}

/** A metric at the start of a sentence. */
export function metricName(metric: TrendMetric): string {
  return metric === 'escalation_rate' ? 'Escalation rate' : 'Abandon rate';
}

/** The name of an alert: the same for as long as the cohort moves this way. */
export function alertId(
  metric: TrendMetric,
  field: CohortField | null,
  value: string | null,
  direction: 'up' | 'down',
): string {
  return JSON.stringify([metric, field, value, direction]);
}
