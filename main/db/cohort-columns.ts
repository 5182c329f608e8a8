import type { Cohort, CohortField } from '../../shared/model/case.ts';

/** The column of each cohort field. SQL takes its names from here and from nowhere else. */
export const COHORT_COLUMN: Readonly<Record<CohortField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent_version',
};

export interface CohortRow {
  topic: string | null;
  segment: string | null;
  channel: string | null;
  route: string | null;
  language: string | null;
  agent_version: string | null;
}

/** The cohort of a row, without the fields it has no value for. */
export function cohortOf(row: CohortRow): Cohort {
  const cohort: Cohort = {};
  for (const [field, column] of Object.entries(COHORT_COLUMN) as [CohortField, keyof CohortRow][]) {
    const value = row[column];
    if (value !== null) cohort[field] = value;
  }
  return cohort;
}
