import type { CaseRecord } from '../../shared/model/case.ts';
import type { ColumnTarget, MappingRow } from '../../shared/model/import.ts';

/** What a format with a fixed mapping takes from where, for people, counted over the cases read so far. */
export interface FixedColumn {
  column: string;
  target: ColumnTarget;
  becomes: string;
  /** The value as shown, or null when this case has none. */
  value: (record: CaseRecord) => string | null;
}

export function countFixed(columns: readonly FixedColumn[], records: readonly CaseRecord[]): MappingRow[] {
  return columns.map(({ column, target, becomes, value }) => {
    const values = records.map(value).filter((found) => found !== null);
    const example = (values[0] ?? '').slice(0, 120);
    return { column, target, becomes, example, filled: values.length, kind: null };
  });
}

const length = (list: readonly unknown[], noun: string) =>
  list.length > 0 ? `${list.length} ${noun}` : null;
const text = (value: unknown) => (value === undefined || value === null ? null : String(value));

/** The columns that runs of tau-bench and tau2-bench have in common, under the names each format gives them. */
export function benchColumns(names: {
  id: string;
  messages: string;
  times: string | null;
  topic: string;
  agent: string | null;
  truth: string;
}): FixedColumn[] {
  const optional: FixedColumn[] = [];
  if (names.times) {
    optional.push({
      column: names.times,
      target: 'startedAt',
      becomes: 'started, ended',
      value: (r) => r.startedAt,
    });
  }
  if (names.agent) {
    optional.push({
      column: names.agent,
      target: 'agentVersion',
      becomes: 'agent version',
      value: (r) => r.cohort.agentVersion ?? null,
    });
  }
  return [
    { column: names.id, target: 'caseId', becomes: 'case id', value: (r) => r.caseId },
    {
      column: names.messages,
      target: 'transcript',
      becomes: 'transcript',
      value: (r) => length(r.messages, 'messages'),
    },
    {
      column: 'call of transfer_to_human_agents',
      target: 'outcome',
      becomes: 'outcome: escalated',
      value: (r) => (r.handover ? `turn ${r.handover.turn}` : null),
    },
    {
      column: 'its argument summary',
      target: 'packet',
      becomes: 'handoff packet',
      value: (r) => r.handover?.packet ?? null,
    },
    { column: names.topic, target: 'topic', becomes: 'topic', value: (r) => r.cohort.topic ?? null },
    ...optional,
    {
      column: names.truth,
      target: 'truth',
      becomes: 'evaluation, concealed until commit',
      value: (r) => text(r.concealed.truth.reward),
    },
    {
      column: 'trial, task id, how it ended, cost',
      target: 'metadata',
      becomes: 'details',
      value: (r) =>
        Object.entries(r.metadata)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ') || null,
    },
  ];
}
