import type { CaseRecord } from '../../../shared/model/case.ts';
import type { FixedColumn } from '../fixed-mapping.ts';

/** What every format of traces gives, under the names that this one has for it. */
export function traceColumns(names: {
  id: string;
  messages: string;
  times: string;
  topic: string;
  agent: string;
  scores: string;
  details: string;
}): FixedColumn[] {
  return [
    { column: names.id, target: 'caseId', becomes: 'case id', value: (r) => r.caseId },
    {
      column: names.messages,
      target: 'transcript',
      becomes: 'transcript, each message once',
      value: (r) => (r.messages.length > 0 ? `${r.messages.length} messages` : null),
    },
    {
      column: 'call of a tool that hands over',
      target: 'outcome',
      becomes: 'outcome: escalated',
      value: (r) => (r.handover ? `turn ${r.handover.turn}` : null),
    },
    { column: names.times, target: 'startedAt', becomes: 'started, ended', value: (r) => r.startedAt },
    { column: names.topic, target: 'topic', becomes: 'topic', value: (r) => r.cohort.topic ?? null },
    {
      column: names.agent,
      target: 'agentVersion',
      becomes: 'agent version',
      value: (r) => r.cohort.agentVersion ?? null,
    },
    {
      column: names.scores,
      target: 'signal',
      becomes: 'signals and evaluation, concealed',
      value: scoresOf,
    },
    {
      column: names.details,
      target: 'metadata',
      becomes: 'details',
      value: (r) =>
        Object.entries(r.metadata)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ') || null,
    },
  ];
}

function scoresOf({ concealed: { truth } }: CaseRecord): string | null {
  const scores = Array.isArray(truth.scores) ? (truth.scores as { name?: unknown; value?: unknown }[]) : [];
  return scores.map(({ name, value }) => `${name} ${value}`).join(', ') || null;
}
