import type { CaseRecord } from '../../model/case.ts';
import type { EvalContent } from '../../model/eval-case.ts';
import type { EvalLabel, EvalRecord } from '../../model/eval-export.ts';
import { chatMessages } from './chat-messages.ts';
import { decisionTurn } from './decision-turn.ts';

export interface EvalRecordInput {
  id: string;
  workspace: string;
  /** Redacted, as everything here that people wrote. */
  record: CaseRecord;
  content: EvalContent;
  cluster: { id: string; name: string } | null;
  labels: readonly EvalLabel[];
  /** Turns that people marked as support of the verdict or its grounds. */
  evidence: readonly number[];
  /** The format the case was imported in. */
  format: string | null;
  /** SHA-256 of a text, in hexadecimal. */
  hash: (text: string) => string;
}

/** An eval case as it leaves; null when there is no conversation before the decision. */
export function evalRecord(given: EvalRecordInput): EvalRecord | null {
  const { id, record, content, cluster, labels } = given;
  const { expectedBehaviour, criteria, tags } = content;
  const turns = chatMessages(record.messages);
  const decision = decisionTurn(record, given.evidence);
  const input = turns.slice(0, decision);
  if (!input.some(({ role }) => role === 'user')) return null;
  const versions = labels.map(({ codebookVersion }) => codebookVersion);
  return {
    schema: 'plumbline-eval-case/1',
    id,
    description: cluster?.name ?? firstWords(expectedBehaviour),
    input,
    observed: turns.slice(decision),
    ...{ expectedBehaviour, criteria, tags },
    provenance: {
      workspace: given.workspace,
      caseId: record.caseId,
      source: { format: given.format, ids: sourceIds(record) },
      outcome: record.outcome,
      startedAt: record.startedAt,
      cohort: record.cohort,
      cluster,
      labels: [...labels],
      codebookVersion: versions.length === 0 ? null : Math.max(...versions),
      contentHash: given.hash(JSON.stringify([input, expectedBehaviour, criteria, tags])),
    },
  };
}

const DESCRIPTION = 80;

function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= DESCRIPTION ? line : `${letters.slice(0, DESCRIPTION).join('')} ...`;
}

/** Names of fields by which tools know a conversation: trace_id, sessionId, ticket-id ... */
const SOURCE_ID =
  /^(?:.*[._-])?(?:trace|run|session|conversation|thread|ticket|task|simulation|dialog)[._-]?id$/i;

function sourceIds({ metadata }: CaseRecord): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([name, value]) =>
      SOURCE_ID.test(name) ? [[name, String(value)]] : [],
    ),
  );
}
