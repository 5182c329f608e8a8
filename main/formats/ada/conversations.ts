import type { ColumnTarget } from '../../../shared/model/import.ts';
import type { TableFormat } from '../format.ts';

const TELLING = ['_id', 'is_escalated', 'is_engaged', 'bot_handle_time'] as const;

const TARGETS: Readonly<Record<string, ColumnTarget>> = {
  _id: 'caseId',
  is_escalated: 'outcome',
  date_created: 'startedAt',
  date_updated: 'endedAt',
  generated_topic_v2_title: 'topic',
  platform: 'channel',
  language: 'language',
  automated_resolution_classification: 'truth',
  automated_resolution_classification_reason: 'truth',
  agent_id: 'later',
  agent_name: 'later',
  agent_handle_time: 'later',
  'csat.score': 'later',
  'csat.comment': 'later',
  'csat.feedback': 'later',
  'csat.is_positive': 'later',
  'csat.resolved': 'later',
  record_last_updated: 'ignore',
};

/** Conversations as Ada's data export lists them, without their messages. Its own verdict on a sample is kept concealed. */
export const ADA_CONVERSATIONS: TableFormat = {
  id: 'ada',
  name: 'Ada conversations',
  description: 'Conversations of the data export: escalated or not, ratings, its own verdict on a sample.',
  recognise: (columns) =>
    TELLING.every((column) => columns.includes(column)) ? `recognised by ${TELLING.join(', ')}` : null,
  mapping: (columns) => {
    const titled = columns.includes('generated_topic_v2_title');
    const targetOf = (column: string): ColumnTarget =>
      column === 'generated_topic_label' && !titled ? 'topic' : (TARGETS[column] ?? 'metadata');
    return {
      // Fields that no row of the beginning has are meant as well.
      columns: Object.fromEntries(
        [...new Set([...Object.keys(TARGETS), ...columns])].map((column) => [column, targetOf(column)]),
      ),
      rows: 'case',
    };
  },
};
