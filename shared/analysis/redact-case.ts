import type { RedactedKind, Redactions } from '../model/bundle.ts';
import { RedactedKind as Kinds } from '../model/bundle.ts';
import type { CaseRecord } from '../model/case.ts';
import { redactText } from './redact-text.ts';

export function noRedactions(): Redactions {
  return Object.fromEntries(Kinds.options.map((kind) => [kind, 0])) as Redactions;
}

/** A case with every text of it redacted, ids apart; what was found is added to the count. */
export function redactCase(record: CaseRecord, count: Redactions): CaseRecord {
  const redact = (text: string): string => {
    const { text: redacted, found } = redactText(text);
    for (const kind of found) count[kind as RedactedKind] += 1;
    return redacted;
  };
  return {
    ...record,
    messages: record.messages.map((message) => ({
      ...message,
      text: redact(message.text),
      ...(message.toolCalls && {
        toolCalls: message.toolCalls.map((call) => ({ ...call, arguments: redact(call.arguments) })),
      }),
    })),
    handover: record.handover && {
      ...record.handover,
      packet: record.handover.packet === null ? null : redact(record.handover.packet),
    },
    concealed: deep(record.concealed, redact) as CaseRecord['concealed'],
    metadata: deep(record.metadata, redact) as CaseRecord['metadata'],
  };
}

function deep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((inner) => deep(inner, redact));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, deep(inner, redact)]));
}
