import type { ColumnTarget } from '../../../shared/model/import.ts';
import type { TableFormat } from '../format.ts';

const TELLING = ['number', 'incident_state', 'sys_updated_at', 'reassignment_count'] as const;

const TARGETS: Readonly<Record<string, ColumnTarget>> = {
  number: 'caseId',
  opened_at: 'startedAt',
  closed_at: 'endedAt',
  sys_updated_at: 'at',
  category: 'topic',
  priority: 'segment',
  contact_type: 'channel',
  assignment_group: 'route',
  reassignment_count: 'later',
  reopen_count: 'later',
  made_sla: 'later',
  resolved_at: 'later',
  closed_code: 'later',
};

/** The log of ServiceNow's incidents: a row for every time that somebody touched one. */
export const SERVICENOW_INCIDENTS: TableFormat = {
  id: 'servicenow-incidents',
  name: 'ServiceNow incident log',
  description: 'Several rows per incident over time; the last one counts, reassignments are escalations.',
  recognise: (columns) =>
    TELLING.every((column) => columns.includes(column)) ? `recognised by ${TELLING.join(', ')}` : null,
  mapping: (columns) => ({
    columns: Object.fromEntries(columns.map((column) => [column, TARGETS[column] ?? 'metadata'])),
    rows: 'event',
    history: ['incident_state', 'assignment_group', 'assigned_to', 'priority'],
    escalation: { any: [{ kind: 'counter', field: 'reassignment_count', atLeast: 1 }] },
  }),
};
