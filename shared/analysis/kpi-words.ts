import type { KpiId } from '../model/kpi.ts';

interface KpiWords {
  /** Heading: of a card, of a row in the report. */
  readonly name: string;
  /** What the rate is of, as the head of a column. */
  readonly column: string;
  /** Which side of its limit is good; fixed per KPI. */
  readonly limit: 'at_most' | 'at_least';
}

/** The five KPIs as people read them, in the order in which they are shown. */
export const kpiWords: Readonly<Record<KpiId, KpiWords>> = {
  escalation_rate: { name: 'Escalation rate', column: 'Escalated, of all cases', limit: 'at_most' },
  escalation_appropriateness: { name: 'Appropriate', column: 'Appropriate, of escalated', limit: 'at_least' },
  missed_escalation_rate: { name: 'Missed escalations', column: 'Missed, of automated', limit: 'at_most' },
  escalation_recall: {
    name: 'Escalation recall',
    column: 'Escalated, of those that needed it',
    limit: 'at_least',
  },
  handoff_sufficiency: { name: 'Handoff sufficient', column: 'Handoff sufficient', limit: 'at_least' },
};
