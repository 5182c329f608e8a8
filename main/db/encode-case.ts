import { hash } from 'node:crypto';
import { handoverCalls } from '../../shared/analysis/handover-calls.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import { isTransferTool } from '../../shared/model/transfer-tools.ts';

/** A case in the form its tables hold, and what tells whether another record says the same. */
export interface EncodedCase {
  messages: string;
  metadata: string;
  /** The concealed part without signals; null when there is nothing to conceal. */
  concealed: string | null;
  /** SHA-256 over everything the record says. */
  contentHash: Buffer;
  searchText: string;
}

export function encodeCase(record: CaseRecord): EncodedCase {
  const messages = JSON.stringify(record.messages);
  const metadata = JSON.stringify(record.metadata);
  const concealed = isBare(record.concealed) ? null : encodeConcealed(record.concealed);
  const { cohort } = record;
  const facts = JSON.stringify([
    record.caseId,
    record.outcome,
    record.handoffOffered,
    record.startedAt,
    record.endedAt,
    cohort.topic,
    cohort.segment,
    cohort.channel,
    cohort.route,
    cohort.language,
    cohort.agentVersion,
    record.handover,
    record.concealed.signals,
    record.inclusionProbability,
  ]);
  return {
    messages,
    metadata,
    concealed,
    contentHash: Buffer.from(
      hash('sha256', `${facts}\n${messages}\n${metadata}\n${concealed}`, 'hex'),
      'hex',
    ),
    searchText: searchText(record),
  };
}

function encodeConcealed({
  triggers,
  statedReason,
  later,
  truth,
}: Omit<CaseRecord['concealed'], 'signals'>): string {
  return JSON.stringify({ triggers, statedReason, later, truth });
}

function isBare({ triggers, statedReason, later, truth }: CaseRecord['concealed']): boolean {
  return triggers.length === 0 && statedReason === null && isEmpty(later) && isEmpty(truth);
}

function isEmpty(object: object): boolean {
  for (const _ in object) return false;
  return true;
}

/** What a search finds: the id and all that was said and called, but never what the transfer call handed over. */
function searchText(record: CaseRecord): string {
  let text = record.caseId;
  const handsOver = handoverCalls(
    record.messages,
    record.handover?.turn ?? null,
    record.handover?.packet ?? null,
  );
  for (const [turn, message] of record.messages.entries()) {
    text += `\n${message.text}`;
    for (const call of message.toolCalls ?? []) {
      text += `\n${call.name}`;
      if (!isTransferTool(call.name) && !handsOver(call, turn)) text += ` ${call.arguments}`;
    }
  }
  // The index stops reading at NUL; the stored text keeps it.
  return text.includes('\0') ? text.replaceAll('\0', ' ') : text;
}
