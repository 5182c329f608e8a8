import type { FixedColumn } from '../fixed-mapping.ts';

const shown = (value: unknown) =>
  value === undefined || value === null ? null : String(value).slice(0, 120);

/** What is taken from conversations. */
export const CONVERSATION_COLUMNS: readonly FixedColumn[] = [
  { column: 'id', target: 'caseId', becomes: 'case id', value: (r) => r.caseId },
  {
    column: 'source, conversation_parts',
    target: 'transcript',
    becomes: 'transcript, up to where a human took over',
    value: (r) => (r.messages.length > 0 ? `${r.messages.length} messages` : null),
  },
  {
    column: 'ai_agent.resolution_state',
    target: 'outcome',
    becomes: 'outcome',
    value: (r) => r.outcome,
  },
  {
    column: 'notes by then',
    target: 'packet',
    becomes: 'handoff packet',
    value: (r) => shown(r.handover?.packet),
  },
  { column: 'created_at, updated_at', target: 'startedAt', becomes: 'start, end', value: (r) => r.startedAt },
  { column: 'source.type', target: 'channel', becomes: 'channel', value: (r) => shown(r.cohort.channel) },
  { column: 'priority', target: 'segment', becomes: 'segment', value: (r) => shown(r.cohort.segment) },
  { column: 'team_assignee_id', target: 'route', becomes: 'route', value: (r) => shown(r.cohort.route) },
  {
    column: 'ai_agent.source_type, source_title',
    target: 'agentVersion',
    becomes: 'agent version, concealed until commit',
    value: (r) => shown(r.cohort.agentVersion),
  },
  {
    column: 'state, ratings, statistics',
    target: 'later',
    becomes: 'what happened later, concealed until commit',
    value: (r) => shown(r.concealed.later.state),
  },
  {
    column: 'everything else',
    target: 'metadata',
    becomes: 'details',
    value: (r) => shown(Object.keys(r.metadata).join(', ') || null),
  },
];
