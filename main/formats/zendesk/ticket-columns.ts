import type { FixedColumn } from '../fixed-mapping.ts';

const shown = (value: unknown) =>
  value === undefined || value === null ? null : String(value).slice(0, 120);

/** What is taken from tickets, whichever way they were written. */
export const TICKET_COLUMNS: readonly FixedColumn[] = [
  { column: 'ticket id', target: 'caseId', becomes: 'case id', value: (r) => r.caseId },
  {
    column: 'description, public comments, chats',
    target: 'transcript',
    becomes: 'transcript, up to where a human took over',
    value: (r) => (r.messages.length > 0 ? `${r.messages.length} messages` : null),
  },
  {
    column: 'chat transfer, change of group or assignee',
    target: 'outcome',
    becomes: 'outcome: escalated',
    value: (r) => (r.outcome === 'escalated' ? r.outcome : null),
  },
  {
    column: 'internal notes by then',
    target: 'packet',
    becomes: 'handoff packet',
    value: (r) => shown(r.handover?.packet),
  },
  { column: 'created_at, updated_at', target: 'startedAt', becomes: 'start, end', value: (r) => r.startedAt },
  { column: 'type', target: 'topic', becomes: 'topic', value: (r) => shown(r.cohort.topic) },
  { column: 'priority', target: 'segment', becomes: 'segment', value: (r) => shown(r.cohort.segment) },
  { column: 'via', target: 'channel', becomes: 'channel', value: (r) => shown(r.cohort.channel) },
  { column: 'group', target: 'route', becomes: 'route', value: (r) => shown(r.cohort.route) },
  {
    column: 'status, reassignments, reopens, rating, later comments and notes',
    target: 'later',
    becomes: 'what happened later, concealed until commit',
    value: (r) => shown(r.concealed.later.status),
  },
  {
    column: 'everything else',
    target: 'metadata',
    becomes: 'details',
    value: (r) => shown(Object.keys(r.metadata).join(', ') || null),
  },
];
