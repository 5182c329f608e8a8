import type { CohortField } from '../../shared/model/case.ts';

/** Cohort fields as people name them. */
export const cohortWords: Readonly<Record<CohortField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version',
};
